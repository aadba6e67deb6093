import type { Files } from '../../ports.ts'

const folders = ['', 'notes/', 'library/', 'archive/', 'archive/warc/', 'articles/']
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** The files whose names hold marks that turn the direction of writing: what looks like `fdp.exe` may be `exe.pdf`. */
export async function oddNames(files: Files, locate: (path: string) => string): Promise<string[]> {
  const lists = await Promise.all(
    folders.map(async (folder) => (await files.list(locate(folder))).map(({ name }) => `${folder}${name}`))
  )
  return lists.flat().filter((path) => path.search(directionMarks) !== -1)
}

/** Marks that cannot be seen, as their numbers. */
export function withMarksShown(path: string): string {
  return path.replace(directionMarks, (mark) => `<U+${mark.charCodeAt(0).toString(16).toUpperCase()}>`)
}
