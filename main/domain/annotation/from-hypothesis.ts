import { Meaning } from '#contract/annotation'
import type { Incoming } from './incoming.ts'
import { readSelectors } from './incoming-selectors.ts'
import { fieldOf, listOf, textOf, textsOf } from './loose-json.ts'

/**
 * Reads one annotation of a Hypothesis export or of an answer of its API: `references` makes it a reply, a target
 * without selectors a note on the page. A tag that is one of the legend's meanings gives it that meaning.
 */
export function fromHypothesis(raw: unknown): Incoming {
  const id = textOf(fieldOf(raw, 'id'))
  const origin = id === null ? null : `hypothesis:${id}`
  const uri = textOf(fieldOf(raw, 'uri')) ?? textOf(fieldOf(raw, 'url'))
  const references = textsOf(fieldOf(raw, 'references')).map((each) => `hypothesis:${each}`)
  const text = textOf(fieldOf(raw, 'text')) ?? ''
  const written = writtenBy(raw)
  if (references.length > 0)
    return { part: { kind: 'reply', origin, to: references, text, ...written }, problems: [], raw }
  const target = listOf(fieldOf(raw, 'target'))[0]
  const sources = [uri, textOf(fieldOf(target, 'source'))].filter((each) => each !== null)
  if (sources.length === 0) {
    return {
      part: { kind: 'unreadable', origin, code: id === null ? 'not-an-annotation' : 'target-missing' },
      problems: [],
      raw
    }
  }
  const selector = fieldOf(target, 'selector')
  const { quote, position, problems } = readSelectors(selector)
  const isAboutWords = selector !== undefined
  const tags = textsOf(fieldOf(raw, 'tags'))
  const meanings = tags.flatMap((tag) => Meaning.safeParse(tag.trim().toLowerCase()).data ?? [])
  return {
    part: {
      kind: 'annotation',
      origin,
      sources: [...new Set(sources)],
      textHash: null,
      drawn: isAboutWords ? 'highlight' : 'note',
      scope: isAboutWords ? 'passage' : 'article',
      meaning: meanings[0] ?? null,
      comment: text,
      tags: tags.filter((tag) => tag.trim().toLowerCase() !== meanings[0]),
      quote,
      position,
      area: null,
      ...written
    },
    problems,
    raw
  }
}

function writtenBy(raw: unknown) {
  const account = textOf(fieldOf(raw, 'user'))
  return {
    creator: textOf(fieldOf(fieldOf(raw, 'user_info'), 'display_name')) ?? account?.replace(/^acct:/, '') ?? null,
    created: textOf(fieldOf(raw, 'created')),
    modified: textOf(fieldOf(raw, 'updated'))
  }
}
