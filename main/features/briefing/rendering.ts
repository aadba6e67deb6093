import type { Bibliography, CslStyle } from '#contract/briefing'
import type { LibraryReference } from '#contract/reference'
import { type CiteRequest, citeRequests } from '#domain/briefing/cite-request'
import { parseMarkdown } from '#domain/briefing/note-markdown'
import { type CslOutput, type RenderedCitations, renderedCitations, toBibliography } from '#domain/briefing/rendered'
import { toCslItem } from '#domain/library/csl-json'
import type { Workers } from '../../ports.ts'

interface Needs {
  readonly workers: Workers
  references(): Promise<readonly LibraryReference[]>
}

export type Rendering = ReturnType<typeof createRendering>

/** Citations and bibliographies by CSL, made in a worker. */
export function createRendering({ workers, references }: Needs) {
  async function render(
    markdown: string,
    style: string,
    language: string
  ): Promise<{ readonly rendered: RenderedCitations; readonly cited: readonly LibraryReference[] }> {
    const byKey = new Map((await references()).map((reference) => [reference.key, reference]))
    const requests = citeRequests(parseMarkdown(markdown), (key) => byKey.has(key))
    const cited = citedReferences(requests, byKey)
    const output = await workers.run<unknown, CslOutput>('bibliography', {
      style,
      language,
      items: cited.map(toCslItem),
      requests
    })
    return { rendered: renderedCitations(output, requests), cited }
  }

  return {
    render,
    bibliography: async (markdown: string, style: string, language: string): Promise<Bibliography> =>
      toBibliography((await render(markdown, style, language)).rendered),
    styles: () => workers.run<unknown, CslStyle[]>('bibliography-styles', {})
  }
}

function citedReferences(
  requests: readonly CiteRequest[],
  byKey: ReadonlyMap<string, LibraryReference>
): LibraryReference[] {
  const keys = new Set(requests.flatMap(({ items }) => items.map(({ id }) => id)))
  return [...keys].flatMap((key) => byKey.get(key) ?? [])
}
