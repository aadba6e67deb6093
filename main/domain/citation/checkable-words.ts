/** What in a sentence somebody could look up, and so ought to be able to. */
export interface CheckableWords {
  readonly kind: 'figure' | 'superlative' | 'date'
  readonly words: string
}

/** The first figure of a sentence, else its first superlative, else its first full date. */
export function checkableWords(sentence: string): CheckableWords | null {
  for (const [kind, pattern] of PATTERNS) {
    const words = sentence.replace(DATELINE, '').match(pattern)?.[0].trim()
    if (words !== undefined && words !== '') return { kind, words }
  }
  return null
}

/** Percentages, sums of money, and counts of a thousand or more; years and small numbers are nobody's claim. */
const FIGURE =
  /(?:US|[A-Z]{1,2})?[$€£¥]\s?\d[\d.,]*(?:\s?(?:thousand|millions?|billions?|trillions?|mil millones|mil milhões|mil(?:lones|hões)?|Millionen|Milliarden|milliards|bn|m|k)\b)?|(?<![\d.,])\d[\d.,]*\s?(?:%|per ?cent\b|percent\b|por ciento|por cento|Prozent\b|pour cent)|(?<![\d.,])\d[\d.,]*\s(?:hundred thousand|thousand|mil millones|millones|mil\b|milhões|milhão|Millionen|Milliarden|milliards|millions?|billions?|trillions?|Mio\.?|Mrd\.?)(?![\p{L}])(?:\s(?:de\s)?(?:dollars|dólares|euros|pesos))?|(?<![\d.,])\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?![\d.,]*\d)/iu

/** Only what can be measured: "the most important" is an opinion, "the largest" a claim. */
const SUPERLATIVE = new RegExp(
  [
    "(?<![\\p{L}])(?:the|its|their|his|her|our|[\\p{L}]+[’']s)\\s+(?:(?:[\\p{L}]+\\s|second-|third-))?(?:largest|biggest|highest|lowest|deadliest|fastest|longest|busiest|costliest|wealthiest|richest|poorest|bloodiest|smallest|most\\s+(?:populous|expensive|violent|dangerous|corrupt|deadly|powerful|unequal|visited|polluted))(?![\\p{L}])",
    '(?<![\\p{L}])for the first time (?:ever|since|in)(?![\\p{L}])',
    '(?<![\\p{L}])more\\s+[\\p{L}\\s]{0,24}than any other(?![\\p{L}])',
    '(?<![\\p{L}])record (?:high|low)s?(?![\\p{L}])',
    '(?<![\\p{L}])(?:el|la|los|las|su|sus)\\s+(?:[\\p{L}]+\\s+)?más\\s+(?:grande|alt[oa]|baj[oa]|larg[oa]|letal|mortífer[oa]|car[oa]|pobre|ric[oa]|antigu[oa]|violent[oa]|peligros[oa]|poblad[oa]|desigual)(?:es|s)?(?![\\p{L}])',
    '(?<![\\p{L}])(?:el|la)\\s+(?:mayor|menor)\\s+[\\p{L}]+\\s+(?:del?|en)(?![\\p{L}])',
    '(?<![\\p{L}])por primera vez (?:en|desde)(?![\\p{L}])',
    '(?<![\\p{L}])(?:le|la|les)\\s+plus\\s+(?:grand|élevé|bas|long|meurtri|pauvre|riche|ancien|cher|peuplé)[\\p{L}]*',
    '(?<![\\p{L}])(?:der|die|das|den|dem|des)\\s+(?:größte|höchste|niedrigste|längste|älteste|tödlichste|teuerste|ärmste|reichste|kleinste)[nrsm]?(?![\\p{L}])',
    '(?<![\\p{L}])[oa]s?\\s+(?:maior|menor)(?:es)?\\s+[\\p{L}]+\\s+(?:d[oae]s?|n[oa]s?|em)(?![\\p{L}])'
  ].join('|'),
  'iu'
)

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|Januar|Februar|März|Juni|Juli|Oktober|Dezember'

/** A day with its month and year: "in 2019" is too common to be a claim. */
const DATE = new RegExp(
  `(?<!\\d)\\d{1,2}(?:st|nd|rd|th|º|er|\\.)?\\s(?:of\\s|de\\s)?(?:${MONTHS}),?\\s(?:de\\s|del\\s)?(?:1[5-9]|20)\\d\\d|(?<![\\p{L}])(?:${MONTHS})\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s(?:1[5-9]|20)\\d\\d`,
  'iu'
)

/** "WESTPORT, 14 June 2023 –": when and where it was written is no claim. */
const DATELINE = /^\p{Lu}[\p{Lu}\s.]{2,40}(?:\([^()]{1,30}\)|,)[^–—-]{0,40}[–—-]/u

const PATTERNS: readonly (readonly [CheckableWords['kind'], RegExp])[] = [
  ['figure', FIGURE],
  ['superlative', SUPERLATIVE],
  ['date', DATE]
]
