import { Preferences } from '#contract/preferences'
import type { Dispatch } from '../dispatch.ts'
import { type BundledFile, bundledFile } from './bundled-file.ts'

/** A bundled file as a window gets it: the page comes in the person's colours, so that it is never painted in others first. */
export async function programFile(pathname: string, dispatch: Dispatch): Promise<BundledFile | null> {
  const file = await bundledFile(pathname)
  if (file === null || !file.mediaType.startsWith('text/html')) return file
  return { ...file, bytes: Buffer.from(inColours(file.bytes.toString(), await chosenTheme(dispatch))) }
}

/** `data-theme` on the page's root, where a theme was chosen: see renderer/ui/tokens.css. */
export function inColours(page: string, theme: Preferences['theme']): string {
  return theme === 'system' ? page : page.replace('<html ', `<html data-theme="${theme}" `)
}

async function chosenTheme(dispatch: Dispatch): Promise<Preferences['theme']> {
  const answer = await dispatch('settings.get', {})
  // Settings that cannot be read keep no window from opening; the page asks for them too, and says so.
  return answer.ok ? Preferences.parse(answer.value).theme : 'system'
}
