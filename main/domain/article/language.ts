import { detect } from 'tinyld'

const sampleLength = 4000
const enoughToTell = 200

/** The language of a text as a BCP 47 base tag. What the source declares counts where there is too little text to tell. */
export function detectLanguage(text: string, declared: string | null): string | null {
  const base = /^[a-z]{2,3}(?=$|[-_])/i.exec(declared?.trim() ?? '')?.[0].toLowerCase() ?? null
  const middle = Math.max(0, Math.floor(text.length / 3) - sampleLength / 2)
  const sample = text.slice(middle, middle + sampleLength).replace(/https?:\/\/\S+/g, ' ')
  if (sample.trim().length < enoughToTell && base !== null) return base
  return told(sample) || base
}

/** What most articles are written in. The detector takes a short text with one rare word in it for any language that has that word. */
const common =
  'en es pt fr de it ca gl nl sv da no fi pl cs sk sl hr ro hu tr ru uk bg el ar he fa hi zh ja ko vi id'.split(' ')
const vietnamese = /[\u1ea0-\u1ef9ăđơư]/i

function told(sample: string): string {
  const found = detect(sample)
  if (found === 'vi' && !vietnamese.test(sample)) return detect(sample, { only: common.filter((tag) => tag !== 'vi') })
  return sample.length < enoughToTell * 3 && !common.includes(found) ? detect(sample, { only: common }) : found
}
