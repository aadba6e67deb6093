import { useEffect } from 'react'
import { invoke } from '../bridge/client.ts'
import { loadEditor } from './panes.tsx'

const QUIET_AFTER = 2_000

/**
 * Reads the note editor's code, wakes the thread that makes citations and has the project's words read while nothing else is
 * asked for: else the first note of a session would stand for a moment with its citations as plain Markdown, and the first
 * search would find only a part.
 */
export function useWarmUp(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      requestIdleCallback(() => {
        // None of it is needed yet: what fails now is tried again, and told, when it is.
        void loadEditor().catch(() => undefined)
        void invoke('briefing.bibliography', { markdown: '', style: 'apa', language: 'en' }).catch(() => undefined)
        void invoke('search.state', {}).catch(() => undefined)
      })
    }, QUIET_AFTER)
    return () => clearTimeout(timer)
  }, [])
}
