import { Check, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Meaning } from '#contract/annotation'
import { sizeOfSheet, turnedSheet } from '#domain/annotation/area-geometry'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useMeaningNames } from '../../ui/meaning-names.ts'
import { MeaningSwatch } from '../../ui/meaning-swatch.tsx'
import type { TextSide } from '../../ui/reading-focus.ts'
import { type AreaDraft, useDraftAt } from './area-draft.ts'
import { usePdfView } from './pdf-view.ts'

/** Under the pages while an area is drawn: how, how large it is, and the meanings that keep it. */
export function AreaBar({
  side,
  keep,
  drop
}: {
  readonly side: TextSide
  readonly keep: (meaning: Meaning | null) => void
  readonly drop: () => void
}) {
  const { t } = useTranslation()
  const draft = useDraftAt(side)
  if (draft === null) return null
  return (
    <KeepingBar hint={t('reader.area.hint')} isMoved={draft.movedId !== null} keep={keep} drop={drop}>
      <Size draft={draft} />
    </KeepingBar>
  )
}

/** What keeps or drops the area that is drawn, on a page or on a picture. */
export function KeepingBar({
  hint,
  isMoved,
  keep,
  drop,
  children
}: {
  readonly hint: string
  readonly isMoved: boolean // it is there already, and has its meaning
  readonly keep: (meaning: Meaning | null) => void
  readonly drop: () => void
  readonly children: ReactNode // its size
}) {
  const { t } = useTranslation()
  const meaningName = useMeaningNames()
  return (
    <div className="area-bar" role="toolbar" aria-label={t('reader.area.bar')}>
      <p>
        <span>{hint}</span> {children}
      </p>
      <div className="area-meanings">
        {!isMoved ? (
          Meaning.options.map((meaning, index) => (
            <button
              key={meaning}
              type="button"
              className={`meaning-button meaning-${meaning}`}
              onClick={() => keep(meaning)}
              aria-keyshortcuts={String(index + 1)}
            >
              <MeaningSwatch meaning={meaning} />
              {meaningName(meaning)}
              <kbd>{index + 1}</kbd>
            </button>
          ))
        ) : (
          <Button icon={Check} variant="primary" onPress={() => keep(null)}>
            {t('reader.area.put')}
          </Button>
        )}
        <IconButton label={t('reader.area.drop')} icon={X} shortcut="Escape" onPress={drop} />
      </div>
    </div>
  )
}

/** Said to those who do not see it, too. */
function Size({ draft: { label, rectangle, sheet } }: { readonly draft: AreaDraft }) {
  const { t } = useTranslation()
  const turn = usePdfView((view) => view.turn)
  const { width, height } = sizeOfSheet({ box: rectangle, turn: turnedSheet(sheet, turn).turn })
  return (
    <span role="status">
      {t('reader.area.size', { page: label, width: Math.round(width), height: Math.round(height) })}
    </span>
  )
}
