import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MethodName, methods } from '#contract/methods'
import type { ErrorCode, Result } from '#contract/result'
import { createTemporaryHome } from '../temporary-home.ts'
import { sourcebook } from './command-line.ts'
import type { Driver } from './driver.ts'

interface Command {
  readonly args: readonly string[]
  readonly input?: string
  /** Makes the method's output of what the command printed. */
  readonly read: (stdout: string) => unknown
}

/** The command line, one process a request: each method by the command that stands for it. */
export async function cliDriver(): Promise<Driver> {
  const home = createTemporaryHome()
  const project = join(home.folder, 'project')
  const commands = commandsFor(project, join(home.folder, 'sources'))
  return {
    name: 'command line',
    methods: new Set(Object.keys(commands) as MethodName[]), // the table's own keys
    invoke: async (method, input) => {
      const make = commands[method as keyof typeof commands] // the suite asks only for `methods`
      const { args, input: lines, read } = make(input as never) // as the suite typed it
      const { status, stdout, stderr } = await sourcebook(args, home.environment, lines)
      if (status !== 0 && stdout === '') return failure(stderr)
      return { ok: true, value: read(stdout) }
    },
    events: async () => null,
    close: async () => home.remove()
  }
}

function failure(stderr: string): Result<never> {
  const code: ErrorCode = 'bug' // the command line says the sentence only
  return { ok: false, failure: { code, params: {}, message: stderr.trim() } }
}

type Input<M extends MethodName> = (typeof methods)[M]['input']['_output']

function commandsFor(project: string, sources: string) {
  const json = (args: readonly string[], pick: (value: never) => unknown = (value) => value): Command => ({
    args: [...args, '--json'],
    read: (stdout) => pick(JSON.parse(stdout) as never)
  })
  const list = (pick: (value: never) => unknown) => () => json(['list', project], pick)
  return {
    'project.create': ({ name }: Input<'project.create'>) => json(['new', project, '--name', name]),
    'project.current': list((value: { project: unknown }) => value.project),
    'article.list': list((value: { articles: unknown }) => value.articles),
    'briefing.list': list((value: { notes: unknown }) => value.notes),
    'search.query': ({ query, kind }: Input<'search.query'>) =>
      json(['search', project, query, ...(kind === undefined ? [] : ['--kind', kind])]),
    'article.import': (input: Input<'article.import'>) =>
      json(['import', project, ...input.sources.map((source) => fileOf(source, sources))]),
    'article.audit': ({ source }: Input<'article.audit'>) =>
      json(['audit', fileOf(source, sources)], ({ findings, ...document }: { findings: unknown }) => ({
        document,
        findings
      })),
    'library.parse': ({ lines }: Input<'library.parse'>): Command => ({
      args: ['references'],
      input: lines.map((line) => `${line}\n`).join(''),
      read: (stdout) =>
        stdout
          .trimEnd()
          .split('\n')
          .map((line, index) => ({ raw: lines[index], csl: withoutId(JSON.parse(line)), confidence: {} }))
    }),
    'archive.verify': () => json(['verify', project]),
    'library.export': ({ format }: Input<'library.export'>): Command => ({
      args: ['export', project, '--library', '--format', format, '-o', '-'],
      read: (stdout) => ({ name: 'library', mediaType: 'text/plain', base64: Buffer.from(stdout).toString('base64') })
    })
  }
}

function withoutId({ id: _, ...csl }: Record<string, unknown>): unknown {
  return csl
}

function fileOf(source: Input<'article.audit'>['source'], folder: string): string {
  if (source.kind !== 'bytes') throw new Error('The command line reads files')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, source.name)
  writeFileSync(path, Buffer.from(source.base64, 'base64'))
  return path
}
