import { best, type Labelled, type Put, shownText } from './labelled.ts'

export function putTexts(reference: Labelled, put: Put): void {
  for (const [label, name] of [
    ['title', 'title'],
    ['container', 'container-title'],
    ['collection', 'collection-title'],
    ['publisher', 'publisher'],
    ['place', 'publisher-place'],
    ['genre', 'genre']
  ] as const) {
    const span = best(reference, label)
    const text = span === null ? '' : shownText(reference, span)
    if (span === null || text === '') continue
    if (name === 'title') putTitle(text, span.certainty, put)
    else put(name, text, span.certainty)
  }
  putEdition(reference, put)
}

function putEdition(reference: Labelled, put: Put): void {
  const edition = best(reference, 'edition')
  if (edition === null) return
  const text = shownText(reference, edition)
  if (!/\d|rev|erw|first|second|third|fourth|fifth|primera|segunda|tercera|new|zweite|dritte|neu/i.test(text)) return
  put(
    'edition',
    /^\d+/.exec(text)?.[0] ?? text.replace(/[\s,.]*(?:edition|edn|ed|edición|edição|auflage|aufl|éd|édition)\.?$/i, ''),
    edition.certainty
  )
}

/** "… Repéré à", "… Disponible en:": words that lead to an address. */
const LEAD_IN =
  /(?:[\s.,;:([]+(?:repéré à|récupéré (?:de|sur)|consulté (?:sur|à)|disponible (?:en|sur|à)|dispon[ií]vel em|recuperado (?:de|em)|obtenido de|tomado de|extraído de|retrieved from|available (?:at|from|online)|accessed at|verfügbar unter|abrufbar unter|online unter|abgerufen (?:von|unter)|(?:last )?(?:updated|modified)|última actualización|zuletzt aktualisiert|mis à jour(?: le)?|en ligne|online|em linha|en línea))[\s.:]*$/iu

/** "… (S/RES/2462)", "… [Post]": a document's number and a word for its kind are no part of its title. */
function putTitle(whole: string, certainty: number, put: Put): void {
  // "[S. l.: s. n.]": no place and no publisher are named.
  const text = whole.replace(/[\s.]*\[s\.?\s?[ln]\.?(?:[^\]]*\]?)$/iu, '').replace(LEAD_IN, '')
  const symbol =
    /^(.{8,}?),?\s\(?((?:[A-Z]{1,5}(?:[/.-]|\(\d{4}\) ?)[A-Z0-9][A-Z0-9/.-]*\d|COM\(\d{4}\) \d+)(?: final)?)\)?$/u.exec(
      text
    )
  const kind =
    /^(.{4,}?)\s\[(post|tweet|video|blog post|press release|data ?set|photograph|thread|status update|film|podcast|infographic)\]$/iu.exec(
      text
    )
  put('title', symbol?.[1]?.replace(/(?<=\d)\.$/, '') ?? kind?.[1] ?? text, certainty)
  if (symbol?.[2] !== undefined) put('number', symbol[2], certainty)
  if (kind?.[2] !== undefined) put('genre', kind[2], certainty)
}
