import { useQueryClient } from '@tanstack/react-query'
import i18next from 'i18next'
import { Link2Off } from 'lucide-react'
import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { mayKeepLayout } from '../bridge/project-layout.ts'
import { useQueryOf } from '../bridge/queries.ts'
import { followEvents } from '../bridge/query-client.ts'
import { ProjectsScreen } from '../features/project/projects-screen.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { isTypingTarget } from '../ui/shortcut.ts'
import { notify, Toaster } from '../ui/toast.tsx'
import { allCommands } from './all-commands.ts'
import { useLayout } from './layout.ts'
import { placeIn, startAt } from './remembered-place.ts'
import { Workbench } from './workbench.tsx'

/** Follows the program's events and shows the open project, or the projects to open. */
export function Start() {
  const { t, i18n } = useTranslation()
  const client = useQueryClient()
  useEffect(() => followEvents(client, runMenuCommand), [client])
  return (
    <I18nProvider locale={i18n.language}>
      <CurrentProject onOpened={() => void client.invalidateQueries()} />
      <Toaster label={t('shell.messages')} closeLabel={t('shell.close')} />
    </I18nProvider>
  )
}

function CurrentProject({ onOpened }: { readonly onOpened: () => void }) {
  const { t } = useTranslation()
  const { data: project, error, refetch } = useQueryOf('project.current', {})
  const laidOut = useLayout((state) => state.projectId)
  useEffect(() => {
    document.title = project ? `${project.name} — Sourcebook` : 'Sourcebook'
    if (!project) return
    if (useLayout.getState().projectId === project.id) return mayKeepLayout(project)
    let isWanted = true
    void placeIn(project).then((place) => {
      if (!isWanted) return
      startAt(place, project)
      useLayout.getState().open(project)
    })
    return () => {
      isWanted = false
    }
  }, [project])
  if (error !== null) {
    return (
      <main className="start-screen">
        {error.code === 'not-allowed' ? (
          <EmptyState icon={Link2Off} title={t('shell.noLink')}>
            {t('shell.noLinkText')}
          </EmptyState>
        ) : (
          <ErrorNote error={error} onRetry={() => void refetch()} />
        )}
      </main>
    )
  }
  if (project === undefined) return null // for the few milliseconds until the host answers: a spinner would only flicker
  if (project === null) {
    return (
      <main className="workbench-main">
        <ProjectsScreen onOpened={onOpened} />
      </main>
    )
  }
  if (laidOut !== project.id) return null // panels take their sizes when they first appear
  return <Workbench key={project.id} project={project} onOpened={onOpened} />
}

/** A native menu's item. Undo and redo belong to the text field that has the focus, if one has. */
function runMenuCommand(id: string): void {
  if (isTypingTarget(document.activeElement) && (id === 'edit.undo' || id === 'edit.redo')) {
    document.execCommand(id === 'edit.undo' ? 'undo' : 'redo')
    return
  }
  const command = allCommands.find((one) => one.id === id)
  if (command?.isEnabled?.() === false) notify(i18next.t('shell.commands.notNow'))
  else command?.run()
}
