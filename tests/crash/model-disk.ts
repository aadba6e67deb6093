import type { Dirent, Stats } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Disk } from '../../main/platform/disk.ts'

/**
 * A disk in memory that knows what a power cut may leave. Data that was not fsynced may be there, gone, zeroed or torn;
 * a name that was made, changed or removed in a folder may be so or not until the folder was fsynced, each for itself.
 */
export interface ModelDisk {
  readonly disk: Disk
  /** How many fsyncs there were. */
  syncs(): number
}

interface Inode {
  volatile: Uint8Array
  durable: Uint8Array
  readonly number: number
}
type Node = { readonly kind: 'file'; readonly inode: Inode } | { readonly kind: 'folder'; readonly folder: Folder }
interface Folder {
  readonly now: Map<string, Node>
  readonly durable: Map<string, Node>
  pending: Change[] // since the last fsync of the folder
}
type Change = readonly (readonly [name: string, node: Node | null])[] // one rename is two names at once

/** What a power cut at one moment may leave. */
export interface CrashPoint {
  /** Whether this choice of outcomes ends; made anew from `choose`, which is asked for each open question. */
  outcome(choose: (options: number) => number): ModelDisk
}

let inodes = 0

export function createModelDisk(
  onStep: (point: CrashPoint) => void = () => {},
  isIgnored: (sync: number) => boolean = () => false,
  root: Folder = newFolder()
): ModelDisk {
  let count = 0
  const changed = () => onStep({ outcome: freeze(root) })
  const record = (folder: Folder, change: Change) => {
    for (const [name, node] of change) setOrDelete(folder.now, name, node)
    folder.pending.push(change)
    changed()
  }
  const sync = (work: () => void) => {
    if (!isIgnored(count++)) work()
    changed()
  }

  const find = (path: string): Node | null => {
    let node: Node = { kind: 'folder', folder: root }
    for (const name of path.split('/').filter((part) => part !== '')) {
      const next: Node | undefined = node.kind === 'folder' ? node.folder.now.get(name) : undefined
      if (next === undefined) return null
      node = next
    }
    return node
  }
  const must = (path: string): Node => find(path) ?? fail('ENOENT', path)
  const folderAt = (path: string): Folder => {
    const node = must(path)
    return node.kind === 'folder' ? node.folder : fail('ENOTDIR', path)
  }
  const fileAt = (path: string): Inode => {
    const node = must(path)
    return node.kind === 'file' ? node.inode : fail('EISDIR', path)
  }
  const make = (path: string, node: Node) => record(folderAt(dirname(path)), [[basename(path), node]])

  const handleOf = (inode: Inode) => ({
    async write(bytes: Uint8Array, offset: number, length: number) {
      // In two steps, so that a power cut may come between.
      for (const part of [
        bytes.subarray(offset, offset + (length >> 1)),
        bytes.subarray(offset + (length >> 1), offset + length)
      ]) {
        inode.volatile = joined(inode.volatile, part)
        changed()
      }
      return { bytesWritten: length, buffer: bytes }
    },
    async read(bytes: Uint8Array, offset: number, length: number, position: number) {
      const part = inode.volatile.subarray(position, position + length)
      bytes.set(part, offset)
      return { bytesRead: part.length, buffer: bytes }
    },
    async truncate(length: number) {
      inode.volatile = inode.volatile.slice(0, length)
      changed()
    },
    sync: async () =>
      sync(() => {
        inode.durable = inode.volatile
      }),
    stat: async () => statOf({ kind: 'file', inode }),
    close: async () => {}
  })
  const folderHandle = (folder: Folder) => ({
    sync: async () =>
      sync(() => {
        for (const change of folder.pending) for (const [name, node] of change) setOrDelete(folder.durable, name, node)
        folder.pending = []
      }),
    close: async () => {}
  })

  const disk = {
    async open(path: string, flags: string) {
      const known = find(path)
      if (known?.kind === 'folder') return folderHandle(known.folder)
      if (known !== null && flags === 'wx') return fail('EEXIST', path)
      if (known !== null) return handleOf(known.inode)
      if (flags === 'r') return fail('ENOENT', path)
      const inode = newInode()
      make(path, { kind: 'file', inode })
      return handleOf(inode)
    },
    async rename(from: string, to: string) {
      const node = must(from)
      if (find(to)?.kind === 'folder') fail('EISDIR', to)
      const [source, target] = [folderAt(dirname(from)), folderAt(dirname(to))]
      if (source === target)
        return record(source, [
          [basename(from), null],
          [basename(to), node]
        ])
      record(target, [[basename(to), node]])
      record(source, [[basename(from), null]])
    },
    async unlink(path: string) {
      fileAt(path)
      record(folderAt(dirname(path)), [[basename(path), null]])
    },
    async mkdir(path: string) {
      if (find(path) !== null) fail('EEXIST', path)
      make(path, { kind: 'folder', folder: newFolder() })
    },
    async rmdir(path: string) {
      if (folderAt(path).now.size > 0) fail('ENOTEMPTY', path)
      record(folderAt(dirname(path)), [[basename(path), null]])
    },
    async link(from: string, to: string) {
      const inode = fileAt(from)
      if (find(to) !== null) fail('EEXIST', to)
      make(to, { kind: 'file', inode })
    },
    async readdir(path: string, options?: { withFileTypes?: boolean }) {
      const entries = [...folderAt(path).now]
      if (options?.withFileTypes !== true) return entries.map(([name]) => name)
      return entries.map(([name, node]) => ({ name, isDirectory: () => node.kind === 'folder' }) as Dirent)
    },
    readFile: async (path: string) => Buffer.from(fileAt(path).volatile),
    stat: async (path: string) => statOf(must(path)),
    lstat: async (path: string) => statOf(must(path)),
    realpath: async (path: string) => path,
    copyFile: async (from: string) => fail('ENOTSUP', from)
  }
  // It has the forms that durable files use, and no other.
  return { disk: disk as unknown as Disk, syncs: () => count }
}

