import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Preferences, usualPreferences } from '#contract/preferences'
import { createSettingsFeature } from '../../../main/features/settings/feature.ts'
import { inColours } from '../../../main/host/program-page.ts'
import { portsOver } from '../project/ports.ts'
import { temporaryFolder } from '../temporary-folder.ts'

async function start() {
  const ports = portsOver(await temporaryFolder())
  const { settings } = ports.places
  await mkdir(settings, { recursive: true })
  const again = () => createSettingsFeature(ports).handlers
  return { settings, path: join(settings, 'preferences.json'), again }
}

test('the usual preferences are whole ones', () => {
  expect(Preferences.parse(usualPreferences)).toEqual(usualPreferences)
})

test('what is preferred holds after a restart, and the rest stays as it was', async () => {
  const { again } = await start()
  expect(await again()['settings.get']({})).toEqual(usualPreferences)
  const reading = { measure: 55, size: 22, spacing: 'loose', face: 'sans' } as const
  await again()['settings.update']({ theme: 'dark', language: 'es' })
  expect(await again()['settings.update']({ reading })).toEqual({ theme: 'dark', language: 'es', reading })
  expect(await again()['settings.get']({})).toEqual({ theme: 'dark', language: 'es', reading })
})

test('of two changes at once neither is lost', async () => {
  const { again } = await start()
  const handlers = again()
  await Promise.all([handlers['settings.update']({ theme: 'light' }), handlers['settings.update']({ language: 'en' })])
  expect(await again()['settings.get']({})).toEqual({ ...usualPreferences, theme: 'light', language: 'en' })
})

test('a value that is unknown here counts as the usual one, and what a newer version keeps stays in the file', async () => {
  const { path, again } = await start()
  await writeFile(path, JSON.stringify({ theme: 'sepia', language: 'es', voice: { speed: 1.2 } }))
  expect(await again()['settings.get']({})).toEqual({ ...usualPreferences, language: 'es' })
  await again()['settings.update']({ theme: 'dark' })
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ theme: 'dark', language: 'es', voice: { speed: 1.2 } })
})

test('a damaged file is put aside, not written over', async () => {
  const { settings, path, again } = await start()
  await writeFile(path, '{"theme": "da')
  expect(await again()['settings.get']({})).toEqual(usualPreferences)
  expect(await readdir(settings)).toEqual(['preferences.json.damaged'])
  expect(await readFile(`${path}.damaged`, 'utf8')).toBe('{"theme": "da')
})

test('the page comes in the colours that were chosen, and without any where the system chooses', () => {
  const page = '<!doctype html>\n<html lang="en">\n'
  expect(inColours(page, 'dark')).toBe('<!doctype html>\n<html data-theme="dark" lang="en">\n')
  expect(inColours(page, 'system')).toBe(page)
})
