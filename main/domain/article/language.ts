import { detect } from 'tinyld'

const sampleLength = 4000
const enoughToTell = 200

/** The language of a text as a BCP 47 base tag. What the source declares counts where there is too little text to tell. */
export function detectLanguage(text: string, declared: string | null): string | null {
  const base = /^[a-z]{2,3}(?=$|[-_])/i.exec(declared?.trim() ?? '')?.[0].toLowerCase() ?? null
  const middle = Math.max(0, Math.floor(text.length / 3) - sampleLength / 2)
  const sample = text.slice(middle, middle + sampleLength).replace(/https?:\/\/\S+/g, ' ')
  if (sample.trim().length < enoughToTell && base !== null) return base
  return detect(sample) || base
}
