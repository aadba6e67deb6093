import { Meaning } from '#contract/annotation'
import type { LegendColour } from '#contract/legend'
import { type LegendColours, plainColours } from './legend.ts'

/** Zotero's eight colours, each with the one of the palette that is most like it, and the plain one where no meaning has that. */
const colours: Readonly<Record<string, readonly [LegendColour, LegendColour]>> = {
  '#ffd400': ['amber', 'amber'],
  '#ff6666': ['red', 'red'],
  '#5fb236': ['green', 'green'],
  '#2ea8e5': ['blue', 'blue'],
  '#a28ae5': ['violet', 'violet'],
  '#e56eee': ['pink', 'pink'],
  '#f19837': ['orange', 'teal'],
  '#aaaaaa': ['brown', 'sand']
}

/**
 * The meaning for a colour of Zotero: the one that has this colour in the project's legend, else the one that has it in the plain
 * legend, where each of the eight has a meaning of its own. Null for any other colour.
 */
export function meaningOfZotero(colour: string, legend: LegendColours): Meaning | null {
  const wanted = colours[colour.toLowerCase()]
  if (wanted === undefined) return null
  const withColour = (of: LegendColours, name: LegendColour) => Meaning.options.find((each) => of[each] === name)
  return withColour(legend, wanted[0]) ?? withColour(plainColours, wanted[1]) ?? null
}

/** The same for a colour as PDFs have it, from 0 to 1. */
export function meaningOfZoteroPdf(colour: readonly number[], legend: LegendColours): Meaning | null {
  if (colour.length !== 3) return null
  const hex = colour.map((value) =>
    Math.round(value * 255)
      .toString(16)
      .padStart(2, '0')
  )
  return meaningOfZotero(`#${hex.join('')}`, legend)
}
