import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Capture } from '#contract/archive'
import { reasonSentence } from '../../ui/capture-reason.ts'
import { CaptureMark } from './capture-mark.tsx'
import { isReadable, shortDigest, sizeText, timeText } from './captures.ts'
import { FixityMark } from './fixity-mark.tsx'

const ROW_HEIGHT = 48 // as in archive.css
const columns = ['state', 'title', 'time', 'size', 'digest', 'fixity'] as const

/** The captures: only the rows in sight are in the page, the keys walk through all of them, Enter opens a copy. */
export function CaptureTable({
  captures,
  selectedId,
  onSelect,
  onOpen
}: {
  readonly captures: readonly Capture[]
  readonly selectedId: string | null
  readonly onSelect: (id: string) => void
  readonly onOpen: (capture: Capture) => void
}) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: captures.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10
  })
  const selectedIndex = captures.findIndex(({ id }) => id === selectedId)
  useEffect(() => {
    if (selectedIndex >= 0) virtual.scrollToIndex(selectedIndex)
  }, [selectedIndex, virtual])
  const onKeyDown = (event: KeyboardEvent) => {
    const selected = captures[selectedIndex]
    const to = captures[indexAfter(event.key, selectedIndex, captures.length)]
    if (event.key === 'Enter' && selected !== undefined && isReadable(selected)) onOpen(selected)
    else if (to !== undefined) onSelect(to.id)
    else return
    event.preventDefault()
  }
  return (
    <div className="archive-scroller" ref={scroller}>
      <table
        className="archive-grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are chosen, which a grid is for (ARIA APG)
        role="grid"
        aria-label={t('archive.title')}
        aria-rowcount={captures.length + 1}
        aria-activedescendant={selectedIndex < 0 ? undefined : rowId(selectedId)}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr className="archive-row archive-head" aria-rowindex={1}>
            {columns.map((column) => (
              <th key={column} scope="col" className={`archive-cell archive-${column}`}>
                {t(`archive.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const capture = captures[index]
            return capture === undefined ? null : (
              <tr
                key={capture.id}
                id={rowId(capture.id)}
                className="archive-row"
                aria-rowindex={index + 2}
                aria-selected={index === selectedIndex}
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => onSelect(capture.id)}
                onDoubleClick={() => isReadable(capture) && onOpen(capture)}
              >
                <Cells capture={capture} />
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Cells({ capture }: { readonly capture: Capture }) {
  const { t, i18n } = useTranslation()
  const { state, title, url, capturedAt, requestedAt, bytes, payloadDigest } = capture
  const isCopy = state === 'captured'
  return (
    <>
      <td className="archive-cell archive-state">
        <CaptureMark state={state} />
      </td>
      <td className="archive-cell archive-title">
        <div className="truncate">{title ?? url}</div>
        <div className="truncate quiet archive-second">{title === null ? reasonSentence(t, capture) : url}</div>
      </td>
      <td className="archive-cell archive-time">{timeText(capturedAt ?? requestedAt, i18n.language)}</td>
      <td className="archive-cell archive-size">{isCopy ? sizeText(bytes, i18n.language) : ''}</td>
      <td className="archive-cell archive-digest" title={payloadDigest ?? undefined}>
        {payloadDigest === null ? '' : shortDigest(payloadDigest)}
      </td>
      <td className="archive-cell archive-fixity">
        <FixityMark capture={capture} />
      </td>
    </>
  )
}

function rowId(id: string | null): string {
  return `archive-row-${id}`
}

/** −1 for keys that lead nowhere. */
function indexAfter(key: string, from: number, count: number): number {
  const page = 10
  const steps: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1
  }
  const to = steps[key]
  return to === undefined ? -1 : Math.min(Math.max(to, 0), count - 1)
}
