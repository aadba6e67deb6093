import type { Notice } from '#contract/project'
import type { Clock, Events } from '../../ports.ts'
import { sentence } from '../../sentences.ts'

export interface Notices {
  /** Tells a person of something; the same thing of the same file is told once. */
  add(code: Notice['code'], params: Notice['params']): void
  list(): readonly Notice[]
  putAway(id: string): void
}

const toldOnce: ReadonlySet<Notice['code']> = new Set(['outside-change', 'writable'])

/** What was found out about an open project's files. */
export function createNotices(events: Events, clock: Clock): Notices {
  const state: { list: readonly Notice[]; made: number } = { list: [], made: 0 }
  return {
    add(code, params) {
      const message = sentence(`project.notices.${code}`, params)
      const others = state.list.filter((notice) => notice.code !== code || notice.params.file !== params.file)
      const notice = { id: `n${++state.made}`, code, params, at: clock.now().toISOString(), message }
      // What is done with once it is told does not stand; the rest does until it is put away.
      state.list = toldOnce.has(code) ? others : [...others, notice]
      events.emit({ type: 'notice', notice })
    },
    list: () => state.list,
    putAway(id) {
      state.list = state.list.filter((notice) => notice.id !== id)
    }
  }
}
