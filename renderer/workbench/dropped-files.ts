import { isPictureName } from '#domain/article/beside'

const MOST = 2_000 // files out of folders
const DEEPEST = 4

/**
 * The files that were dropped, and what of dropped folders can be read. A browser saves a page with a folder beside it: out of that
 * come its pictures alone, by their path, so that each is known as the page's. Is to be called while the drop is being told of.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  const entries = [...transfer.items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : []))
  if (!entries.some(({ isDirectory }) => isDirectory)) return [...transfer.files]
  const stems = entries.flatMap(({ name, isFile }) => (isFile ? name.replace(/\.[^.]*$/, '') : []))
  const found: File[] = []
  for (const entry of entries) {
    const isOfPage = entry.isDirectory && stems.some((stem) => stem !== '' && entry.name.startsWith(stem))
    await collect(entry, (name) => (isOfPage ? isPictureName(name) : isSourceName(name)), 0, found)
  }
  return found
}

async function collect(
  entry: FileSystemEntry,
  isWanted: (name: string) => boolean,
  depth: number,
  found: File[]
): Promise<void> {
  if (found.length >= MOST || depth > DEEPEST) return
  if (isFile(entry)) {
    if (depth === 0 || isWanted(entry.name)) found.push(await fileOf(entry, depth))
  } else if (isFolder(entry)) {
    for (const child of await childrenOf(entry)) await collect(child, isWanted, depth + 1, found)
  }
}

function isSourceName(name: string): boolean {
  return /\.(?:txt|text|md|markdown|x?html?|mhtml?|pdf|docx|epub)$/i.test(name)
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

async function fileOf(entry: FileSystemFileEntry, depth: number): Promise<File> {
  const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
  const isInFolder = depth > 0 && isPictureName(entry.name)
  return isInFolder ? new File([file], entry.fullPath.replace(/^\//, ''), { type: file.type }) : file
}

/** A folder gives its entries a hundred at a time, and then none. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const children: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0 || children.length > MOST) return children
    children.push(...some)
  }
}
