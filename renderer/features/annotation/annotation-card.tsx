import { MessageSquareQuote, Pencil, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type AnnotationView, Meaning } from '#contract/annotation'
import { IconButton } from '../../ui/icon-button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { MeaningSwatch } from '../../ui/meaning-swatch.tsx'
import { AnchorStateMark } from './anchor-state.tsx'
import { AnnotationEditor } from './annotation-editor.tsx'
import type { AnnotationChange } from './use-annotation-changes.ts'

export interface CardActions {
  go(id: string): void
  edit(id: string | null): void
  change(id: string, change: AnnotationChange): void
  remove(id: string): void
  readonly insert: ((view: AnnotationView) => void) | null
}

/** One annotation: what it means, how sure its place is, its words, and what was written to it. */
export function AnnotationCard({
  view,
  isChosen,
  isEdited,
  actions
}: {
  readonly view: AnnotationView
  readonly isChosen: boolean
  readonly isEdited: boolean
  readonly actions: CardActions
}) {
  const { t } = useTranslation()
  const { annotation, anchor } = view
  const { id, meaning } = annotation
  const key = String(Meaning.options.indexOf(meaning) + 1)
  return (
    <article
      className="annotation-card"
      data-card={id}
      data-chosen={isChosen || undefined}
      aria-current={isChosen || undefined}
      aria-label={t(`annotation.meaning.${meaning}`)}
      tabIndex={-1}
    >
      <header>
        <MeaningSwatch meaning={meaning} />
        <span>{t(`annotation.meaning.${meaning}`)}</span>
        <Kbd shortcut={key} />
        <Actions view={view} actions={actions} />
        <AnchorStateMark state={anchor.state} />
      </header>
      <button type="button" className={`annotation-quote meaning-${meaning}`} onClick={() => actions.go(id)}>
        {annotation.target.quote.exact}
      </button>
      {isEdited ? (
        <AnnotationEditor
          annotation={annotation}
          onSave={(change) => actions.change(id, change)}
          onClose={() => actions.edit(null)}
        />
      ) : (
        <Written view={view} />
      )}
    </article>
  )
}

function Written({ view }: { readonly view: AnnotationView }) {
  const { comment, tags } = view.annotation
  return (
    <>
      {comment === '' ? null : <p className="annotation-comment">{comment}</p>}
      {tags.length === 0 ? null : <p className="annotation-tags">{tags.join(' · ')}</p>}
    </>
  )
}

function Actions({ view, actions }: { readonly view: AnnotationView; readonly actions: CardActions }) {
  const { t } = useTranslation()
  const { id } = view.annotation
  const { insert } = actions
  return (
    <span className="annotation-actions">
      {insert === null ? null : (
        <IconButton
          label={t('annotation.insert')}
          icon={MessageSquareQuote}
          shortcut="I"
          onPress={() => insert(view)}
        />
      )}
      <IconButton label={t('annotation.edit')} icon={Pencil} shortcut="E" onPress={() => actions.edit(id)} />
      <IconButton label={t('annotation.delete')} icon={Trash2} shortcut="Delete" onPress={() => actions.remove(id)} />
    </span>
  )
}
