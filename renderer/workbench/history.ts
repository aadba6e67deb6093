import i18next from 'i18next'
import { invoke } from '../bridge/client.ts'
import { notify, notifyFailure } from '../ui/toast.tsx'

/** Takes the last change back and says which. */
export const undo = (): Promise<void> => step('project.undo', 'shell.undone')

export const redo = (): Promise<void> => step('project.redo', 'shell.redone')

async function step(method: 'project.undo' | 'project.redo', sentence: string): Promise<void> {
  try {
    const { label } = await invoke(method, {})
    notify(i18next.t(sentence, { change: i18next.t(`changes.${label}`) }))
  } catch (error) {
    notifyFailure(error)
  }
}
