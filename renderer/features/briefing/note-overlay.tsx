import type { Editor } from '@tiptap/core'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { AnnotationView } from '#contract/annotation'
import type { Bibliography, QuoteLink } from '#contract/briefing'
import { quoteLink } from '#domain/briefing/span'
import { invoke } from '../../bridge/client.ts'
import { notifyFailure } from '../../ui/toast.tsx'
import { CitationCard } from './citation-card.tsx'
import { CitationPicker } from './citation-picker.tsx'
import { Overlay } from './overlay.tsx'
import { insertQuotation } from './quotation.ts'
import { QuotePicker } from './quote-picker.tsx'
import { spanOf } from './span-mark.ts'
import { StyleList } from './style-list.tsx'
import { focusText } from './typing.ts'

/** What is open over the note. `typed` is written after all if nothing is chosen. */
export type OverlayState =
  | { readonly kind: 'cite'; readonly typed?: string }
  | { readonly kind: 'quote' }
  | { readonly kind: 'style' }
  | { readonly kind: 'card'; readonly position: number; readonly chip: HTMLElement }

export function NoteOverlay({
  state,
  editor,
  bibliography,
  onOpenQuote,
  onStyle,
  onClose
}: {
  readonly state: OverlayState
  readonly editor: Editor
  readonly bibliography: Bibliography | null
  readonly onOpenQuote: (link: QuoteLink) => void
  readonly onStyle: (style: string) => void
  readonly onClose: () => void
}) {
  const { t, i18n } = useTranslation()
  const done = () => {
    flushSync(onClose) // an overlay that is there keeps the focus
    focusText(editor)
  }
  const caret = () => editor.view.coordsAtPos(editor.state.selection.to)
  switch (state.kind) {
    case 'cite': {
      const insert = (key: string) => {
        editor
          .chain()
          .insertContent([{ type: 'citation', attrs: { source: `[@${key}]` } }])
          .run()
        done()
      }
      const leave = () => {
        if (state.typed !== undefined) editor.commands.insertContent(state.typed)
        done()
      }
      return (
        <Overlay label={t('briefing.cite.insert')} place={caret()} onClose={leave}>
          <CitationPicker onChoose={insert} />
        </Overlay>
      )
    }
    case 'quote': {
      const insert = (view: AnnotationView) => {
        onClose()
        invoke('library.forArticle', { articleId: view.annotation.target.articleId })
          .then(({ reference }) => insertQuotation(editor, view, reference.key, i18n.language))
          .catch(notifyFailure)
      }
      return (
        <Overlay label={t('briefing.quote.insert')} place={caret()} onClose={done}>
          <QuotePicker onChoose={insert} />
        </Overlay>
      )
    }
    case 'style': {
      const choose = (style: string) => {
        onStyle(style)
        done()
      }
      return (
        <Overlay label={t('briefing.style.label')} place={caret()} onClose={done}>
          <StyleList onChoose={choose} />
        </Overlay>
      )
    }
    case 'card': {
      const link = quotedBefore(editor, state.position)
      const openPassage = (to: QuoteLink) => {
        onClose()
        onOpenQuote(to)
      }
      const change = (source: string) => {
        editor.view.dispatch(editor.state.tr.setNodeAttribute(state.position, 'source', source))
        done()
      }
      const remove = () => {
        editor.view.dispatch(editor.state.tr.delete(state.position, state.position + 1))
        done()
      }
      return (
        <Overlay label={t('briefing.cite.card')} place={state.chip} onClose={done}>
          <CitationCard
            source={String(editor.state.doc.nodeAt(state.position)?.attrs.source ?? '')}
            bibliography={bibliography}
            isReadOnly={!editor.isEditable}
            onChange={change}
            onRemove={remove}
            onOpenPassage={link === null ? null : () => openPassage(link)}
          />
        </Overlay>
      )
    }
  }
}

/** The quotation that a citation stands behind, across the space between them. */
function quotedBefore(editor: Editor, position: number): QuoteLink | null {
  const $place = editor.state.doc.resolve(position)
  for (let n = $place.index() - 1; n >= 0; n--) {
    const node = $place.parent.child(n)
    const attributes = spanOf(node)
    if (attributes !== null) return quoteLink(attributes)
    if (!node.isText || (node.text ?? '').trim() !== '') return null
  }
  return null
}
