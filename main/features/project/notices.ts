import type { Notice } from '#contract/project'
import type { Clock, Events } from '../../ports.ts'
import { sentence } from '../../sentences.ts'

export interface Notices {
  /** Tells a person of something; the same thing of the same file is told once. */
  add(code: Notice['code'], params: Notice['params']): void
  list(): readonly Notice[]
  putAway(id: string): void
}

/** What was found out about an open project's files. */
export function createNotices(events: Events, clock: Clock): Notices {
  const state: { list: readonly Notice[]; made: number } = { list: [], made: 0 }
  return {
    add(code, params) {
      const message = sentence(`project.notices.${code}`, params)
      const others = state.list.filter((notice) => notice.code !== code || notice.params.file !== params.file)
      const notice = { id: `n${++state.made}`, code, params, at: clock.now().toISOString(), message }
      // What another program did is told once and can be undone; the rest stands until it is put away.
      state.list = code === 'outside-change' ? others : [...others, notice]
      events.emit({ type: 'notice', notice })
    },
    list: () => state.list,
    putAway(id) {
      state.list = state.list.filter((notice) => notice.id !== id)
    }
  }
}
