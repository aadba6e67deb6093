import type { Clock, Files } from '../../ports.ts'

export interface Backups {
  /** Keeps a file's present content before it is replaced. Never throws: a save is not refused for want of a backup. */
  keep(path: string): Promise<void>
}

const hour = 3_600_000
const day = 24 * hour

/**
 * Earlier generations of a file, in `.sourcebook/backups/<path>/<time>.json`. A backup is a second name for the old file,
 * which the save then replaces, so it costs no copying.
 * @param locate gives the absolute path for one inside the project
 */
export function createBackups(files: Files, clock: Clock, locate: (path: string) => string): Backups {
  return {
    async keep(path) {
      const folder = locate(backupFolder(path))
      try {
        await files.keep(locate(path), `${folder}/${backupName(clock.now())}`)
        const names = (await files.list(folder)).map((entry) => entry.name)
        for (const name of expired(names, clock.now())) await files.remove(`${folder}/${name}`)
      } catch {
        // The disk that cannot hold a second name will tell when the save itself comes to it.
      }
    }
  }
}

export function backupFolder(path: string): string {
  return `.sourcebook/backups/${path}`
}

export function backupName(now: Date): string {
  return `${now.toISOString().replaceAll(':', '')}.json`
}

/** When a backup was made, as a person reads it, in UTC. */
export function timeOfBackup(name: string): string {
  return new Date(timeOf(name)).toISOString().slice(0, 16).replace('T', ' ')
}

/** Of all generations the last ten stay, for a day the last of each hour, and for a month the last of each day. */
export function expired(names: readonly string[], now: Date): string[] {
  const newestFirst = [...names].sort().reverse()
  const kept = new Set(newestFirst.slice(0, 10))
  const slots = new Set<string>()
  for (const name of newestFirst) {
    const time = timeOf(name)
    const age = now.getTime() - time
    const slot = age < day ? `hour ${Math.floor(time / hour)}` : age < 30 * day ? `day ${Math.floor(time / day)}` : null
    if (slot === null || slots.has(slot)) continue
    slots.add(slot)
    kept.add(name)
  }
  return newestFirst.filter((name) => !kept.has(name))
}

// 2025-06-20T090000.123Z.json: the colons are left out, which Windows has no place for in names.
function timeOf(name: string): number {
  const iso = name.replace('.json', '').replace(/T(\d\d)(\d\d)/, 'T$1:$2:')
  const time = Date.parse(iso)
  return Number.isNaN(time) ? 0 : time
}
