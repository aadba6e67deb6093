import './projects-screen.css'
import { BookOpen, Folder } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Project, RecentProject } from '#contract/project'
import { useCapabilities } from '../../bridge/capabilities.ts'
import { useMutationOf, useQueryOf } from '../../bridge/queries.ts'
import { Button } from '../../ui/button.tsx'
import { dayText } from '../../ui/day-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { CreateProject } from './create-project.tsx'

/** Projects to open, and a new one to make. */
export function ProjectsScreen({ onOpened }: { readonly onOpened: (project: Project) => void }) {
  const { t } = useTranslation()
  const recent = useQueryOf('project.recent', {}, { isFreshEachTime: true })
  const current = useQueryOf('project.current', {}).data
  const open = useMutationOf('project.open', { isQuiet: true })
  const sample = useMutationOf('project.openSample', { isQuiet: true })
  // Opening replaces this screen, so its own callbacks would come too late; a failure is shown by `error`.
  const then = (opening: Promise<Project>) => void opening.then(onOpened, () => undefined)
  const error = open.error ?? sample.error ?? recent.error
  return (
    <div className="projects" data-read={recent.data !== undefined || undefined}>
      <div className="projects-column">
        <h1>{t('project.title')}</h1>
        {error === null ? null : <ErrorNote error={error} />}
        <section>
          <h2>{t('project.recent')}</h2>
          {recent.data?.length === 0 ? <p className="quiet">{t('project.noRecent')}</p> : null}
          <ul className="projects-list">
            {recent.data?.map((project) => (
              <li key={project.id}>
                <RecentRow
                  project={project}
                  isOpen={project.folder === current?.folder}
                  onOpen={() => then(open.mutateAsync({ id: project.id }))}
                />
              </li>
            ))}
          </ul>
          <div className="projects-actions">
            <OpenFolder onChosen={(id) => then(open.mutateAsync({ id }))} />
            <Button icon={BookOpen} onPress={() => then(sample.mutateAsync({}))}>
              {t('project.sample')}
            </Button>
          </div>
        </section>
        <CreateProject onOpened={onOpened} />
      </div>
    </div>
  )
}

function RecentRow({
  project,
  isOpen,
  onOpen
}: {
  readonly project: RecentProject
  readonly isOpen: boolean
  readonly onOpen: () => void
}) {
  return (
    <AriaButton className="project-row" onPress={onOpen} isDisabled={!project.isThere}>
      <Folder aria-hidden="true" />
      <span className="project-row-name">
        <b>{project.name}</b>
        <span className="quiet truncate">{project.folder}</span>
      </span>
      <RowState project={project} isOpen={isOpen} />
    </AriaButton>
  )
}

function RowState({ project, isOpen }: { readonly project: RecentProject; readonly isOpen: boolean }) {
  const { t, i18n } = useTranslation()
  if (!project.isThere) return <StateMark tone="warn">{t('project.missing')}</StateMark>
  if (isOpen) return <StateMark tone="good">{t('project.openNow')}</StateMark>
  return <span className="quiet">{dayText(project.openedAt, i18n.language)}</span>
}

function OpenFolder({ onChosen }: { readonly onChosen: (id: string) => void }) {
  const { t } = useTranslation()
  const { chooseFolder } = useCapabilities()
  const choose = useMutationOf('project.chooseFolder')
  if (!chooseFolder) return null
  return (
    <Button
      icon={Folder}
      onPress={() => choose.mutate({}, { onSuccess: (folder) => folder !== null && onChosen(folder.id) })}
    >
      {t('project.openFolder')}
    </Button>
  )
}
