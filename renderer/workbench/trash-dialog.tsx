import './trash-dialog.css'
import { Bookmark, FileText, Highlighter, Library, NotebookPen, Trash2, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Project, TrashEntry } from '#contract/project'
import { useMutationOf, useQueryOf } from '../bridge/queries.ts'
import { Button } from '../ui/button.tsx'
import { momentText } from '../ui/day-text.ts'
import { Dialog } from '../ui/dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { notify } from '../ui/toast.tsx'
import { useOpenDialog } from './open-dialog.ts'

const icons: Partial<Record<TrashEntry['label'], typeof FileText>> = {
  'article-remove': FileText,
  'annotation-remove': Highlighter,
  'reference-remove': Library,
  'note-remove': NotebookPen,
  'search-remove': Bookmark
}

/** What was deleted, newest first, each with the way back. */
export function TrashDialog({ project }: { readonly project: Project }) {
  const { t } = useTranslation()
  const { dialog, close } = useOpenDialog()
  return (
    <Dialog title={t('project.trash.title')} isOpen={dialog === 'trash'} onClose={close} size="wide">
      <Entries isReadOnly={project.access.kind === 'read'} />
    </Dialog>
  )
}

function Entries({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const { t } = useTranslation()
  const { data: entries, error, refetch } = useQueryOf('project.trash', {}, { isFreshEachTime: true })
  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (entries === undefined) return null
  if (entries.length === 0) {
    return (
      <EmptyState icon={Trash2} title={t('project.trash.nothing')}>
        {t('project.trash.empty')}
      </EmptyState>
    )
  }
  return (
    <ul className="trash">
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} isReadOnly={isReadOnly} />
      ))}
    </ul>
  )
}

function Entry({ entry, isReadOnly }: { readonly entry: TrashEntry; readonly isReadOnly: boolean }) {
  const { t, i18n } = useTranslation()
  const { mutate, isPending } = useMutationOf('project.restore')
  const { id, title, count, label, deletedAt } = entry
  const Icon = icons[label] ?? Trash2
  const restore = () => mutate({ id }, { onSuccess: () => notify(t('project.trash.restored', { title })) })
  return (
    <li className="trash-entry">
      <Icon aria-hidden="true" />
      <div>
        <p className="truncate" title={title}>
          {title}
        </p>
        <small>
          {t(`changes.${label}`)}
          {count > 1 ? ` · ${t('project.trash.more', { count: count - 1 })}` : ''}
          {' · '}
          <time dateTime={deletedAt}>{momentText(deletedAt, i18n.language)}</time>
        </small>
      </div>
      <Button icon={Undo2} isDisabled={isReadOnly || isPending} onPress={restore}>
        {t('project.trash.restore')}
      </Button>
    </li>
  )
}
