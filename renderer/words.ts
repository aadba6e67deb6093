import i18next, { type Resource, type TFunction } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { isolated } from '#contract/isolated'
import type { Language } from '#contract/preferences'
import { RequestFailure } from './bridge/client.ts'
import { prefer, usePreferences } from './bridge/preferences.ts'
import { preferredLanguage } from './language.ts'

const files = import.meta.glob<Record<string, unknown>>('../resources/words/*/*.json', {
  eager: true,
  import: 'default'
})

/** Starts the catalogue in the person's language: the one chosen before, else the browser's, else English. */
export async function startWords(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language
  })
  usePreferences.subscribe(({ language }) => {
    if (language !== null && language !== i18next.language) void i18next.changeLanguage(language)
  })
  await i18next.use(initReactI18next).init({
    resources: catalogue(),
    lng: preferredLanguage(usePreferences.getState().language, navigator.languages),
    fallbackLng: 'en',
    interpolation: { escapeValue: true, escape: isolated } // for HTML React escapes
  })
}

export async function setLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language)
  await prefer({ language })
}

/** The sentence for anything thrown by a request. */
export function failureSentence(t: TFunction, error: unknown): string {
  if (!(error instanceof RequestFailure)) return t('shell.unexpected')
  if (error.code === 'disconnected') return t('shell.disconnected')
  return t(`errors.${error.code}`, { ...error.params, defaultValue: error.message })
}

function catalogue(): Resource {
  const resources: Record<string, { translation: Record<string, unknown> }> = {}
  for (const [path, words] of Object.entries(files)) {
    const [language = '', area = ''] = path
      .replace(/\.json$/, '')
      .split('/')
      .slice(-2)
    resources[language] ??= { translation: {} }
    resources[language].translation[area] = words
  }
  return resources as Resource // the files are nested tables of sentences, as a test of the catalogue checks
}
