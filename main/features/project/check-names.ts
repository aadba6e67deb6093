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

/** Folders that stand where a file of records should be. */
export async function foldersForFiles(files: Files, locate: (path: string) => string): Promise<string[]> {
  const articles = (await files.list(locate('articles'))).filter(({ isFolder }) => isFolder)
  const places = ['', 'library/', 'archive/', 'archive/captures/', ...articles.map(({ name }) => `articles/${name}/`)]
  const lists = await Promise.all(
    places.map(async (folder) => (await files.list(locate(folder))).map((entry) => ({ ...entry, folder })))
  )
  return lists
    .flat()
    .flatMap(({ name, isFolder, folder }) => (isFolder && /\.json$/.test(name) ? `${folder}${name}` : []))
}

/** Marks that cannot be seen, as their numbers. */
export function withMarksShown(path: string): string {
  return path.replace(directionMarks, (mark) => `<U+${mark.charCodeAt(0).toString(16).toUpperCase()}>`)
}
