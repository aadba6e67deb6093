import { dirname, join } from 'node:path'
import { ExpectedFailure } from '#contract/result'
import { nameInAddress, pathBeside } from '#domain/article/beside'
import type { ReadFigure } from '#domain/article/figure'
import { LARGEST_PICTURE, MOST_PICTURE_BYTES, MOST_PICTURES } from '#domain/article/picture-limits'
import type { Files } from '../../ports.ts'
import type { Companions } from './companions.ts'
import type { CameFor, FindPictures } from './gather-pictures.ts'

const nothing: CameFor = { kind: 'gap', why: 'not-with-page' }

/** Pictures among the files that were brought in together with a page. */
export function picturesAmong(companions: Companions): FindPictures {
  return async (figures) =>
    figures.map(({ addresses }) => {
      for (const { raw } of addresses) {
        const name = nameInAddress(raw)
        const bytes = name === null ? null : companions.take(name)
        if (bytes !== null) return { kind: 'bytes', bytes, url: null }
      }
      return nothing
    })
}

/** Pictures in the folder that a browser saved beside a page. Links that lead out of it are not followed. */
export function picturesBeside(page: string, isPlainText: boolean, files: Files): FindPictures {
  return async (figures) => {
    const folder = dirname(page)
    const name = page.slice(folder.length).replace(/^[/\\]/, '')
    const unguard = files.guard(folder)
    try {
      const came: CameFor[] = []
      let room = MOST_PICTURE_BYTES
      let left = MOST_PICTURES
      for (const figure of figures) {
        const found: CameFor = left <= 0 ? { kind: 'gap', why: 'too-many' } : await firstOf(figure)
        came.push(found)
        if (found.kind !== 'bytes') continue
        left--
        room -= found.bytes.byteLength
      }
      return came

      async function firstOf({ addresses }: ReadFigure): Promise<CameFor> {
        for (const { raw } of addresses) {
          const segments = pathBeside(name, raw, isPlainText)
          const found = segments === null ? nothing : await readOne(join(folder, ...segments), files, room)
          if (found !== nothing) return found
        }
        return nothing
      }
    } finally {
      unguard()
    }
  }
}

async function readOne(path: string, files: Files, room: number): Promise<CameFor> {
  try {
    const size = await files.size(path)
    if (size === null) return nothing
    if (size > Math.min(LARGEST_PICTURE, room)) return { kind: 'gap', why: 'too-large' }
    const bytes = await files.read(path)
    return bytes === null ? nothing : { kind: 'bytes', bytes, url: null }
  } catch (error) {
    if (error instanceof ExpectedFailure) return nothing // a folder, a link that leads out, or nothing that may be read
    throw error
  }
}
