import { MessageSquareQuote, Pencil, Trash2 } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { type AnnotationView, Meaning } from '#contract/annotation'
import type { RelationView } from '#contract/relation'
import { startDragging } from '../../ui/dragged-quotation.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useMeaningNames } from '../../ui/meaning-names.ts'
import { MeaningSwatch } from '../../ui/meaning-swatch.tsx'
import { AnchorStateMark } from './anchor-state.tsx'
import { AnnotationEditor } from './annotation-editor.tsx'
import { AreaChanged, AreaLine } from './area-line.tsx'
import { CardMenu } from './card-menu.tsx'
import { DifferenceView } from './difference-view.tsx'
import { OrphanView } from './orphan-view.tsx'
import { type OpenAnnotation, RelationsView } from './relations-view.tsx'
import { ThreadView } from './thread-view.tsx'
import type { AnnotationChange } from './use-annotation-changes.ts'

export interface CardActions {
  go(id: string): void
  edit(id: string): void
  close(id: string): void
  change(id: string, change: AnnotationChange): void
  remove(id: string): void
  accept(ids: readonly string[]): void
  split(view: AnnotationView): void
  /** Merges what is selected; false where that is not two or more. */
  merge(): boolean
  readonly openOther: OpenAnnotation
  readonly insert: ((view: AnnotationView) => void) | null
}

/**
 * One annotation: what it means, how sure its place is, its words, and what was written to it. Drawn again only when
 * something of its own changed: its buttons and menus would otherwise keep every new mark waiting.
 */
export const AnnotationCard = memo(function AnnotationCard({
  view,
  relations,
  isChosen,
  isSelected,
  isEdited,
  actions
}: {
  readonly view: AnnotationView
  readonly relations: readonly RelationView[]
  readonly isChosen: boolean
  readonly isSelected: boolean
  readonly isEdited: boolean
  readonly actions: CardActions
}) {
  const meaningName = useMeaningNames()
  const { annotation, anchor, words } = view
  const { id, meaning } = annotation
  return (
    <article
      className="annotation-card"
      data-card={id}
      data-chosen={isChosen || undefined}
      data-selected={isSelected || undefined}
      aria-current={isChosen || undefined}
      aria-label={meaningName(meaning)}
      tabIndex={-1}
    >
      <header>
        <MeaningSwatch meaning={meaning} />
        <span>{meaningName(meaning)}</span>
        <Kbd shortcut={String(Meaning.options.indexOf(meaning) + 1)} />
        <Actions view={view} actions={actions} />
        <AnchorStateMark state={anchor.state} />
      </header>
      <Quotation view={view} onGo={() => actions.go(id)} />
      {words === null ? null : (
        <DifferenceView before={annotation.target.quote.exact} after={words} onAccept={() => actions.accept([id])} />
      )}
      {anchor.state === 'changed' && annotation.target.area !== undefined ? (
        <AreaChanged onAccept={() => actions.accept([id])} />
      ) : null}
      {anchor.state === 'orphaned' ? <OrphanView view={view} /> : null}
      {isEdited ? (
        <AnnotationEditor
          annotation={annotation}
          onSave={(change) => actions.change(id, change)}
          onClose={() => actions.close(id)}
        />
      ) : (
        <Written view={view} />
      )}
      <ThreadView annotation={annotation} canReply={isChosen && !isEdited} />
      <RelationsView annotation={annotation} relations={relations} onOpen={actions.openOther} />
    </article>
  )
})

/** The words themselves, to go to and to drag into a note; a note that is not about words says what it is about. */
function Quotation({ view, onGo }: { readonly view: AnnotationView; readonly onGo: () => void }) {
  const { t } = useTranslation()
  const { kind, meaning, target } = view.annotation
  if (target.area !== undefined) return <AreaLine view={view} onGo={onGo} />
  const about = target.scope === 'passage' ? t(`annotation.kind.${kind}`) : t(`annotation.scope.${target.scope}`)
  return (
    <>
      {kind === 'highlight' && target.scope === 'passage' ? null : <p className="annotation-about">{about}</p>}
      {target.scope === 'article' ? null : (
        <button
          type="button"
          className={`annotation-quote meaning-${meaning}`}
          draggable
          onDragStart={(event) => startDragging(event, view)}
          onClick={onGo}
        >
          {shortenedQuote(target.quote.exact)}
        </button>
      )}
    </>
  )
}

const longestQuote = 1500 // characters: more is read in the text

function shortenedQuote(quote: string): string {
  return quote.length > longestQuote ? `${quote.slice(0, longestQuote).replace(/\s+\S*$/, '')} …` : quote
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
  const { id, target } = view.annotation
  const insert = target.scope === 'article' ? null : actions.insert
  return (
    <span className="annotation-actions">
      {insert === null ? null : (
        <span className="annotation-insert">
          <IconButton
            label={t('annotation.insert')}
            icon={MessageSquareQuote}
            shortcut="I"
            onPress={() => insert(view)}
          />
        </span>
      )}
      <IconButton label={t('annotation.edit')} icon={Pencil} shortcut="E" onPress={() => actions.edit(id)} />
      <IconButton label={t('annotation.delete')} icon={Trash2} shortcut="Delete" onPress={() => actions.remove(id)} />
      <CardMenu view={view} onChange={(change) => actions.change(id, change)} onSplit={() => actions.split(view)} />
    </span>
  )
}
