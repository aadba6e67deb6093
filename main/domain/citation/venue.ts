import type { Csl, FieldConfidence } from '#contract/reference'
import { outletKind, soundsLikeNewspaper } from './gazetteer-outlets.ts'
import { beginsPlace } from './gazetteer-places.ts'
import { fold } from './lexicon.ts'
import { hasOrganisationWord } from './organisations.ts'

interface Read {
  readonly csl: Csl
  readonly confidence: FieldConfidence
}

/** Whether a name stands where a work appeared, who published it, or where: what the words say against the field. Changes the record. */
export function settleVenue(text: string, read: Read): void {
  dropUpdate(read)
  placeWithPublisher(read)
  placeAlone(read)
  publisherForVenue(read)
  signerForVenue(read)
  venueForPublisher(read)
  siteForVenue(text, read)
}

/** What its type says of who keeps, prints or hears a work. Changes the record. */
export function settleKeeper(read: Read): void {
  const { csl, confidence } = read
  // Nothing appears in those who keep data, software or preprints.
  if (csl.type === 'article' && /^preprint$/i.test(csl['container-title'] ?? ''))
    move(csl, confidence, 'container-title', 'genre')
  const isKept = csl.type === 'dataset' || csl.type === 'software' || csl.type === 'article'
  if (isKept && csl.publisher === undefined) move(csl, confidence, 'container-title', 'publisher')
  if (csl.type === 'report') bodyForVenue(read)
  if (csl.type === 'thesis') schoolAlone(read)
  if (csl.type === 'speech') meetingForPublisher(read)
}

/** "Puertos y pandemia (LC/TS.2020/88). Naciones Unidas": what a report with a number names last is who published it. */
function bodyForVenue({ csl, confidence }: Read): void {
  const venue = csl['container-title']
  if (venue === undefined || csl.publisher !== undefined || csl.number === undefined) return
  if (['volume', 'issue', 'page', 'editor'].some((name) => csl[name] !== undefined)) return
  if (outletKind(venue) === null && !isPeriodical(venue)) move(csl, confidence, 'container-title', 'publisher')
}

/** "[Doctoral dissertation, University of X]. ProQuest": the school publishes, and whoever keeps the copy is an archive. */
function schoolAlone({ csl, confidence }: Read): void {
  const [school, keeper] = (csl.publisher ?? '').split(/\]\.?\s*/)
  if (school !== undefined && keeper !== undefined) {
    csl.publisher = school
    if (keeper !== '') csl.archive = keeper
  }
  if (csl.publisher === undefined || csl.page !== undefined) return
  const isTown = /^\p{Lu}[\p{L} ]+ \(\p{Lu}{2}\)$/u.test(csl['container-title'] ?? '')
  move(csl, confidence, 'container-title', isTown ? 'publisher-place' : 'archive')
}

/** A paper that was read at a meeting has the meeting where a book has its publisher. */
function meetingForPublisher({ csl, confidence }: Read): void {
  if (!/presentation|poster|ponencia|comunica[cç]|vortrag|communication/i.test(csl.genre ?? '')) return
  if (csl.publisher !== undefined) move(csl, confidence, 'publisher', 'event-title')
  else if (csl['container-title'] !== undefined) csl['event-title'] = csl['container-title']
  move(csl, confidence, 'publisher-place', 'event-place')
}

/** "Last updated May 2024": no venue. */
function dropUpdate({ csl, confidence }: Read): void {
  if (!/^(?:last )?(?:updated|modified|reviewed|published)$/i.test(csl['container-title'] ?? '')) return
  delete csl['container-title']
  delete confidence['container-title']
}

/** "Rennes, PUR, 2011" and "Reprint, Princeton, NJ": a publisher's letters, or a word about the printing, beside the town. */
function placeWithPublisher({ csl, confidence }: Read): void {
  const place = (csl['publisher-place'] ?? '').replace(/^(?:reprint(?:ed)?|repr\.?|reimpresi[óo]n),\s/iu, '')
  if (place === '') return
  csl['publisher-place'] = place
  const [, town, letters] = /^([\p{L}\p{M} -]+), (\p{Lu}{3,6})$/u.exec(place) ?? []
  if (
    town === undefined ||
    letters === undefined ||
    csl.publisher !== undefined ||
    /^(?:USA|NSW|VIC|QLD|ACT)$/.test(letters)
  )
    return
  csl['publisher-place'] = town
  csl.publisher = letters
  confidence.publisher = 0.6
}

