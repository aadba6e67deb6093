import { useEffect } from 'react'
import type { NoteSummary } from '#contract/briefing'
import type { Project } from '#contract/project'
import { invoke, onRequestDone } from '../bridge/client.ts'
import { keepSettings } from '../bridge/keep-settings.ts'
import { PUT_AWAY, type Step, stepOfRequest, withEntry } from '../features/project/steps.ts'
import { notifyFailure } from '../ui/toast.tsx'
import { commands } from './commands.ts'
import { goToNote, goToScreen, useNavigation } from './navigation.ts'
import { useOpenDialog } from './open-dialog.ts'

/** Ticks the checklist as the work is done, whichever way it was done. */
export function useChecklist(project: Project): void {
  const { checklist } = project.settings
  const isOver = project.access.kind === 'read' || checklist.includes(PUT_AWAY)
  useEffect(() => {
    if (isOver) return
    const tick = (step: Step | null) => step !== null && keep(checklist, step)
    const stops = [
      onRequestDone((method) => tick(stepOfRequest(method))),
      useNavigation.subscribe(({ place }) => tick(isCitation(place.focus?.kind) ? 'citations' : null))
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [isOver, checklist])
}

export function putChecklistAway(project: Project): void {
  keep(project.settings.checklist, PUT_AWAY)
}

/** Brings the person to where a step is done. */
export function startStep(step: Step): void {
  starts[step]()
}

const runCommand = (id: string): void => commands.find((command) => command.id === id)?.run()

const starts: Readonly<Record<Step, () => void>> = {
  import: () => runCommand('article.import'),
  citations: () => void showFirstReference(),
  capture: () => runCommand('archive.captureArticle'),
  highlight: () => goToScreen('reader'),
  note: openNote,
  export: () => void openLastNote()
}

function openNote(): void {
  if (useNavigation.getState().place.noteSlug === null) useOpenDialog.getState().open('new-note')
  else goToScreen('reader')
}

/** What is exported is a note that is there; only where there is none is one made first. */
async function openLastNote(): Promise<void> {
  if (useNavigation.getState().place.noteSlug !== null) return goToScreen('reader')
  try {
    const notes = await invoke('briefing.list', {})
    const last = notes.reduce<NoteSummary | null>(
      (latest, note) => (latest === null || note.changedAt > latest.changedAt ? note : latest),
      null
    )
    if (last === null) openNote()
    else goToNote(last.slug)
  } catch (error) {
    notifyFailure(error)
  }
}

async function showFirstReference(): Promise<void> {
  const { place, go } = useNavigation.getState()
  try {
    const id = place.source?.kind === 'article' ? place.source.id : (await invoke('article.list', {}))[0]?.id
    if (id === undefined) return
    const first = (await invoke('article.get', { id })).article.references[0]
    const focus = first === undefined ? null : ({ kind: 'reference', id: first.id, from: 'elsewhere' } as const)
    go({ screen: 'reader', source: { kind: 'article', id }, focus })
  } catch (error) {
    notifyFailure(error)
  }
}

function isCitation(kind: string | undefined): boolean {
  return kind === 'citation' || kind === 'reference'
}

function keep(kept: readonly string[], entry: string): void {
  const checklist = withEntry(kept, entry)
  if (checklist !== null) void keepSettings({ checklist: [...checklist] })
}
