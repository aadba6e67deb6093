import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnotationView } from '#contract/annotation'
import { useMutationOf } from '../../bridge/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { splitPlaces } from './split-places.ts'

/** Whether an annotation has words with a place, which can become two. */
export function canSplit({ annotation, anchor }: AnnotationView): boolean {
  const { scope } = annotation.target
  return scope !== 'article' && scope !== 'area' && anchor.state !== 'orphaned'
}

/** The annotated words, one by one, or sentences where they are many: a press says before which the second part begins. */
export function SplitDialog({ view, onClose }: { readonly view: AnnotationView; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const [at, setAt] = useState<number | null>(null)
  const split = useMutationOf('annotation.split')
  const { annotation, anchor } = view
  const text = view.words ?? annotation.target.quote.exact
  const places = useMemo(() => splitPlaces(text), [text])
  const run = () => {
    if (at === null || anchor.state === 'orphaned') return
    const input = { articleId: annotation.target.articleId, id: annotation.id, at: anchor.start + at }
    split.mutate(input, { onSuccess: onClose })
  }
  return (
    <Dialog
      title={t('annotation.split.title')}
      isOpen
      onClose={onClose}
      size="wide"
      actions={
        <Button variant="primary" onPress={run} isDisabled={at === null || split.isPending}>
          {t('annotation.split.run')}
        </Button>
      }
    >
      <p className="quiet">{t('annotation.split.explain')}</p>
      <div className="split-words" role="toolbar" aria-label={t('annotation.split.explain')}>
        {places.map(({ part, offset }, i) => (
          <button
            key={offset}
            type="button"
            disabled={i === 0}
            aria-pressed={offset === at}
            data-second={(at !== null && offset >= at) || undefined}
            onClick={() => setAt(offset)}
          >
            {part}
          </button>
        ))}
      </div>
    </Dialog>
  )
}