/** "The state of fisheries. Rome.": a town where a publisher would stand. */
function placeAlone({ csl, confidence }: Read): void {
  if (csl['publisher-place'] !== undefined) return
  for (const from of ['publisher', 'container-title']) {
    const name = String(csl[from] ?? '')
    const words = name.split(/[\s/,]+/)
    if (words.length > 2 || !words.every((word) => beginsPlace(fold(word)))) continue
    if (from === 'container-title' && (csl.volume !== undefined || csl.page !== undefined)) continue
    move(csl, confidence, from, 'publisher-place')
    return
  }
}

/** A body's own report names who published it where an article would name its journal. */
function publisherForVenue({ csl, confidence }: Read): void {
  const venue = csl['container-title']
  const isBare = ['volume', 'issue', 'page', 'editor', 'DOI', 'URL', 'publisher'].every(
    (name) => csl[name] === undefined
  )
  if (venue === undefined || !isBare || csl.author?.every((name) => name.literal !== undefined) !== true) return
  if (outletKind(venue) !== null || !hasOrganisationWord(venue) || isPeriodical(venue)) return
  move(csl, confidence, 'container-title', 'publisher')
}

/** Who signs and is named again publishes, unless it is an outlet. */
function signerForVenue({ csl, confidence }: Read): void {
  const venue = csl['container-title']
  const signer = csl.author?.[0]?.literal
  if (venue === undefined || signer === undefined || csl.publisher !== undefined || csl.volume !== undefined) return
  if (fold(venue) !== fold(signer) || outletKind(venue) !== null || isPeriodical(venue)) return
  move(csl, confidence, 'container-title', 'publisher')
}

/** A review or a newspaper that stands where publishers stand is what the work appeared in. */
function venueForPublisher({ csl, confidence }: Read): void {
  const venue = csl.publisher
  if (venue === undefined || csl['container-title'] !== undefined) return
  const isDaily =
    soundsLikeNewspaper(venue) &&
    csl.issued?.['date-parts']?.[0]?.length === 3 &&
    !hasOrganisationWord(venue.replace(/news\w*|press/gi, ''))
  const isOutlet = outletKind(venue) !== null || isDaily
  if (isOutlet || (isPeriodical(venue) && csl['publisher-place'] === undefined))
    move(csl, confidence, 'publisher', 'container-title')
}

/** "“About the prize”. prize.example.org. Retrieved …": the site is named by its address. */
function siteForVenue(text: string, { csl, confidence }: Read): void {
  const venue = csl['container-title']
  const named = /,? from (\p{L}[^.:]{2,50}) website: /u.exec(text)?.[1]
  const site = named ?? /[”"]\.?\s((?:[a-z0-9-]+\.)+[a-z]{2,6})\.(?:\s|$)/i.exec(text)?.[1]
  const isOpen = venue === undefined ? csl.publisher === undefined : site?.startsWith(`${venue}.`) === true
  if (site === undefined || !isOpen) return
  csl['container-title'] = site
  confidence['container-title'] = 0.6
}

function isPeriodical(name: string): boolean {
  return (
    /(?:^|\s)(?:review|magazine|journal|quarterly|revista|revue|zeitschrift|gazette|tribune|herald|chronicle|times|diario|weekly|monthly)(?:\s|$)/iu.test(
      name
    ) && !/\b(?:press|books|publish\w*|verlag|editorial|group|company)\b/iu.test(name)
  )
}

function move(csl: Csl, confidence: FieldConfidence, from: string, to: string): void {
  if (csl[from] === undefined) return
  csl[to] = csl[from]
  confidence[to] = confidence[from] ?? 0
  delete csl[from]
  delete confidence[from]
}
