import type { Handlers } from '../../dispatch.ts'
import type { Ports } from '../../ports.ts'
import { createPreferencesFile } from './preferences-file.ts'

export type SettingsHandlers = Pick<Handlers, Extract<keyof Handlers, `settings.${string}`>>

/** What belongs to the person and not to a project. */
export function createSettingsFeature(ports: Pick<Ports, 'files' | 'places' | 'events'>): {
  readonly handlers: SettingsHandlers
} {
  const file = createPreferencesFile(ports)
  return {
    handlers: {
      'settings.get': () => file.read(),
      'settings.update': async (change) => {
        const preferences = await file.update(change)
        ports.events.emit({ type: 'preferences', preferences })
        return preferences
      }
    }
  }
}
