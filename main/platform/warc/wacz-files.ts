import type { PackedPage, PackInput } from '#domain/archive/warc-jobs'

/** One file of the package as its manifest lists it. */
export interface Resource {
  readonly path: string
  readonly bytes: number
  readonly hash: string
}

/** pages/pages.jsonl: a header line, then a page a line. */
export function pagesFile(pages: readonly PackedPage[]): string {
  const header = { format: 'json-pages-1.0', id: 'pages', title: 'All Pages', hasText: true }
  return [header, ...pages].map((line) => `${JSON.stringify(line)}\n`).join('')
}

/** datapackage.json of WACZ 1.1.1; players reject the 1.2.0 draft. */
export function packageFor(input: PackInput, resources: readonly Resource[]): string {
  const { title, software, created } = input
  const listed = resources.map((resource) => ({ name: resource.path.split('/').at(-1), ...resource }))
  return `${JSON.stringify(
    { profile: 'data-package', wacz_version: '1.1.1', title, software, created, resources: listed },
    null,
    2
  )}\n`
}

/** datapackage-digest.json: the hash of the manifest, which has the hash of everything else. */
export function digestPackage(hash: string): string {
  return `${JSON.stringify({ path: 'datapackage.json', hash }, null, 2)}\n`
}
