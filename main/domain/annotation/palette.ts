import type { LegendColour } from '#contract/legend'

/** A colour's ground, on which the words stand, and its line, which is told from the page by 3:1. */
interface Tones {
  readonly ground: string
  readonly line: string
}

export interface PaletteColour {
  readonly light: Tones
  readonly dark: Tones
  /** Stronger than on our own page: other viewers lay it over the letters half transparent, or multiplied. */
  readonly pdf: string
}

/**
 * The colours that a legend is made of, as `renderer/ui/tokens.css` has them. The first eight are the plain ones. The others
 * were searched for: those with the greatest smallest distance, in both schemes, for every kind of colour vision.
 */
export const palette: Readonly<Record<LegendColour, PaletteColour>> = {
  amber: colour('#fde9b0 #a87900', '#5a4712 #e3b94a', '#f7d262'),
  green: colour('#cfead6 #2c7a4b', '#1e4a31 #78c897', '#8fd3a8'),
  violet: colour('#e6dcf6 #6a47a8', '#3f2f5c #b79ce8', '#c3abea'),
  red: colour('#fbd9d3 #b4433a', '#5b2a24 #ef948a', '#f2988c'),
  blue: colour('#d3e6f8 #2c6aa6', '#1c3f5e #86bdee', '#8fbdea'),
  pink: colour('#f6dcea #a23c77', '#55304a #e391c0', '#eaa0c8'),
  teal: colour('#d2ecea #1f7a75', '#174846 #71cbc5', '#84cfc9'),
  sand: colour('#e8e3d5 #736637', '#453f2c #c9bb84', '#c9bd93'),
  plum: colour('#e1dbe5 #2c0044', '#403455 #a074e0', '#ab99b4'),
  brown: colour('#e9dedb #5f1100', '#422b14 #a65705', '#b08a84'),
  indigo: colour('#e4def1 #401398', '#44465a #b6bdfd', '#a995d1'),
  rust: colour('#ecdcd1 #963d00', '#55361b #e47d1c', '#cb9e80'),
  petrol: colour('#d2e4e9 #036984', '#12363a #077c86', '#81b4c2'),
  lilac: colour('#ede3fa #9d63e4', '#535459 #ededfc', '#dcc4fb'),
  orange: colour('#f6e5d3 #cb6d08', '#534228 #ffbb4e', '#e5b684'),
  turquoise: colour('#d4eeec #11a194', '#134640 #0bb299', '#5ed8cc')
}

function colour(light: string, dark: string, pdf: string): PaletteColour {
  return { light: tones(light), dark: tones(dark), pdf }
}

function tones(pair: string): Tones {
  const [ground = '', line = ''] = pair.split(' ')
  return { ground, line }
}
