import type { Result } from '#contract/result'
import type { Unsaved } from './transport.ts'

const SECOND_TRY = 60_000 // ms in which who closes the window again means it

/**
 * A window of our own stays open, without a question, until what is unsaved is saved, and then closes, or loads anew where
 * that was asked for. Where saving fails it stays, and shows why; closed once more it tries again, and goes. `leaving` asks
 * the host which of the two it is, since the page cannot tell, and word of it could come before the page listens.
 */
export function windowHold(leaving: () => Promise<Result<unknown>>): (unsaved: Unsaved) => () => void {
  const held = new Set<Unsaved>()
  let isSaving = false
  let mayGo = false
  let failedAt = Number.NEGATIVE_INFINITY

  const hold = (event: BeforeUnloadEvent): void => {
    const waiting = [...held].filter((unsaved) => unsaved.bytes() > 0)
    if (mayGo || waiting.length === 0) return
    event.preventDefault()
    if (isSaving) return
    isSaving = true
    save(waiting).finally(() => {
      isSaving = false
    })
  }
  const save = async (waiting: readonly Unsaved[]): Promise<void> => {
    const isSaved = await Promise.all(waiting.map((unsaved) => unsaved.save())).then(
      () => true,
      () => false
    )
    const isLoadedAnew = await leaving().then(isReload, () => false) // without an answer there is no program to stay for
    if (isSaved || performance.now() - failedAt < SECOND_TRY) return go(isLoadedAnew)
    failedAt = performance.now() // the note says what is wrong
  }
  const go = (isLoadedAnew: boolean): void => {
    mayGo = true
    if (isLoadedAnew) window.location.reload()
    else window.close()
  }

  return (unsaved) => {
    held.add(unsaved)
    window.addEventListener('beforeunload', hold) // once, however often it is said
    return () => {
      held.delete(unsaved)
    }
  }
}

function isReload(result: Result<unknown>): boolean {
  return result.ok && (result.value as { readonly to: string }).to === 'reload' // as the contract has it
}