/** Every file with its content. */
export async function contents(disk: Disk, folder = '/'): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const entry of await disk.readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) Object.assign(found, await contents(disk, path))
    else found[path] = String(await disk.readFile(path))
  }
  return found
}

function freeze(root: Folder): CrashPoint['outcome'] {
  const frozen = copyFolder(root, new Map())
  return (choose) => createModelDisk(undefined, undefined, afterCut(frozen, choose, new Map()))
}

function copyFolder(folder: Folder, inodes: Map<Inode, Inode>): Folder {
  const seen = new Map<Node, Node>()
  const copy = (node: Node): Node => {
    const known = seen.get(node)
    if (known !== undefined) return known
    const made: Node =
      node.kind === 'file'
        ? { kind: 'file', inode: copyInode(node.inode, inodes) }
        : { kind: 'folder', folder: copyFolder(node.folder, inodes) }
    seen.set(node, made)
    return made
  }
  return {
    now: new Map(),
    durable: new Map([...folder.durable].map(([name, node]) => [name, copy(node)])),
    pending: folder.pending.map((change) => change.map(([name, node]) => [name, node === null ? null : copy(node)]))
  }
}

function copyInode(inode: Inode, inodes: Map<Inode, Inode>): Inode {
  const known = inodes.get(inode) ?? { ...inode }
  inodes.set(inode, known)
  return known
}

function afterCut(folder: Folder, choose: (options: number) => number, data: Map<Inode, Inode>): Folder {
  const names = new Map(folder.durable)
  for (const change of folder.pending) {
    if (choose(2) === 1) for (const [name, node] of change) setOrDelete(names, name, node)
  }
  const now = new Map<string, Node>()
  for (const [name, node] of names) {
    if (node.kind === 'folder') now.set(name, { kind: 'folder', folder: afterCut(node.folder, choose, data) })
    else now.set(name, { kind: 'file', inode: inodeAfterCut(node.inode, choose, data) })
  }
  return { now, durable: new Map(now), pending: [] }
}

function inodeAfterCut(inode: Inode, choose: (options: number) => number, data: Map<Inode, Inode>): Inode {
  const known = data.get(inode)
  if (known !== undefined) return known
  const left = inode.volatile === inode.durable ? inode.durable : (outcomes(inode)[choose(4)] ?? inode.durable)
  const made = { volatile: left, durable: left, number: inode.number }
  data.set(inode, made)
  return made
}

function outcomes({ volatile, durable }: Inode): Uint8Array[] {
  const zeroed = volatile.slice().fill(0, Math.min(durable.length, volatile.length))
  const torn = volatile.slice(0, (Math.min(durable.length, volatile.length) + volatile.length) >> 1)
  return [durable, zeroed, torn, volatile]
}

function statOf(node: Node): Stats {
  const size = node.kind === 'file' ? node.inode.volatile.length : 0
  const number = node.kind === 'file' ? node.inode.number : 0
  const times = { mtime: new Date(0), mtimeMs: 0, ctimeMs: 0 }
  // What durable files ask of it, and no more.
  return {
    ...times,
    size,
    ino: number,
    isFile: () => node.kind === 'file',
    isDirectory: () => node.kind === 'folder',
    isSymbolicLink: () => false
  } as unknown as Stats
}

function newInode(): Inode {
  const nothing = new Uint8Array()
  return { volatile: nothing, durable: nothing, number: ++inodes }
}

function newFolder(): Folder {
  return { now: new Map(), durable: new Map(), pending: [] }
}

function setOrDelete(map: Map<string, Node>, name: string, node: Node | null): void {
  if (node === null) map.delete(name)
  else map.set(name, node)
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const all = new Uint8Array(a.length + b.length)
  all.set(a)
  all.set(b, a.length)
  return all
}

function fail(code: string, path: string): never {
  throw Object.assign(new Error(`${code}: ${path}`), { code })
}
