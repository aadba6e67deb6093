import i18next from 'i18next'
import { Columns2, Unlink } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '#contract/annotation'
import { type RelatedPassage, RelationKind, type RelationView } from '#contract/relation'
import { useMutationOf } from '../../bridge/queries.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { pictureAreaName } from './area-name.ts'
import { stopRelating, useRelating } from './relating.ts'

/** Opens an annotation of any document, in the place of the text or beside it. */
export type OpenAnnotation = (articleId: string, annotationId: string, isBeside?: boolean) => void

/** What a passage is related to, as it reads from its own end; a press opens the other one. */
export function RelationsView({
  annotation,
  relations,
  onOpen
}: {
  readonly annotation: Annotation
  readonly relations: readonly RelationView[]
  readonly onOpen: OpenAnnotation
}) {
  const { t } = useTranslation()
  const unrelate = useMutationOf('annotation.unrelate')
  const own = relations.filter(({ relation }) => isEnd(relation.from, annotation) || isEnd(relation.to, annotation))
  return (
    <>
      {own.length === 0 ? null : (
        <ul className="annotation-relations" aria-label={t('annotation.relate.label')}>
          {own.map((view) => {
            const { relation } = view
            const isFrom = isEnd(relation.from, annotation)
            const [end, passage] = isFrom ? [relation.to, view.to] : [relation.from, view.from]
            const says = t(`annotation.${isFrom ? 'relation' : 'relationBack'}.${relation.kind}`)
            return (
              <li key={relation.id}>
                <button
                  type="button"
                  onClick={() => onOpen(end.articleId, end.annotationId)}
                  disabled={passage === null}
                >
                  <b>{says}</b> {passage === null ? t('annotation.relate.gone') : saidOf(passage)}{' '}
                  <span className="quiet">{passage?.title}</span>
                </button>
                {passage === null || end.articleId === annotation.target.articleId ? null : (
                  <IconButton
                    label={t('annotation.relate.openBeside')}
                    icon={Columns2}
                    onPress={() => onOpen(end.articleId, end.annotationId, true)}
                  />
                )}
                <IconButton
                  label={t('annotation.relate.remove')}
                  icon={Unlink}
                  onPress={() => unrelate.mutate({ ids: [relation.id] })}
                />
              </li>
            )
          })}
        </ul>
      )}
      <RelateHere annotation={annotation} />
    </>
  )
}

/** Its words, else what was written to it, else the page or picture that it is on. */
function saidOf({ quote, comment, page, picture }: RelatedPassage): string {
  const words = quote || comment
  if (words === '' && picture !== undefined) return pictureAreaName(picture)
  return words === '' && page !== undefined ? i18next.t('annotation.area.onPage', { page }) : `“${shortened(words)}”`
}

/** While a passage waits to be related, every other card offers to be what it is related to. */
function RelateHere({ annotation }: { readonly annotation: Annotation }) {
  const { t } = useTranslation()
  const from = useRelating((state) => state.from)
  const relate = useMutationOf('annotation.relate')
  if (from === null || from.annotationId === annotation.id) return null
  const to = { articleId: annotation.target.articleId, annotationId: annotation.id }
  const { articleId, annotationId } = from
  return (
    <Menu
      label={t('annotation.relate.how')}
      trigger={<Button>{t('annotation.relate.here')}</Button>}
      entries={RelationKind.options.map((kind) => ({
        id: kind,
        label: t('annotation.relate.choice', { relation: t(`annotation.relation.${kind}`) }),
        run: () => relate.mutate({ kind, from: { articleId, annotationId }, to }, { onSuccess: stopRelating })
      }))}
    />
  )
}

/** Says which passage waits, wherever one goes to find the other. */
export function RelatingBanner() {
  const { t } = useTranslation()
  const from = useRelating((state) => state.from)
  if (from === null) return null
  return (
    <div className="annotation-banner" role="status">
      <span>{t('annotation.relate.choose', { quote: shortened(from.quote, 80) })}</span>
      <Button onPress={stopRelating}>{t('annotation.relate.cancel')}</Button>
    </div>
  )
}

function shortened(quote: string, longest = 200): string {
  return quote.length > longest ? `${quote.slice(0, longest - 1)}…` : quote
}

function isEnd(end: RelationView['relation']['from'], annotation: Annotation): boolean {
  return end.annotationId === annotation.id && end.articleId === annotation.target.articleId
}
