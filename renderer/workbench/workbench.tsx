import './workbench.css'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Project } from '#contract/project'
import { LibraryScreen } from '../features/library/library-screen.tsx'
import { Checklist } from '../features/project/checklist.tsx'
import { ProjectsScreen } from '../features/project/projects-screen.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { useLegendTokens } from '../ui/legend-colours.ts'
import { allCommands } from './all-commands.ts'
import { capture } from './capture.ts'
import { putChecklistAway, startStep, useChecklist } from './checklist-steps.ts'
import { Dialogs } from './dialogs.tsx'
import { Drawer } from './drawer.tsx'
import { DropZone } from './drop-zone.tsx'
import { useFocusOnArrival } from './focus-on-arrival.ts'
import { undo } from './history.ts'
import { useKeyboard } from './keyboard.ts'
import { goToArticle, goToCapture, goToScreen, useNavigation } from './navigation.ts'
import { NoteHost } from './note-host.tsx'
import { Notices } from './notices.tsx'
import { useOpenDialog } from './open-dialog.ts'
import { ArchivePane, BesidePane, SearchPane } from './panes.tsx'
import { ReadingArea } from './reading-area.tsx'
import { SideNav } from './side-nav.tsx'
import { type Sides, toggleSide, useSides } from './sides.ts'
import { Split, type SplitPart } from './split.tsx'
import { StatusBar } from './status-bar.tsx'
import { TopBar } from './top-bar.tsx'
import { useWarmUp } from './warm-up.ts'

/** The one window: what is in the project, what is read, and what is known about it. */
export function Workbench({ project, onOpened }: { readonly project: Project; readonly onOpened: () => void }) {
  useKeyboard(allCommands)
  useChecklist(project)
  useFocusOnArrival()
  useLegendTokens()
  useWarmUp()
  const sides = useSides()
  const navigation = (
    <SideNav>
      {project.access.kind === 'read' ? null : (
        <Checklist kept={project.settings.checklist} onStep={startStep} onPutAway={() => putChecklistAway(project)} />
      )}
    </SideNav>
  )
  return (
    <div className="workbench">
      <div>
        <TopBar project={project} sides={sides} />
        <Notices />
      </div>
      <Columns sides={sides} navigation={navigation} onOpened={onOpened} />
      <NoteHost />
      <StatusBar />
      <Dialogs project={project} commands={allCommands} />
      <DropZone />
    </div>
  )
}

function Columns({
  sides,
  navigation,
  onOpened
}: {
  readonly sides: Sides
  readonly navigation: ReactNode
  readonly onOpened: () => void
}) {
  const { t } = useTranslation()
  const { source } = useNavigation((state) => state.place)
  const beside = sides.hasPanel && source !== null ? guarded(<BesidePane source={source} />) : null
  const parts: SplitPart[] = []
  if (sides.isNavigationOpen && !sides.isNavigationOver) {
    parts.push({ id: 'navigation', size: 256, smallest: 180, isFixed: true, content: navigation })
  }
  parts.push({ id: 'main', smallest: 320, content: guarded(<Middle onOpened={onOpened} />) })
  if (sides.isPanelOpen && !sides.isPanelOver && beside !== null) {
    parts.push({ id: 'beside', size: 372, smallest: 280, isFixed: true, content: beside })
  }
  return (
    // Everything between the bars is one landmark, so that the handles between the panels stand in one too.
    <main className="workbench-columns">
      <Split label={t('shell.panes.resize')} parts={parts} />
      {sides.isNavigationOver && sides.isNavigationOpen ? (
        <Drawer side="left" onClose={() => toggleSide('navigation')}>
          {navigation}
        </Drawer>
      ) : null}
      {sides.isPanelOver && sides.isPanelOpen && beside !== null ? (
        <Drawer side="right" onClose={() => toggleSide('panel')}>
          {beside}
        </Drawer>
      ) : null}
    </main>
  )
}

const guarded = (pane: ReactNode) => <ErrorBoundary>{pane}</ErrorBoundary>

function Middle({ onOpened }: { readonly onOpened: () => void }) {
  const { screen, libraryId } = useNavigation((state) => state.place)
  const { go } = useNavigation.getState()
  switch (screen) {
    case 'reader':
      return (
        <div className="workbench-main">
          <ReadingArea />
        </div>
      )
    case 'library':
      return (
        <LibraryScreen
          selectedId={libraryId}
          onSelect={(id) => go({ libraryId: id })}
          onImport={() => useOpenDialog.getState().open('import')}
          onOpenCapture={goToCapture}
          onOpenArticle={goToArticle}
          onCapture={(referenceIds) => void capture({ referenceIds: [...referenceIds] })}
          onUndo={() => void undo()}
        />
      )
    case 'archive':
      return (
        <div className="workbench-main">
          <ArchivePane />
        </div>
      )
    case 'search':
      return (
        <div className="workbench-main">
          <SearchPane />
        </div>
      )
    case 'projects':
      return (
        <ProjectsScreen
          onOpened={() => {
            if (useNavigation.getState().place.screen === 'projects') goToScreen('reader')
            onOpened()
          }}
        />
      )
    default:
      return screen satisfies never
  }
}
