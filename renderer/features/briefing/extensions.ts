import { Placeholder } from '@tiptap/extension-placeholder'
import { TableKit } from '@tiptap/extension-table'
import type { Extensions } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { CitationNode, type CitationOptions } from './citation-node.ts'
import { CitationTrigger } from './citation-trigger.ts'
import { HeardCaret } from './heard-caret.ts'
import { PinnedCaret } from './pinned-caret.ts'
import { RawBlock, RawInline } from './raw-nodes.ts'
import { SpanMark, type SpanOptions } from './span-mark.ts'

export interface NoteExtensionOptions {
  readonly placeholder: string
  readonly citation: CitationOptions
  readonly span: SpanOptions
  readonly onCitationKey: () => void
}

/** All that a note may hold: the same as main/domain/briefing can write as Markdown, and nothing else. */
export function noteExtensions({ placeholder, citation, span, onCitationKey }: NoteExtensionOptions): Extensions {
  return [
    StarterKit.configure({
      underline: false, // Markdown has none
      link: { openOnClick: false, autolink: false, defaultProtocol: 'https', protocols: ['mailto'] }
    }),
    TableKit.configure({ table: { resizable: false } }),
    Placeholder.configure({ placeholder }),
    CitationNode.configure(citation),
    SpanMark.configure(span),
    RawBlock,
    RawInline,
    PinnedCaret,
    HeardCaret,
    CitationTrigger.configure({ onCitationKey })
  ]
}
