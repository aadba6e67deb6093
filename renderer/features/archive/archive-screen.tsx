import './archive.css'
import { Archive, SearchX } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutationOf, useQueryOf } from '../../bridge/queries.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { AddAddress } from './add-address.tsx'
import { ArchiveToolbar, type ArchiveView } from './archive-toolbar.tsx'
import { CaptureDetail } from './capture-detail.tsx'
import { CaptureTable } from './capture-table.tsx'
import { currentCaptures, versionsOf, visibleCaptures } from './captures.ts'
import { CheckResult } from './check-result.tsx'
import { QueueStrip } from './queue-strip.tsx'

/** Every capture of the project, the queue, and the check of the whole archive. */
export function ArchiveScreen({ onOpenCapture }: { readonly onOpenCapture: (captureId: string) => void }) {
  const { t } = useTranslation()
  const list = useQueryOf('archive.list', {})
  const queue = useQueryOf('archive.queue', {}).data
  const check = useMutationOf('archive.verify', { isQuiet: true })
  const [view, setView] = useState<ArchiveView>({ filter: '', wanted: 'all' })
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const captures = useMemo(() => currentCaptures(list.data ?? [], queue), [list.data, queue])
  const shown = useMemo(() => visibleCaptures(captures, view.filter, view.wanted), [captures, view])
  if (list.isError) return <ErrorNote error={list.error} onRetry={() => void list.refetch()} />
  if (list.data === undefined) return <div className="archive" />
  if (list.data.length === 0) return <EmptyArchive />
  const selected = captures.find(({ id }) => id === selectedId)
  return (
    <div className="archive">
      <section className="archive-list" aria-label={t('archive.title')}>
        <ArchiveToolbar
          view={view}
          onView={setView}
          shown={shown.length}
          total={captures.length}
          isChecking={check.isPending}
          onCheck={() => check.mutate({})}
        />
        {queue === undefined ? null : <QueueStrip queue={queue} captures={captures} />}
        {check.data === undefined ? null : <CheckResult report={check.data} onClose={check.reset} />}
        {check.isError ? <ErrorNote error={check.error} onRetry={() => check.mutate({})} /> : null}
        {shown.length === 0 ? (
          <EmptyState icon={SearchX} title={t('archive.noMatch')}>
            {t('archive.noMatchText')}
          </EmptyState>
        ) : (
          <CaptureTable
            captures={shown}
            selectedId={selectedId}
            onSelect={setSelectedId}
            onOpen={({ id }) => onOpenCapture(id)}
          />
        )}
      </section>
      {selected === undefined ? null : (
        <CaptureDetail
          capture={selected}
          versions={versionsOf(selected, captures)}
          onSelect={setSelectedId}
          onOpen={({ id }) => onOpenCapture(id)}
          onClose={() => setSelectedId(null)}
        />
      )}
    </div>
  )
}

function EmptyArchive() {
  const { t } = useTranslation()
  return (
    <div className="archive">
      <section className="archive-list">
        <EmptyState icon={Archive} title={t('archive.empty')} action={<AddAddress variant="primary" />}>
          {t('archive.emptyText')}
        </EmptyState>
      </section>
    </div>
  )
}
