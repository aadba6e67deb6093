import { ExpectedFailure } from '#contract/result'
import type { OpenProject } from '../../ports.ts'
import type { Notices } from './notices.ts'

const unreadable: ReadonlySet<string> = new Set(['project-damaged', 'wrong-kind', 'link-outside', 'not-read'])

const most = 20 // files told of: where all are amiss, one more says nothing new

/** Lets a list go on without a file that cannot be read, and tells of it once. */
export function createLeavingOut(notices: Notices): OpenProject['orLeftOut'] {
  const told = new Set<string>()
  return async (path, work) => {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof ExpectedFailure && unreadable.has(error.code))) throw error
      if (!told.has(path) && told.size < most) notices.add('left-out', { file: path })
      told.add(path)
      return null
    }
  }
}
