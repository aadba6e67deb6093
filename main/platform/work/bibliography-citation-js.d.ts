declare module '@citation-js/core' {
  export const plugins: {
    config: { get(name: '@bibtex'): { format: { useIdAsLabel: boolean } } }
    output: { format(format: string, items: readonly unknown[]): unknown }
  }
}
declare module '@citation-js/plugin-bibtex'
