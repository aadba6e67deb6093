import { useEffect } from 'react'
import { invoke } from '../bridge/client.ts'
import { loadEditor } from './panes.tsx'

const QUIET_AFTER = 2_000

/**
 * Reads the note editor's code and wakes the thread that makes citations while nothing else is asked for: else the first
 * note of a session would stand for a moment with its citations as plain Markdown.
 */
export function useWarmUp(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      requestIdleCallback(() => {
        // Neither is needed yet: what fails now is tried again, and told, when a note is opened.
        void loadEditor().catch(() => undefined)
        void invoke('briefing.bibliography', { markdown: '', style: 'apa', language: 'en' }).catch(() => undefined)
      })
    }, QUIET_AFTER)
    return () => clearTimeout(timer)
  }, [])
}
