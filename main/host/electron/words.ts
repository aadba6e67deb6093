import { app } from 'electron'
import en from '../../../resources/words/en/window.json' with { type: 'json' }
import es from '../../../resources/words/es/window.json' with { type: 'json' }

export type WindowWord = keyof typeof en

/** Words of the native menu and dialogs, in the system's language: the renderer's own choice is not known here. */
export function windowWord(key: WindowWord, blanks: Readonly<Record<string, string>> = {}): string {
  const words = app.getLocale().startsWith('es') ? es : en
  return Object.entries(blanks).reduce((text, [name, value]) => text.replaceAll(`{{${name}}}`, value), words[key])
}
