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

/** Languages whose texts have letters of their own: without one of them it is another. */
const letters: Readonly<Record<string, RegExp>> = {
  hi: /\p{Script=Devanagari}/u,
  ar: /\p{Script=Arabic}/u,
  fa: /\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
  el: /\p{Script=Greek}/u,
  ru: /\p{Script=Cyrillic}/u,
  uk: /\p{Script=Cyrillic}/u,
  bg: /\p{Script=Cyrillic}/u,
  zh: /\p{Script=Han}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ko: /\p{Script=Hangul}/u
}

/** By most of its stretches: the detector takes a long one with many names in it for any language at times. */
function told(sample: string): string {
  if (sample.length < enoughToTell * 3) return commonOf(sample)
  const size = Math.ceil(sample.length / Math.min(9, Math.floor(sample.length / enoughToTell)))
  const found: string[] = []
  for (let at = 0; at < sample.length; at += size) found.push(written(sample.slice(at, at + size)))
  const most = found.find((tag) => found.filter((other) => other === tag).length * 2 > found.length)
  return most ?? written(sample)
}

/** A language whose letters the text has. */
function written(sample: string): string {
  const found = detect(sample)
  const isWritten = (tag: string) => (tag === 'vi' ? vietnamese : letters[tag])?.test(sample) !== false
  return isWritten(found) ? found : detect(sample, { only: common.filter(isWritten) })
}

function commonOf(sample: string): string {
  const found = written(sample)
  return common.includes(found) ? found : detect(sample, { only: common })
}
