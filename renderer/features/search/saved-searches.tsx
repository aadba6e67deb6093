import './saved-searches.css'
import i18next from 'i18next'
import { Bookmark, MoreHorizontal, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { SavedSearch } from '#contract/search'
import { useIsReadOnly } from '../../bridge/access.ts'
import { invoke } from '../../bridge/client.ts'
import { useMutationOf, useQueryOf } from '../../bridge/queries.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { notify, notifyFailure } from '../../ui/toast.tsx'
import { NameForm } from './name-form.tsx'

export interface SavedSearchesProps {
  readonly onOpen: (query: string) => void
  readonly onUndo: () => void
}

/** The searches that were given a name, under a heading; nothing where there are none. */
export function SavedSearches({ onOpen, onUndo }: SavedSearchesProps) {
  const { t } = useTranslation()
  const saved = useQueryOf('search.saved', {}).data
  if (saved === undefined || saved.length === 0) return null
  return (
    <>
      <div className="nav-heading">
        <h2>{t('search.saved.title')}</h2>
      </div>
      {saved.map((search) => (
        <SavedSearchRow key={search.id} search={search} onOpen={onOpen} onUndo={onUndo} />
      ))}
    </>
  )
}

function SavedSearchRow({ search, onOpen, onUndo }: { readonly search: SavedSearch } & SavedSearchesProps) {
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  const [isRenaming, setRenaming] = useState(false)
  const { name, query } = search
  const label = t('search.saved.actionsFor', { name })
  return (
    <div className="nav-item">
      <AriaButton className="nav-row" onPress={() => onOpen(query)}>
        <Bookmark aria-hidden="true" />
        <span className="truncate" title={query}>
          {name}
        </span>
      </AriaButton>
      <Menu
        label={label}
        trigger={<IconButton label={label} icon={MoreHorizontal} />}
        entries={[
          {
            id: 'rename',
            label: t('search.saved.rename'),
            icon: Pencil,
            isDisabled: isReadOnly,
            run: () => setRenaming(true)
          },
          {
            id: 'remove',
            label: t('search.saved.remove'),
            icon: Trash2,
            isDangerous: true,
            isDisabled: isReadOnly,
            run: () => void remove(search, onUndo)
          }
        ]}
      />
      {isRenaming ? <Rename search={search} onDone={() => setRenaming(false)} /> : null}
    </div>
  )
}

/** Not in the row's own hands: the row is gone before the answer comes. */
async function remove({ id, name }: SavedSearch, onUndo: () => void): Promise<void> {
  try {
    await invoke('search.remove', { id })
    notify(i18next.t('search.saved.removed', { name }), { label: i18next.t('shell.commands.undo'), run: onUndo })
  } catch (error) {
    notifyFailure(error)
  }
}

function Rename({ search: { id, name }, onDone }: { readonly search: SavedSearch; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const update = useMutationOf('search.update', { isQuiet: true })
  return (
    <Dialog title={t('search.saved.renameTitle')} isOpen onClose={onDone}>
      <NameForm
        name={name}
        save={update}
        onSubmit={(changed) => update.mutate({ id, name: changed }, { onSuccess: onDone })}
      />
    </Dialog>
  )
}
