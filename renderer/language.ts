import { Language } from '#contract/preferences'

export const languages = Language.options

/** The language chosen before, else the first known one that the browser asks for, else English. */
export function preferredLanguage(chosen: string | null, wanted: readonly string[]): Language {
  const known = (tag: string): Language | undefined =>
    languages.find((language) => tag.toLowerCase().startsWith(language))
  return [chosen ?? '', ...wanted].map(known).find((language) => language !== undefined) ?? 'en'
}
