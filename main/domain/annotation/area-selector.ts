import { Area, type PageRectangle, type Sheet } from '#contract/annotation'
import { type SeenBox, seenBox, tidyRectangle } from './area-geometry.ts'
import { fieldOf, isTyped, textOf } from './loose-json.ts'

const pdfFragments = 'http://tools.ietf.org/rfc/rfc8118'
const mediaFragments = 'http://www.w3.org/TR/media-frags/'

/**
 * An area as a FragmentSelector (W3C Web Annotation Data Model, 4.2.1): of a PDF by RFC 8118, whose rectangle is of the page as
 * it is seen, and of a picture by Media Fragments. Our own terms keep what these cannot say.
 */
export function areaSelector(area: Area): object {
  if (area.on === 'image') {
    const { file, image, label, x, y, width, height } = area
    const value = `xywh=pixel:${[x, y, width, height].join(',')}`
    return {
      type: 'FragmentSelector',
      conformsTo: mediaFragments,
      value,
      'sourcebook:image': image,
      ...own({ label, file })
    }
  }
  const { page, label, rectangle, sheet, file, pageText } = area
  return {
    type: 'FragmentSelector',
    conformsTo: pdfFragments,
    value: sheet === null ? `page=${page}` : `page=${page}&viewrect=${viewRectangle(rectangle, sheet)}`,
    'sourcebook:rectangle': rectangle.join(' '), // one text: JSON-LD keeps no order of several values
    ...own({ label, file, pageText }),
    ...(sheet !== null && { 'sourcebook:sheet': [...sheet.box, sheet.turn].join(' ') })
  }
}

/** An area that programs of others name: it is one of ours only once its picture or page is at hand. */
export type NamedArea =
  | {
      readonly on: 'some-picture'
      readonly unit: 'pixel' | 'percent'
      readonly image: string | null // sha256 of its bytes, where it came from a program of this kind
      readonly label: string | null
      readonly box: SeenBox
    }
  | { readonly on: 'seen-page'; readonly page: number; readonly box: SeenBox } // in points of the page as it is seen

/** Reads an area from a selector of ours, or from one of others that says enough; null where it does not. */
export function areaOfSelector(selector: unknown): Area | NamedArea | null {
  if (!isTyped(selector, 'FragmentSelector')) return null
  const value = namedParts(textOf(fieldOf(selector, 'value')) ?? '')
  const term = (name: string) => textOf(fieldOf(selector, `sourcebook:${name}`))
  const known = value.has('xywh')
    ? {
        on: 'image',
        file: term('file'),
        label: term('label'),
        image: term('image'),
        ...pixels(value.get('xywh') ?? '')
      }
    : {
        on: 'page',
        page: Number(value.get('page') ?? Number.NaN),
        label: term('label'),
        rectangle: figures(term('rectangle')),
        sheet: sheetOf(figures(term('sheet'))),
        file: term('file'),
        pageText: term('pageText')
      }
  const area = Area.safeParse(known).data ?? null
  if (area === null) return namedArea(value, term)
  if (area.on === 'image') return area
  const rectangle = tidyRectangle(area.rectangle, null)
  return rectangle === null ? null : { ...area, rectangle }
}

/** By Media Fragments 1.0, 4.2.2, and RFC 8118, 3: what these say and no more. */
function namedArea(value: ReadonlyMap<string, string>, term: (name: string) => string | null): NamedArea | null {
  const [, unit, numbers] = /^(?:(pixel|percent):)?(.*)$/s.exec(value.get('xywh') ?? '') ?? []
  const onPicture = boxOf(numbers ?? '')
  if (onPicture !== null) {
    const [image, label] = [term('image'), term('label')]
    return { on: 'some-picture', unit: unit === 'percent' ? 'percent' : 'pixel', image, label, box: onPicture }
  }
  const page = Number(value.get('page') ?? Number.NaN)
  const onPage = boxOf(value.get('viewrect') ?? '')
  return onPage !== null && Number.isSafeInteger(page) && page >= 1 ? { on: 'seen-page', page, box: onPage } : null
}

function boxOf(numbers: string): SeenBox | null {
  const found = numbers.split(',').map((each) => (/^\s*\d+(?:\.\d+)?\s*$/.test(each) ? Number(each) : Number.NaN))
  const [left = Number.NaN, top = 0, width = 0, height = 0] = found
  return found.length === 4 && found.every(Number.isFinite) && width > 0 && height > 0
    ? { left, top, width, height }
    : null
}

/** 'page=3&viewrect=…' by its names. */
function namedParts(value: string): ReadonlyMap<string, string> {
  return new Map(
    value
      .replace(/^#/, '')
      .split('&')
      .map((part) => {
        const [name = '', ...rest] = part.split('=')
        return [name, rest.join('=')] as const
      })
  )
}

function own(terms: Readonly<Record<string, string | null>>): object {
  const told = Object.entries(terms).filter(([, value]) => value !== null)
  return Object.fromEntries(told.map(([name, value]) => [`sourcebook:${name}`, value]))
}

function viewRectangle(rectangle: PageRectangle, sheet: Sheet): string {
  const { left, top, width, height } = seenBox(rectangle, sheet)
  return [left, top, width, height].map((value) => Math.round(value * 100) / 100).join(',')
}

function pixels(value: string) {
  const [x, y, width, height] = value
    .replace(/^pixel:/, '')
    .split(',')
    .map(Number)
  return { x, y, width, height }
}

function figures(text: string | null): number[] {
  return text === null ? [] : text.split(' ').map(Number)
}

function sheetOf([left, bottom, right, top, turn]: readonly number[]): object | null {
  return turn === undefined ? null : { box: [left, bottom, right, top], turn }
}
