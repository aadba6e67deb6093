import type { Editor, JSONContent } from '@tiptap/core'
import { useEditor } from '@tiptap/react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note, QuoteLink } from '#contract/briefing'
import type { EditorNode } from '#domain/briefing/editor-document'
import { editorToMarkdown } from '#domain/briefing/from-editor'
import { markdownToEditor } from '#domain/briefing/to-editor'
import { noteExtensions } from './extensions.ts'
import { makeRoom } from './footnote-upkeep.ts'
import type { OverlayState } from './note-overlay.tsx'

const PAUSE = 250 // ms without a key before the citations are looked at anew

/** The editor of a note and its Markdown as it stands. */
export function useNoteDocument({
  note,
  isReadOnly,
  onOpenQuote,
  onOverlay,
  onChange
}: {
  readonly note: Note
  readonly isReadOnly: boolean
  readonly onOpenQuote: (link: QuoteLink) => void
  readonly onOverlay: (state: OverlayState) => void
  /** Is given how to read the Markdown, which costs more than a key press should. */
  readonly onChange: (markdown: () => string) => void
}): { readonly editor: Editor; readonly markdown: string } {
  const { t } = useTranslation()
  const [markdown, setMarkdown] = useState(note.markdown)
  const listeners = useRef({ onOpenQuote, onOverlay, onChange })
  listeners.current = { onOpenQuote, onOverlay, onChange }
  const timer = useRef(0)

  const editor = useEditor({
    injectCSS: false, // our policy allows no injected styles; briefing.css has them
    editable: !isReadOnly,
    immediatelyRender: true,
    content: markdownToEditor(note.markdown) as JSONContent, // the same, but for `readonly`
    extensions: noteExtensions({
      placeholder: t('briefing.placeholder'),
      citation: { onOpen: (_view, position, chip) => listeners.current.onOverlay({ kind: 'card', position, chip }) },
      span: { backLabel: t('briefing.quote.back'), onOpenQuote: (link) => listeners.current.onOpenQuote(link) },
      footnote: {
        goToText: (number) => t('briefing.footnote.open', { number }),
        goBack: (number) => t('briefing.footnote.back', { number }),
        unused: t('briefing.footnote.unused')
      },
      onCitationKey: () => listeners.current.onOverlay({ kind: 'cite', typed: '@' })
    }),
    editorProps: {
      attributes: { class: 'note-text', 'aria-label': t('briefing.text'), role: 'textbox', 'aria-multiline': 'true' }
    },
    onCreate: ({ editor: { view } }) => makeRoom(view),
    onUpdate: ({ transaction }) => {
      if (!transaction.docChanged) return
      const { doc } = transaction
      const read = () => editorToMarkdown(doc.toJSON() as EditorNode) // ProseMirror's JSON, which it calls `any`
      listeners.current.onChange(read)
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => setMarkdown(read()), PAUSE)
    }
  })

  return { editor, markdown }
}
