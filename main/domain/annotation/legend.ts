import { Meaning } from '#contract/annotation'
import { LegendColour } from '#contract/legend'
import { looksAlike } from './colour-vision.ts'

/** The colour of every meaning; no two have the same. */
export type LegendColours = Readonly<Record<Meaning, LegendColour>>

export const plainColours: LegendColours = {
  claim: 'amber',
  evidence: 'green',
  assumption: 'violet',
  gap: 'red',
  question: 'blue',
  actor: 'pink',
  figure: 'teal',
  date: 'sand'
}

/** Eight that nobody takes for one another: as far apart in lightness as in hue. */
export const distinctColours: LegendColours = {
  claim: 'orange',
  evidence: 'turquoise',
  assumption: 'lilac',
  gap: 'rust',
  question: 'petrol',
  actor: 'plum',
  figure: 'indigo',
  date: 'brown'
}

/**
 * A project's legend: its own choices, else the plain colours. Where a colour would come twice, as after two people's
 * changes were merged, the later meaning gets one that is free.
 */
export function legendColours(chosen: Partial<LegendColours> | undefined): LegendColours {
  const own = Meaning.options.flatMap((meaning) => chosen?.[meaning] ?? [])
  const taken = new Set<LegendColour>()
  const take = (colour: LegendColour): LegendColour => {
    taken.add(colour)
    return colour
  }
  const entries = Meaning.options.map((meaning) => {
    const [wish, plain] = [chosen?.[meaning], plainColours[meaning]]
    if (wish !== undefined && !taken.has(wish)) return [meaning, take(wish)] as const
    const free = [plain, ...LegendColour.options].find((colour) => !taken.has(colour) && !own.includes(colour))
    return [meaning, take(free ?? plain)] as const // there are twice as many colours as meanings
  })
  return Object.fromEntries(entries) as Record<Meaning, LegendColour> // every meaning is an entry
}

/** A legend in which a meaning has another colour; the meaning that had it takes the one that became free. */
export function withColour(colours: LegendColours, meaning: Meaning, colour: LegendColour): LegendColours {
  const holder = Meaning.options.find((other) => colours[other] === colour)
  return { ...colours, ...(holder !== undefined && { [holder]: colours[meaning] }), [meaning]: colour }
}

/** Meanings that somebody who sees fewer colours may take for one another. */
export function alikePairs(colours: LegendColours): readonly (readonly [Meaning, Meaning])[] {
  return Meaning.options.flatMap((one, i) =>
    Meaning.options
      .slice(i + 1)
      .flatMap((other) => (looksAlike(colours[one], colours[other]) ? [[one, other] as const] : []))
  )
}
