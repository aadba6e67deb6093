import { join } from 'node:path'
import { type Adapter, Low } from 'lowdb'
import { z } from 'zod'
import { Preferences, usualPreferences } from '#contract/preferences'
import type { Files, Ports } from '../../ports.ts'

/** As it stands in the file: also what a newer version of the program keeps there, which is left as it is. */
type Kept = Readonly<Record<string, unknown>>

const Kept = z.record(z.string(), z.unknown())

export interface PreferencesFile {
  read(): Promise<Preferences>
  update(change: Partial<Preferences>): Promise<Preferences>
}

/** `preferences.json` among the program's settings, read anew each time: another window may have written it. */
export function createPreferencesFile({ files, places }: Pick<Ports, 'files' | 'places'>): PreferencesFile {
  const adapter = createAdapter(files, join(places.settings, 'preferences.json'))
  let last: Promise<unknown> = Promise.resolve()
  const load = async (): Promise<Low<Kept>> => {
    const low = new Low<Kept>(adapter, {})
    await low.read()
    return low
  }
  return {
    read: async () => preferencesOf((await load()).data),
    update: (change) => {
      // One after the other: two at once would each start from the same file.
      const done = last.then(async () => {
        const low = await load()
        low.data = { ...low.data, ...change }
        await low.write()
        return preferencesOf(low.data)
      })
      last = done.catch(() => undefined)
      return done
    }
  }
}

/** A preference that is missing or unknown here is the usual one; the others hold. */
function preferencesOf(kept: Kept): Preferences {
  const { shape } = Preferences
  return {
    theme: shape.theme.catch(usualPreferences.theme).parse(kept.theme),
    language: shape.language.catch(usualPreferences.language).parse(kept.language),
    reading: shape.reading.catch(usualPreferences.reading).parse(kept.reading)
  }
}

/** A damaged file can be done without, but is kept for whoever wants to look. */
function createAdapter(files: Files, path: string): Adapter<Kept> {
  return {
    read: async () => {
      const bytes = await files.read(path)
      if (bytes === null) return null
      const kept = Kept.safeParse(parsed(new TextDecoder().decode(bytes)))
      if (kept.success) return kept.data
      await files.move(path, `${path}.damaged`)
      return null
    },
    write: (kept) => files.write(path, new TextEncoder().encode(`${JSON.stringify(kept, null, 2)}\n`))
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
