import { Extension } from '@tiptap/core'
import { Placeholder } from '@tiptap/extension-placeholder'
import { TableKit } from '@tiptap/extension-table'
import type { Extensions } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { CitationNode, type CitationOptions } from './citation-node.ts'
import { CitationTrigger } from './citation-trigger.ts'
import { footnoteClipboard } from './footnote-clipboard.ts'
import { Footnote, FootnoteReference, type FootnoteWords, NoteDocument } from './footnote-nodes.ts'
import { footnoteUpkeep } from './footnote-upkeep.ts'
import { HeardCaret } from './heard-caret.ts'
import { noteDecorations } from './note-decorations.ts'
import { PinnedCaret } from './pinned-caret.ts'
import { RawBlock, RawInline } from './raw-nodes.ts'
import { SpanMark, type SpanOptions } from './span-mark.ts'

export interface NoteExtensionOptions {
  readonly placeholder: string
  readonly citation: CitationOptions
  readonly span: SpanOptions
  readonly footnote: FootnoteWords
  readonly onCitationKey: () => void
}

/** All that a note may hold: the same as main/domain/briefing can write as Markdown, and nothing else. */
export function noteExtensions({
  placeholder,
  citation,
  span,
  footnote,
  onCitationKey
}: NoteExtensionOptions): Extensions {
  return [
    NoteDocument,
    StarterKit.configure({
      document: false,
      trailingNode: false, // `footnoteUpkeep` leaves room before the footnotes
      underline: false, // Markdown has none
      link: { openOnClick: false, autolink: false, defaultProtocol: 'https', protocols: ['mailto'] }
    }),
    TableKit.configure({ table: { resizable: false } }),
    Placeholder.configure({ placeholder }),
    CitationNode.configure(citation),
    SpanMark.configure(span),
    FootnoteReference.configure(footnote),
    Footnote.configure(footnote),
    NoteMarks,
    RawBlock,
    RawInline,
    PinnedCaret,
    HeardCaret,
    CitationTrigger.configure({ onCitationKey })
  ]
}

/** What the marks in a text, its citations and footnotes, need to know of each other. */
const NoteMarks = Extension.create({
  name: 'noteMarks',
  addProseMirrorPlugins: () => [noteDecorations(), footnoteUpkeep(), footnoteClipboard()]
})
