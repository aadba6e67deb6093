import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Meaning } from '#contract/annotation'
import type { TextRange } from '#contract/article'
import { MeaningSwatch } from '../../ui/meaning-swatch.tsx'
import { rangeOfOffsets, runElements } from './text-positions.ts'
import { useFloating } from './use-floating.ts'

/** The eight meanings beside what is selected. Pressing one must not lose the selection, so the pointer never takes focus. */
export function SelectionToolbar({
  scrollerRef,
  selected,
  onMark
}: {
  readonly scrollerRef: RefObject<HTMLElement | null>
  readonly selected: TextRange
  readonly onMark: (meaning: Meaning) => void
}) {
  const { t } = useTranslation()
  const ref = useFloating(scrollerRef, () => firstLineBox(scrollerRef.current, selected), 'above', selected)
  return (
    <div ref={ref} className="selection-toolbar" role="toolbar" aria-label={t('reader.toolbar')}>
      {Meaning.options.map((meaning, index) => (
        <button
          key={meaning}
          type="button"
          className="meaning-button"
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onMark(meaning)}
          aria-keyshortcuts={String(index + 1)}
        >
          <MeaningSwatch meaning={meaning} />
          {t(`annotation.meaning.${meaning}`)}
          <kbd>{index + 1}</kbd>
        </button>
      ))}
    </div>
  )
}

function firstLineBox(scroller: HTMLElement | null, selected: TextRange) {
  if (scroller === null) return null
  const range = rangeOfOffsets(runElements(scroller), selected)
  const lines = range?.getClientRects()
  const first = lines?.[0]
  const last = lines?.[lines.length - 1]
  return first === undefined || last === undefined ? null : { left: first.left, top: first.top, bottom: last.bottom }
}
