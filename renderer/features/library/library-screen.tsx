import './library.css'
import { FileUp, LibraryBig, Plus, SearchX } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIsReadOnly } from '../../bridge/access.ts'
import { useMutationOf, useQueryOf } from '../../bridge/queries.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { type Sort, visibleRows } from './columns.ts'
import { LibraryTable } from './library-table.tsx'
import { LibraryToolbar } from './library-toolbar.tsx'
import { RecordForm } from './record-form.tsx'
import type { RecordWays } from './record-head.tsx'

export interface LibraryScreenProps extends RecordWays {
  readonly selectedId: string | null
  readonly onSelect: (id: string | null) => void
  readonly onImport: () => void
}

/** Every reference of the project, and the record of the one that is chosen. */
export function LibraryScreen({ selectedId, onSelect, onImport, ...ways }: LibraryScreenProps) {
  const { t, i18n } = useTranslation()
  const list = useQueryOf('library.list', {})
  const [filter, setFilter] = useState('')
  const [sort, setSort] = useState<Sort>({ column: 'author', isDescending: false })
  const rows = useMemo(
    () => visibleRows(list.data ?? [], filter, sort, i18n.language),
    [list.data, filter, sort, i18n.language]
  )
  const create = useMutationOf('library.create')
  const add = () =>
    create.mutate(
      { csl: { type: 'webpage', title: t('library.untitled') } },
      { onSuccess: ({ reference }) => onSelect(reference.id) }
    )
  const selected = list.data?.find(({ reference }) => reference.id === selectedId) ?? null
  if (list.isError) return <ErrorNote error={list.error} onRetry={() => void list.refetch()} />
  if (list.data === undefined) return <div className="library" />
  if (list.data.length === 0) return <EmptyLibrary onImport={onImport} onAdd={add} />
  return (
    <div className="library">
      <h1 className="visually-hidden">{t('library.title')}</h1>
      <section className="library-list" aria-label={t('library.title')}>
        <LibraryToolbar
          filter={filter}
          onFilter={setFilter}
          shown={rows.map(({ reference }) => reference.id)}
          total={list.data.length}
          onAdd={add}
        />
        {rows.length === 0 ? (
          <EmptyState icon={SearchX} title={t('library.noMatch')}>
            {t('library.noMatchText')}
          </EmptyState>
        ) : (
          <LibraryTable rows={rows} sort={sort} onSort={setSort} selectedId={selectedId} onSelect={onSelect} />
        )}
      </section>
      {selected === null ? null : (
        <RecordForm key={selected.reference.id} row={selected} onClose={() => onSelect(null)} {...ways} />
      )}
    </div>
  )
}

function EmptyLibrary({ onImport, onAdd }: { readonly onImport: () => void; readonly onAdd: () => void }) {
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  return (
    <div className="library">
      <h1 className="visually-hidden">{t('library.title')}</h1>
      <section className="library-list">
        <EmptyState
          icon={LibraryBig}
          title={t('library.empty')}
          action={
            <div className="empty-actions">
              <Button variant="primary" icon={FileUp} isDisabled={isReadOnly} onPress={onImport}>
                {t('shell.commands.import')}
              </Button>
              <Button icon={Plus} isDisabled={isReadOnly} onPress={onAdd}>
                {t('library.add')}
              </Button>
            </div>
          }
        >
          {t('library.emptyText')}
        </EmptyState>
      </section>
    </div>
  )
}
