import { Anchor, Highlighter, NotebookPen, StickyNote, Underline } from 'lucide-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Meaning, type WordsKind } from '#contract/annotation'
import type { TextRange } from '#contract/article'
import { useAttaching } from '../../ui/attaching.ts'
import { useMeaningNames } from '../../ui/meaning-names.ts'
import { MeaningSwatch } from '../../ui/meaning-swatch.tsx'
import { useMarkingChoice } from './marking-choice.ts'
import { rangeOfOffsets, runElements } from './text-positions.ts'
import { useFloating } from './use-floating.ts'
import type { Marking } from './use-marking.ts'

/** The eight meanings beside what is selected, and how the mark is drawn. Pressing one must not lose the selection, so the pointer never takes focus. */
export function SelectionToolbar({
  scrollerRef,
  selected,
  articleId,
  marking
}: {
  readonly scrollerRef: RefObject<HTMLElement | null>
  readonly selected: TextRange
  readonly articleId: string
  readonly marking: Marking
}) {
  const { t } = useTranslation()
  const meaningName = useMeaningNames()
  const ref = useFloating(scrollerRef, () => firstLineBox(scrollerRef.current, selected), 'above', selected)
  const attaching = useAttaching((state) => state.attaching)
  return (
    <div ref={ref} className="selection-toolbar" role="toolbar" aria-label={t('reader.toolbar')}>
      {attaching?.articleId === articleId && attaching.area === undefined ? (
        <button
          type="button"
          className="meaning-button attach-button"
          {...keepsSelection}
          onClick={() => marking.attach(selected)}
        >
          <Anchor aria-hidden="true" />
          {t('reader.attachHere')}
        </button>
      ) : null}
      {Meaning.options.map((meaning, index) => (
        <button
          key={meaning}
          type="button"
          className="meaning-button"
          {...keepsSelection}
          onClick={() => marking.mark(meaning, selected)}
          aria-keyshortcuts={String(index + 1)}
        >
          <MeaningSwatch meaning={meaning} />
          {meaningName(meaning)}
          <kbd>{index + 1}</kbd>
        </button>
      ))}
      <KindChoice />
      <button
        type="button"
        className="meaning-button"
        {...keepsSelection}
        onClick={() => marking.note(selected)}
        aria-keyshortcuts="m"
      >
        <NotebookPen aria-hidden="true" />
        {t('reader.marginNote')}
        <kbd>M</kbd>
      </button>
    </div>
  )
}

const keepsSelection = {
  onPointerDown: (event: React.SyntheticEvent) => event.preventDefault(),
  onMouseDown: (event: React.SyntheticEvent) => event.preventDefault()
}

const kinds: readonly (readonly [WordsKind, typeof Highlighter])[] = [
  ['highlight', Highlighter],
  ['underline', Underline],
  ['note', StickyNote]
]

function KindChoice() {
  const { t } = useTranslation()
  const chosen = useMarkingChoice((state) => state.kind)
  return kinds.map(([kind, Icon]) => (
    <button
      key={kind}
      type="button"
      className="meaning-button"
      aria-pressed={kind === chosen}
      {...keepsSelection}
      onClick={() => useMarkingChoice.setState({ kind })}
    >
      <Icon aria-hidden="true" />
      {t(`reader.kind.${kind}`)}
    </button>
  ))
}

function firstLineBox(scroller: HTMLElement | null, selected: TextRange) {
  if (scroller === null) return null
  const range = rangeOfOffsets(runElements(scroller), selected)
  const lines = range?.getClientRects()
  const first = lines?.[0]
  const last = lines?.[lines.length - 1]
  return first === undefined || last === undefined ? null : { left: first.left, top: first.top, bottom: last.bottom }
}
