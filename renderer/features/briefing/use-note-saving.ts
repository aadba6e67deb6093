import { useCallback, useEffect, useRef, useState } from 'react'
import type { Note } from '#contract/briefing'
import { invoke, RequestFailure, saveOnLeaving } from '../../bridge/client.ts'

export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'conflict'; readonly error: unknown }

type Head = Pick<Note, 'title' | 'style' | 'language'>

const PAUSE = 700 // ms without a key before a save
const LONGEST = 3_000 // ms that something stays unsaved while keys keep coming

export interface NoteSaving {
  readonly state: SaveState
  /** The version of the file that the editor's text is based on. */
  readonly baseHash: () => string
  /** Whether all that was written is in the file now, whatever `state` said when it was drawn. */
  readonly isSaved: () => boolean
  change(edit: Partial<Head>): void
  /** The text changed; `read` gives it when it is saved. */
  changeText(read: () => string): void
  /** Saves now; throws where that fails. */
  saveNow(): Promise<void>
  /** Tries a save that failed again. */
  retry(): void
  /** Saves over whatever is in the file now. */
  overwrite(): Promise<void>
}

/** Saves a note a moment after each change, one save at a time, and says how it stands. What is unsaved on closing is saved then. */
export function useNoteSaving(note: Note, onSaved: (note: Note) => void): NoteSaving {
  const [state, setState] = useState<SaveState>({ kind: 'saved' })
  const work = useRef({
    base: note.hash,
    head: pick(note),
    text: () => note.markdown,
    pending: false,
    since: null as number | null, // when the first unsaved change was made
    timer: 0,
    running: null as Promise<void> | null,
    problem: null as unknown
  })
  const tell = useRef(onSaved)
  tell.current = onSaved

  const save = useCallback(async (): Promise<void> => {
    const now = work.current
    while (now.pending) {
      now.pending = false
      now.since = null
      now.problem = null
      setState({ kind: 'saving' })
      try {
        const text = { slug: note.slug, baseHash: now.base, markdown: now.text() }
        const saved = await invoke('briefing.save', { ...text, ...now.head })
        now.base = saved.hash
        tell.current(saved)
        setState({ kind: now.pending ? 'unsaved' : 'saved' })
      } catch (error) {
        now.pending = false
        now.problem = error
        const isConflict = error instanceof RequestFailure && error.code === 'changed-elsewhere'
        setState({ kind: isConflict ? 'conflict' : 'failed', error })
        return
      }
    }
  }, [note.slug])

  const flush = useCallback((): Promise<void> => {
    const now = work.current
    window.clearTimeout(now.timer)
    now.running ??= save().finally(() => {
      now.running = null
    })
    return now.running
  }, [save])

  const later = useCallback(() => {
    const now = work.current
    now.pending = true
    setState((before) => (before.kind === 'conflict' || before.kind === 'unsaved' ? before : { kind: 'unsaved' }))
    now.since ??= performance.now()
    window.clearTimeout(now.timer)
    const wait = Math.max(0, Math.min(PAUSE, now.since + LONGEST - performance.now()))
    now.timer = window.setTimeout(() => void flush(), wait)
  }, [flush])

  const change = useCallback(
    (edit: Partial<Head>) => {
      work.current.head = { ...work.current.head, ...edit }
      later()
    },
    [later]
  )

  const changeText = useCallback(
    (read: () => string) => {
      work.current.text = read
      later()
    },
    [later]
  )

  const overwrite = useCallback(async () => {
    const now = work.current
    now.base = (await invoke('briefing.get', { slug: note.slug })).hash
    now.pending = true
    await flush()
  }, [flush, note.slug])

  const saveNow = useCallback(async () => {
    await flush()
    if (work.current.problem !== null) throw work.current.problem
  }, [flush])

  const retry = useCallback(() => {
    work.current.pending = true
    void flush()
  }, [flush])

  const isSaved = useCallback(
    () => !work.current.pending && work.current.running === null && work.current.problem === null,
    []
  )

  useEffect(() => {
    const stop = saveOnLeaving({
      bytes: () => (isSaved() ? 0 : new TextEncoder().encode(work.current.text()).length),
      save: () => {
        work.current.pending ||= work.current.problem !== null
        return saveNow()
      }
    })
    return () => {
      stop()
      void flush()
    }
  }, [flush, saveNow, isSaved])

  return { state, baseHash: () => work.current.base, isSaved, change, changeText, saveNow, retry, overwrite }
}

function pick({ title, style, language }: Note): Head {
  return { title, style, language }
}
