import { z } from 'zod'

export const Theme = z.enum(['system', 'light', 'dark'])
export type Theme = z.infer<typeof Theme>

export const Language = z.enum(['en', 'es'])
export type Language = z.infer<typeof Language>

/** How texts are set for reading. */
export const ReadingLook = z.object({
  measure: z.literal([55, 65, 75, 90]), // characters a line, about
  size: z.literal([15, 16, 18, 20, 22, 25, 28]), // CSS pixels
  spacing: z.enum(['tight', 'normal', 'loose']), // between lines
  face: z.enum(['serif', 'sans'])
})
export type ReadingLook = z.infer<typeof ReadingLook>

/** What a person likes, in every project and every window of this machine. */
export const Preferences = z.object({
  theme: Theme,
  language: Language.nullable(), // null: as the browser or the system asks for
  reading: ReadingLook
})
export type Preferences = z.infer<typeof Preferences>

export const usualPreferences: Preferences = {
  theme: 'system',
  language: null,
  reading: { measure: 75, size: 18, spacing: 'normal', face: 'serif' }
}
