import { readByline } from './byline.ts'
import type { WorkingBlock } from './draft.ts'
import { readDateLine } from './head-lines.ts'
import { isProse } from './shape.ts'

/** A deck is prose above the byline: then the head goes on below it. */
export function endOfHead(blocks: readonly WorkingBlock[], firstProse: number, language: string | null): number {
  const deck = blocks[firstProse]
  if (deck === undefined || deck.text.length > 400) return firstProse
  let end = firstProse
  let lines = 0
  for (const [offset, block] of blocks.slice(firstProse + 1, firstProse + 7).entries()) {
    if (isProse(block.text) || block.given === 'heading') break
    if (block.given === 'byline' || readByline(block.text, language)?.isExplicit === true) lines += 2
    else if (isHeadLine(block.text, language)) lines++
    else continue
    end = firstProse + offset + 2
  }
  return lines > 1 ? end : firstProse // one name alone under a paragraph may well be a heading
}

function isHeadLine(text: string, language: string | null): boolean {
  if (text.length > 120) return false
  return (
    readDateLine(text, language, anyTime)?.isBare === true ||
    isRole(text) ||
    readByline(text, language)?.isCertain === true
  )
}

const anyTime = '2000-01-01T00:00:00Z' // only the form of the date matters

const role =
  /\b(?:fellow|contributor|analyst|professor|director|editor|correspondent|researcher|member|lecturer|student|senior|author|columnist|reporter|economist|investigador|profesora?|directora?|periodista|analista|redactora?|miembro|corresponsal|economista|wissenschaftler|professeure?|chercheure?)\b/i

/** True of a line that gives a person's office or trade. */
export function isRole(text: string): boolean {
  return role.test(text)
}
