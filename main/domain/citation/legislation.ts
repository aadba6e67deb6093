import type { Csl } from '#contract/reference'

const ACT =
  /^(?:(?:ley(?: org[áa]nica)?|lei(?: complementar)?|decreto(?: ley| legislativo)?|real decreto|resoluci[óo]n|loi|gesetz|verordnung|directive|regulation|law|public law|executive order|constituci[óo]n|constituição)\b)[^.]{0,90}?\d[^.]*\.?/iu
const JOURNAL =
  /\b((?:diario oficial|bolet[ií]n oficial|di[áa]rio oficial|official journal|federal register|gaceta oficial|bundesgesetzblatt)[^.,;]*)/iu

/** A law signs for itself: its name and subject are the title, and the gazette that printed it the container. null for other works. */
export function readAct(text: string, csl: Csl): Csl | null {
  const act = ACT.exec(text)
  if (act === null) return null
  const gazette = JOURNAL.exec(text)
  const end = Math.min(
    ...[gazette?.index, text.search(/https?:/)].filter((at): at is number => at !== undefined && at > 0),
    text.length
  )
  const title = text.slice(0, end).replace(/[\s.,;:]+$/, '')
  const kept = Object.fromEntries(
    ['issued', 'accessed', 'URL', 'DOI'].flatMap((name) => (csl[name] === undefined ? [] : [[name, csl[name]]]))
  )
  return {
    ...kept,
    type: 'legislation',
    title,
    ...(gazette === null ? {} : { 'container-title': (gazette[1] ?? '').replace(/\s(?:no|núm|n[.º°])$/i, '') })
  }
}
