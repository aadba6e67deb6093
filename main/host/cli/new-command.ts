import { basename, resolve } from 'node:path'
import { sentence } from '../../sentences.ts'
import { printJson, printLines } from './output.ts'
import { withSession } from './session.ts'

export interface NewOptions {
  readonly name?: string
  readonly json?: boolean
}

/** `sourcebook new DIR` */
export async function createProject(folder: string, options: NewOptions): Promise<void> {
  await withSession(async ({ call, grant }) => {
    const name = options.name ?? basename(resolve(folder))
    const project = await call('project.create', { name, folderId: grant(folder) })
    if (options.json) await printJson(project)
    else await printLines([sentence('cli.new.done', { name: project.name, folder: project.folder })])
  })
}
