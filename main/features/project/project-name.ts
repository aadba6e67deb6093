import { ExpectedFailure } from '#contract/result'

const longest = 300 // characters: more than any title has, and a line in every list can still be drawn

/** A name as it was typed, without blanks around it. Fails with name-empty or name-too-long. */
export function projectName(typed: string): string {
  const name = typed.trim()
  const { length } = [...name.slice(0, longest * 3)]
  if (name === '') throw new ExpectedFailure('name-empty')
  if (length > longest) throw new ExpectedFailure('name-too-long', { length: name.length, limit: longest })
  return name
}
