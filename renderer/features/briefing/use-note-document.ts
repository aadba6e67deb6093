import type { Editor, JSONContent } from '@tiptap/core'
import { useEditor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note, QuoteLink } from '#contract/briefing'
import { markdownToEditor } from '#domain/briefing/to-editor'
import { noteExtensions } from './extensions.ts'
import { makeRoom } from './footnote-upkeep.ts'
import type { OverlayState } from './note-overlay.tsx'
import { markdownOf, prepareText, sourcesOf } from './note-text.ts'

const PAUSE = 250 // ms without a key before the citations are looked at anew

/** The editor of a note and what it cites, as Markdown in the order of the text. */
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
}): { readonly editor: Editor; readonly sources: readonly string[] } {
  const { t } = useTranslation()
  const listeners = useRef({ onOpenQuote, onOverlay, onChange })
  listeners.current = { onOpenQuote, onOverlay, onChange }
  const timer = useRef(0)

  const [content] = useState(() => markdownToEditor(note.markdown) as JSONContent) // the same, but for `readonly`
  const editor = useEditor({
    injectCSS: false, // our policy allows no injected styles; briefing.css has them
    editable: !isReadOnly,
    immediatelyRender: true,
    content,
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
    onUpdate: ({ editor: { state } }) => {
      listeners.current.onChange(() => markdownOf(state.doc))
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => setSources((before) => sameOr(before, sourcesOf(state.doc))), PAUSE)
    }
  })
  useEffect(() => prepareText(editor.state.doc), [editor])
  const [sources, setSources] = useState<readonly string[]>(() => sourcesOf(editor.state.doc))

  return { editor, sources }
}

function sameOr(before: readonly string[], now: readonly string[]): readonly string[] {
  return before.length === now.length && before.every((source, n) => source === now[n]) ? before : now
}
