import { z } from 'zod'

/** The colours a meaning may have. Each has a ground and a line for the light and the dark scheme, and one for PDFs. */
export const LegendColour = z.enum([
  'amber',
  'green',
  'violet',
  'red',
  'blue',
  'pink',
  'teal',
  'sand',
  'plum',
  'brown',
  'indigo',
  'rust',
  'petrol',
  'lilac',
  'orange',
  'turquoise'
])
export type LegendColour = z.infer<typeof LegendColour>
