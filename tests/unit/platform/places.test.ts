import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { expect, test } from 'vitest'
import { createPlaces } from '../../../main/platform/places.ts'

test('a variable that is set to nothing counts as not set', () => {
  const emptied = {
    SOURCEBOOK_HOME: '',
    SOURCEBOOK_SETTINGS: '',
    SOURCEBOOK_PERSON: '',
    XDG_CONFIG_HOME: '',
    APPDATA: ''
  }
  expect(createPlaces(import.meta.dirname, emptied)).toEqual(createPlaces(import.meta.dirname, {}))
})

test('settings never go where the program happens to be started', () => {
  const { settings, projects } = createPlaces(import.meta.dirname, { XDG_CONFIG_HOME: 'relative/place' })
  expect({ isAbsolute: isAbsolute(settings), isHere: settings.startsWith(process.cwd()), projects }).toEqual({
    isAbsolute: true,
    isHere: false,
    projects: join(homedir(), 'Sourcebook')
  })
})
