import { BookOpenText, FileUp, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useQueryOf } from '../bridge/queries.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { NARROW, useMedia } from './media.ts'
import { goToArticle, goToNote, useNavigation } from './navigation.ts'
import { useOpenDialog } from './open-dialog.ts'
import { NotePane, ReaderPane } from './panes.tsx'
import { Split } from './split.tsx'

/** The text that is read, and the note beside it: never one instead of the other. */
export function ReadingArea() {
  const { t } = useTranslation()
  const { source, noteSlug } = useNavigation((state) => state.place)
  const isNarrow = useMedia(NARROW)
  const reader =
    source === null ? (
      <>
        <h1 className="visually-hidden">{t('shell.panes.reader')}</h1>
        <NothingOpen />
      </>
    ) : (
      <ReaderPane source={source} />
    )
  if (noteSlug === null) return <Pane label={t('shell.panes.reader')}>{reader}</Pane>
  const note = (
    <Pane label={t('shell.panes.note')} onClose={() => goToNote(null)}>
      <NotePane key={noteSlug} slug={noteSlug} />
    </Pane>
  )
  return (
    <Split
      label={t('shell.panes.resize')}
      isVertical={isNarrow}
      parts={[
        { id: 'reader', size: '50%', smallest: 200, content: <Pane label={t('shell.panes.reader')}>{reader}</Pane> },
        { id: 'note', size: '50%', smallest: 200, content: note }
      ]}
    />
  )
}

function Pane({
  label,
  onClose,
  children
}: {
  readonly label: string
  readonly onClose?: () => void
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  return (
    <section className="pane" aria-label={label}>
      {onClose === undefined ? null : (
        <div className="pane-close">
          <IconButton label={t('shell.commands.closeNote')} icon={X} onPress={onClose} />
        </div>
      )}
      <ErrorBoundary>{children}</ErrorBoundary>
    </section>
  )
}

function NothingOpen() {
  const { t } = useTranslation()
  const first = useQueryOf('article.list', {}).data?.[0]
  const open = useOpenDialog((state) => state.open)
  if (first === undefined) {
    return (
      <EmptyState
        icon={FileUp}
        title={t('shell.empty.noArticle')}
        action={
          <Button variant="primary" icon={FileUp} onPress={() => open('import')}>
            {t('shell.commands.import')}
          </Button>
        }
      >
        {t('shell.empty.noArticleText')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={BookOpenText}
      title={t('shell.empty.nothingOpen')}
      action={
        <Button variant="primary" onPress={() => goToArticle(first.id)}>
          {t('shell.empty.openFirst', { title: first.title })}
        </Button>
      }
    >
      {t('shell.empty.nothingOpenText')}
    </EmptyState>
  )
}
