/** The part of citeproc-js that engine.ts uses. */
declare module 'citeproc' {
  export interface StyleNode {
    readonly name: string
    readonly attrs: Readonly<Record<string, string>>
    readonly children: readonly (StyleNode | string)[]
  }
  export interface CitationItem {
    id: string
    prefix?: string
    suffix?: string
    locator?: string
    label?: string
    'suppress-author'?: boolean
    'author-only'?: boolean
  }
  export interface CitationCluster {
    citationID: string
    citationItems: CitationItem[]
    properties: { noteIndex: number; mode?: 'composite' }
  }
  export interface Engine {
    readonly opt: { readonly xclass: 'in-text' | 'note' }
    updateItems(ids: readonly string[]): void
    rebuildProcessorState(
      clusters: readonly CitationCluster[],
      mode: 'html'
    ): [id: string, note: number, text: string][]
    makeBibliography(): [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]] | false
  }
  const CSL: {
    Engine: new (
      system: { retrieveLocale(language: string): StyleNode; retrieveItem(id: string): unknown },
      style: StyleNode,
      language: string,
      forceLanguage: boolean
    ) => Engine
  }
  // biome-ignore lint/style/noDefaultExport: a CommonJS module, whose value is what `import` sees as its default
  export default CSL
}
