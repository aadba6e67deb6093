import { z } from 'zod'

/** A briefing note: notes/<slug>.md, YAML front matter (id, title, style, lang, created) and Markdown with Pandoc citations. */
export const NoteSummary = z.object({
  slug: z.string(),
  title: z.string(),
  changedAt: z.string(),
  words: z.int(),
  citations: z.int()
})
export type NoteSummary = z.infer<typeof NoteSummary>

export const Note = z.object({
  slug: z.string(),
  title: z.string(),
  style: z.string(), // a CSL style's id
  language: z.string(), // BCP 47: of the bibliography's heading and of the style's words
  markdown: z.string(), // without front matter
  hash: z.string() // sha256 of the file: a save names the one it was based on
})
export type Note = z.infer<typeof Note>

/**
 * A quotation in a note keeps its way back to the annotation that it was taken from, as a Pandoc bracketed span:
 * `[quoted text]{.quote annotation="<id>" article="<id>"} [@key]`, alone in a block quote or inside a paragraph. A quotation of
 * several paragraphs has one span in each. Pandoc reads it without loss, and any other reader still shows its words.
 */
export const QuoteLink = z.object({ annotationId: z.string(), articleId: z.string() })
export type QuoteLink = z.infer<typeof QuoteLink>

export const NoteFormat = z.enum(['docx', 'html', 'md', 'pdf'])
export type NoteFormat = z.infer<typeof NoteFormat>

export const CslStyle = z.object({ id: z.string(), title: z.string() })
export type CslStyle = z.infer<typeof CslStyle>

export const Bibliography = z.object({
  kind: z.enum(['in-text', 'note']), // a `note` style puts citations into footnotes
  citations: z.array(z.string()), // the rendered text of each citation, in order
  entries: z.array(z.object({ key: z.string(), html: z.string(), text: z.string() })),
  missingKeys: z.array(z.string())
})
export type Bibliography = z.infer<typeof Bibliography>
