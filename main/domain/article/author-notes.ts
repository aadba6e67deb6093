import type { PersonName } from '#contract/article'
import { looksLikeReference } from '../citation/reference-entries.ts'
import type { WorkingBlock } from './draft.ts'
import { cleanName, hasKnownGivenName, looksLikePerson } from './person-name.ts'
import { isAuthorLabel } from './sections.ts'
import { foldForComparison, isProse } from './shape.ts'

/** Who signed, for telling a note on the author and a card of the organisation. */
export interface Signatories {
  readonly people: readonly PersonName[]
  readonly organisation: string | null
}

/** Shorter than prose need be: "Ana Prieto teaches law." */
function isSentence(text: string): boolean {
  return isProse(text) || (text.length > 20 && /[.!?]$/.test(text))
}

const verbs =
  '(?:is|was|are|were|has|have|had|holds?|teaches|taught|works?|worked|serves?|served|supervises?|directs?|leads?|heads?|writes?|edits?|covers?|reports?|studies|specialis|specializ|joined|currently|es|fue|son|ha|tiene|trabaja|dirige|enseña|cubre|escribe|coordina|ist|war|arbeitet|lehrt|leitet|est|a été|travaille|enseigne|dirige|é|foi|trabalha)'
const nameAtStart = new RegExp(
  `^((?:Dr\\.?|Prof\\.?|Professor|Mr\\.?|Ms\\.?|Dra\\.?)?\\s*\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:\\p{Lu}[\\p{L}'’.-]*|de|del|la|van|von|der|da|dos)){1,4}),?\\s+(?:[^.]{0,60},\\s+)?${verbs}(?!\\p{L})`,
  'u'
)
const authorAtStart =
  /^(?:the authors?|el autor|la autora|los autores|las autoras|(?:der|die) autor(?:in|en)?|l['’]auteure?|les auteurs|[oa]s? autor(?:a|es|as)?)\s+(?:is|are|was|has|es|son|fue|ha|ist|sind|est|sont|é|são)\s/i

/** Marks paragraphs about the authors, under a label or beginning with a signatory's name, as `author-note`. */
export function markAuthorNotes(blocks: readonly WorkingBlock[], from: number, signed: Signatories): void {
  let isUnderLabel = false
  for (let index = from; index < blocks.length; index++) {
    const block = blocks[index]
    if (block === undefined || block.kind === 'reference') continue
    if (isAuthorLabel(block.text)) {
      isUnderLabel = true
      block.kind = 'author-note'
      continue
    }
    if (block.kind === 'furniture') continue
    const isNote: boolean =
      block.text.length < 2000 &&
      (isAboutAuthor(block.text, signed) || (isUnderLabel && isSentence(block.text) && block.kind !== 'heading'))
    if (isNote) block.kind = 'author-note'
    isUnderLabel &&= isNote
  }
}

function isAboutAuthor(text: string, { people, organisation }: Signatories): boolean {
  if (!isProse(text) || speaker.test(text)) return false
  if (authorAtStart.test(text)) return true
  const start = foldForComparison(text.slice(0, 120))
  if (people.some((person) => isNamedAtStart(start, person))) return !isOwnWork(text)
  const name = nameAtStart.exec(text)?.[1]
  if (people.length > 0 || name === undefined || !looksLikePerson(cleanName(name))) return false
  const isKnownAsPerson = hasKnownGivenName(name) || profession.test(text)
  return isKnownAsPerson && (organisation === null || !start.startsWith(foldForComparison(organisation)))
}

/** An entry of the list of references for a work of the author's own: "Ana Prieto. Fog and bells. Quay Press, 2009." */
function isOwnWork(text: string): boolean {
  if (!looksLikeReference(text)) return false
  const opening =
    /^[^.(]{3,200}?(?:\.\s|\s?\((?=\d{4}))/u.exec(text.replace(/\b\p{Lu}\./gu, ''))?.[0] ?? text.slice(0, 160)
  return !new RegExp(`(?<!\\p{L})${verbs}(?!\\p{L})`, 'u').test(opening)
}

const speaker = /^[\p{Lu} .'’-]{3,60}:\s/u // of a transcript

/** What notes on authors say that a sentence of the text about somebody, or about a firm, seldom begins with. */
const profession =
  /(?<!\p{L})(?:(?:professor|lecturer|fellow|researcher|journalist|reporter|correspondent|columnist|editor|writer|author|analyst|scholar|economist|historian|director|candidate|profesora?|investigadora?|periodista|autora?|directora?|analista|journaliste|chercheu(?:r|se)|professeure?|auteure?|journalistin|journalist|forscher(?:in)?|professor(?:in|a)?|jornalista|pesquisadora?)s?)(?!\p{L})/iu

function isNamedAtStart(start: string, person: PersonName): boolean {
  if ('literal' in person) return false
  const whole = foldForComparison(`${person.given ?? ''} ${person.family}`)
  const bare = start.replace(/^(?:dr|prof|professor|mr|ms|mrs|dra|sr|sra) /, '')
  return bare.startsWith(`${whole} `) || bare.startsWith(`${foldForComparison(person.family)} is `)
}
