import { onTestFinished } from 'vitest'
import type { Meaning } from '#contract/annotation'
import type { MethodInput, MethodOutput } from '#contract/methods'
import { createApp } from '../../../main/app.ts'
import { portsOver } from '../project/ports.ts'
import { temporaryFolder } from '../temporary-folder.ts'

export const first = `A lake above the town

By Rosa Quist

The dam was finished in the autumn of 1961, after four years of work. Nobody had asked the village.

The council paid twice: once for the wall, and once for the road that goes around the lake.

The mill at the lower weir went on grinding until the last sack of rye was gone.
`

export const second = `A lake above the town

By Rosa Quist

Before anything is said of money, the years matter. The dam was finished in the autumn of 1961, after four years of work.

The council paid three times: once for the wall, and twice for the road that goes around the lake.
`

/** The whole program over a real folder, with articles of our own and ways to mark them. */
export async function annotationsOver(change: Parameters<typeof portsOver>[1] = {}) {
  const ports = portsOver(await temporaryFolder(), change)
  const app = createApp(ports, (error) => {
    throw error
  })
  onTestFinished(() => app.close())
  async function call<M extends Parameters<typeof app.dispatch>[0]>(method: M, input: unknown) {
    return app.dispatch(method, input)
  }
  async function ask<M extends keyof MethodMap>(
    method: M,
    input: MethodMap[M]['input']
  ): Promise<MethodMap[M]['output']> {
    const result = await call(method, input)
    if (!result.ok) throw Object.assign(new Error(result.failure.message), { code: result.failure.code })
    return result.value as MethodMap[M]['output'] // dispatch answers a method with its own output
  }
  await ask('project.create', { name: 'Dams' })
  const bring = async (text: string, name = 'lake.txt') => {
    const [outcome] = await ask('article.import', { sources: [file(name, text)] })
    if (outcome?.kind !== 'imported') throw new Error('not imported')
    return outcome.article.id
  }
  const mark = async (articleId: string, words: string, more: { meaning?: Meaning } = {}) => {
    const { text } = await ask('article.get', { id: articleId })
    const start = text.indexOf(words)
    const made = await ask('annotation.create', {
      articleId,
      start,
      end: start + words.length,
      meaning: 'claim',
      ...more
    })
    return made.annotation.id
  }
  const list = (articleId: string) => ask('annotation.list', { articleId })
  return { ask, bring, mark, list, ports }
}

type MethodMap = {
  [M in keyof typeof import('#contract/methods').methods]: { input: MethodInput<M>; output: MethodOutput<M> }
}

export function file(name: string, text: string) {
  return { kind: 'bytes' as const, name, base64: Buffer.from(text).toString('base64') }
}

export function textOf({ base64 }: { readonly base64: string }): string {
  return Buffer.from(base64, 'base64').toString('utf8')
}
