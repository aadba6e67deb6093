import { fieldOf, listOf, textOf } from './loose-json.ts'

/** Lines or an area of one page of a PDF: left, bottom, right and top in the page's own units, from its lower left corner. */
export interface ZoteroPlace {
  readonly page: number // from 1
  readonly rectangles: readonly (readonly number[])[]
}

/** An annotation as Zotero keeps it, however it gave it out. */
export interface ZoteroAnnotation {
  readonly key: string | null
  readonly kind: string // highlight, underline, note, text, image or ink, or one that came after these
  readonly quote: string
  readonly comment: string
  readonly colour: string // such as #ffd400
  readonly pageLabel: string | null
  readonly places: readonly ZoteroPlace[] // none where it is not on a PDF
  readonly tags: readonly string[]
  readonly creator: string | null
  readonly created: string | null
  readonly modified: string | null
  /** The key of the file it is on. */
  readonly attachment: string | null
  /** Where that file or the work it belongs to came from. */
  readonly addresses: readonly string[]
}

interface Item {
  readonly fields: unknown
  readonly meta: unknown
  readonly parents: readonly unknown[] // the nearest first
}

/** What a file of Zotero's holds: annotations, and what stands among its items and is none of any kind. */
export interface ZoteroFile {
  readonly annotations: readonly ZoteroAnnotation[]
  readonly unread: readonly unknown[]
}

/**
 * Zotero's annotations in a JSON file: items of its API with their `data`, plain ones, or nested in their attachments and
 * works, as Better BibTeX writes them. Null where there are none.
 */
export function readZoteroItems(file: unknown): ZoteroFile | null {
  const items: Item[] = []
  const unread: unknown[] = []
  collect(file, [], items, unread)
  const fieldsOf = new Map(items.map(({ fields }) => [textOf(fieldOf(fields, 'key')) ?? '', fields]))
  const annotations = items.flatMap((item) => {
    if (textOf(fieldOf(item.fields, 'annotationType')) === null) {
      if (textOf(fieldOf(item.fields, 'itemType')) === 'annotation') unread.push(item.fields)
      return []
    }
    const named = textOf(fieldOf(item.fields, 'parentItem'))
    const attachment = fieldsOf.get(named ?? '') ?? item.parents[0]
    const work = fieldsOf.get(textOf(fieldOf(attachment, 'parentItem')) ?? '') ?? item.parents[1]
    return annotationOf(item, named ?? textOf(fieldOf(attachment, 'key')), [attachment, work])
  })
  return annotations.length === 0 ? null : { annotations, unread }
}

function collect(value: unknown, parents: readonly unknown[], into: Item[], unread: unknown[]): void {
  if (Array.isArray(value)) {
    for (const each of value) collect(each, parents, into, unread)
    return
  }
  const fields = fieldOf(value, 'data') ?? value
  const inside = ['items', 'attachments', 'annotations'].flatMap((inner) => listOf(fieldOf(fields, inner)))
  if (textOf(fieldOf(fields, 'itemType', 'annotationType')) !== null) {
    into.push({ fields, meta: fieldOf(value, 'meta'), parents })
  } else if (inside.length === 0) unread.push(value)
  collect(inside, [fields, ...parents], into, unread)
}

function annotationOf({ fields, meta }: Item, attachment: string | null, above: readonly unknown[]): ZoteroAnnotation {
  const text = (name: string) => textOf(fieldOf(fields, name)) ?? ''
  const account = fieldOf(meta, 'lastModifiedByUser', 'createdByUser')
  const creator = text('annotationAuthorName') || textOf(fieldOf(account, 'name', 'username'))
  return {
    key: textOf(fieldOf(fields, 'key')),
    kind: text('annotationType'),
    quote: text('annotationText'),
    comment: text('annotationComment'),
    colour: text('annotationColor'),
    pageLabel: text('annotationPageLabel') || null,
    places: placesOf(parsed(fieldOf(fields, 'annotationPosition'))),
    tags: listOf(fieldOf(fields, 'tags')).flatMap((tag) => textOf(tag) ?? textOf(fieldOf(tag, 'tag')) ?? []),
    creator: creator || null,
    created: textOf(fieldOf(fields, 'dateAdded')),
    modified: textOf(fieldOf(fields, 'dateModified')),
    attachment,
    addresses: above.flatMap((item) => addressesOf(item))
  }
}

function addressesOf(item: unknown): string[] {
  const doi = textOf(fieldOf(item, 'DOI'))
  const address = textOf(fieldOf(item, 'url'))
  return [...(address ? [address] : []), ...(doi ? [`https://doi.org/${doi}`] : [])]
}

/** The position is JSON within the JSON; in notes it is not. */
function parsed(position: unknown): unknown {
  if (typeof position !== 'string') return position
  try {
    return JSON.parse(position)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Rectangles, on two pages where words go on over the break; of a drawing the box around its lines. */
export function placesOf(position: unknown): ZoteroPlace[] {
  const page = fieldOf(position, 'pageIndex')
  if (typeof page !== 'number' || !Number.isInteger(page) || page < 0) return []
  const paths = listOf(fieldOf(position, 'paths')).map(numbersOf)
  const here = [...rectanglesOf(fieldOf(position, 'rects')), ...boxAround(paths)]
  const next = rectanglesOf(fieldOf(position, 'nextPageRects'))
  return [
    { page: page + 1, rectangles: here },
    ...(next.length === 0 ? [] : [{ page: page + 2, rectangles: next }])
  ].filter(({ rectangles }) => rectangles.length > 0)
}

function rectanglesOf(value: unknown): number[][] {
  return listOf(value)
    .map(numbersOf)
    .filter(({ length }) => length === 4)
}

function boxAround(paths: readonly (readonly number[])[]): number[][] {
  const points = paths.flat()
  if (points.length < 4) return []
  const [xs, ys] = [points.filter((_, i) => i % 2 === 0), points.filter((_, i) => i % 2 === 1)]
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b))
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b))
  return [[least(xs), least(ys), most(xs), most(ys)]]
}

function numbersOf(value: unknown): number[] {
  return listOf(value).flatMap((each) => (typeof each === 'number' && Number.isFinite(each) ? each : []))
}
