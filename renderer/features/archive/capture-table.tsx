import { useTranslation } from 'react-i18next'
import type { Capture } from '#contract/archive'
import { reasonSentence } from '../../ui/capture-reason.ts'
import { momentText } from '../../ui/day-text.ts'
import { RowGrid } from '../../ui/row-grid.tsx'
import { CaptureMark } from './capture-mark.tsx'
import { isReadable, shortDigest, sizeText } from './captures.ts'
import { FixityMark } from './fixity-mark.tsx'

const ROW_HEIGHT = 48
const columns = ['state', 'title', 'time', 'size', 'digest', 'fixity'] as const

/** The captures as rows; one whose text can be read is opened from here. */
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
  const head = columns.map((column) => (
    <th key={column} scope="col" className={`grid-cell archive-${column}`}>
      {t(`archive.columns.${column}`)}
    </th>
  ))
  return (
    <RowGrid
      label={t('archive.title')}
      className="archive-grid"
      rows={captures}
      rowHeight={ROW_HEIGHT}
      idOf={({ id }) => id}
      head={head}
      cells={(capture) => <Cells capture={capture} />}
      selectedId={selectedId}
      onSelect={onSelect}
      onOpen={(capture) => isReadable(capture) && onOpen(capture)}
    />
  )
}

function Cells({ capture }: { readonly capture: Capture }) {
  const { t, i18n } = useTranslation()
  const { state, title, url, capturedAt, requestedAt, bytes, payloadDigest } = capture
  const isCopy = state === 'captured'
  return (
    <>
      <td className="grid-cell archive-state">
        <CaptureMark state={state} />
      </td>
      <td className="grid-cell archive-title">
        <div className="truncate">{title ?? url}</div>
        <div className="truncate quiet archive-second">{title === null ? reasonSentence(t, capture) : url}</div>
      </td>
      <td className="grid-cell archive-time">{momentText(capturedAt ?? requestedAt, i18n.language)}</td>
      <td className="grid-cell archive-size">{isCopy ? sizeText(bytes, i18n.language) : ''}</td>
      <td className="grid-cell archive-digest" title={payloadDigest ?? undefined}>
        {payloadDigest === null ? '' : shortDigest(payloadDigest)}
      </td>
      <td className="grid-cell archive-fixity">
        <FixityMark capture={capture} />
      </td>
    </>
  )
}
