import { resolve } from 'node:path'
import type { Result } from '#contract/result'
import type { Dispatch } from '../dispatch.ts'
import type { Grants } from '../ports.ts'

/** What to open at the start: a folder named by the person, the sample, or whatever was open last. */
export type FirstProject =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'sample' }
  | { readonly kind: 'last' }

/** `[--sample] [DIR]`, as both windows take it. Switches meant for Electron are passed over. */
export function firstProjectOf(args: readonly string[]): FirstProject {
  const folder = args.find((arg) => !arg.startsWith('-'))
  if (folder !== undefined) return { kind: 'folder', folder: resolve(folder) }
  return { kind: args.includes('--sample') ? 'sample' : 'last' }
}

/** Opens it before the window shows. On a first start there is no last one, and the sample is opened. */
export async function openFirst(dispatch: Dispatch, grants: Grants, first: FirstProject): Promise<Result<unknown>> {
  if (first.kind === 'folder') return dispatch('project.open', { id: grants.grant(first.folder) })
  const last = first.kind === 'last' ? await lastProject(dispatch) : null
  if (last === null) return dispatch('project.openSample', {})
  const opened = await dispatch('project.open', { id: last })
  return opened.ok ? opened : dispatch('project.openSample', {})
}

async function lastProject(dispatch: Dispatch): Promise<string | null> {
  const recent = await dispatch('project.recent', {})
  if (!recent.ok) return null
  // What dispatch answers to this method is its contract's output.
  const projects = recent.value as readonly { readonly id: string; readonly isThere: boolean }[]
  return projects.find((project) => project.isThere)?.id ?? null
}
