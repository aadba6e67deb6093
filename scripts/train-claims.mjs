import { monthOf } from '../main/domain/citation/dates.ts'
import { isOf } from '../main/domain/citation/lexicon.ts'
import { alnum, find } from './train-find.mjs'

/** Finds dates, editions and numbers of a gold record among tokens, and labels them. */
export function claimDate(tokens, labels, gold, text) {
  const year = gold.issued?.[0]
  if (year === undefined) {
    tokens.forEach((token, at) => {
      if (
        labels[at] === null &&
        (/^(?:forthcoming|undated)$/i.test(token.text) ||
          (/^n$|^s$/i.test(token.text) &&
            /^(?:d|f|a)$/i.test(tokens[at + 1]?.text ?? '') &&
            /\(\s*$/.test(text.slice(0, token.start))))
      ) {
        labels[at] = 'date'
        if (/^[ns]$/i.test(token.text)) labels[at + 1] ??= 'date'
      }
    })
    return
  }
  const options = tokens
    .map((token, at) => ({ token, at }))
    .filter(
      ({ token, at }) => labels[at] === null && token.link === null && new RegExp(`^${year}[a-z]?$`).test(token.text)
    )
  const chosen = options.find(({ token }) => text.charAt(token.start - 1) === '(') ?? options[0]
  if (chosen === undefined) return
  labels[chosen.at] = 'date'
  const isDatePart = (at) =>
    labels[at] === null &&
    tokens[at] !== undefined &&
    (isOf(tokens[at].lower, 'month') ||
      /^(?:[0-3]?\d)(?:st|nd|rd|th)?$/.test(tokens[at].text) ||
      /^(?:de|del|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i.test(
        tokens[at].text
      ))
  const near = (step) => {
    let at = chosen.at + step
    const run = []
    while (isDatePart(at) && run.length < 4) {
      run.push(at)
      at += step
    }
    if (
      run.some((i) => isOf(tokens[i].lower, 'month')) ||
      (gold.issued.length === 3 &&
        run.length >= 2 &&
        run.slice(0, 2).every((i) => /^\d+$/.test(tokens[i].text)) &&
        run
          .slice(0, 2)
          .map((i) => Number(tokens[i].text))
          .sort()
          .join() === gold.issued.slice(1).sort().join())
    ) {
      const keep = run.findLastIndex((i) => isOf(tokens[i].lower, 'month') || /^\d/.test(tokens[i].text))
      for (const i of run.slice(0, Math.min(keep + 1, 3 + run.filter((j) => /^de|^del/.test(tokens[j].lower)).length)))
        labels[i] = 'date'
    }
  }
  near(-1)
  near(1)
  claimDayAndMonth(tokens, labels, gold.issued)
}

/** Day and month that a style shows apart from the year, and a year shown again: "2019. Title. Outlet. 4 November 2019." */
function claimDayAndMonth(tokens, labels, [year, month, day]) {
  if (month === undefined) return
  const is = (at, test) => labels[at] === null && tokens[at]?.link === null && test(tokens[at].text)
  const isDay = (text) => day !== undefined && new RegExp(`^0?${day}(?:st|nd|rd|th|er)?$`).test(text)
  tokens.forEach((_, at) => {
    if (!is(at, (text) => monthOf(text) === month)) return
    labels[at] = 'date'
    for (const step of [-1, 1, 2, 3]) {
      const [near, between] = [at + step, step > 1 ? at + step - 1 : at]
      if (labels[between] === 'date' && is(near, (text) => isDay(text) || text === String(year))) labels[near] = 'date'
    }
    if (/^de$/i.test(tokens[at - 1]?.text ?? '') && is(at - 2, isDay)) labels[at - 1] = labels[at - 2] = 'date'
    if (/^de$/i.test(tokens[at + 1]?.text ?? '') && is(at + 2, (text) => text === String(year)))
      labels[at + 1] = labels[at + 2] = 'date'
  })
}

export function claimEdition(tokens, labels, gold) {
  if (gold.edition === undefined) return
  tokens.forEach((token, at) => {
    if (labels[at] !== null || !new RegExp(`^${gold.edition}(?:st|nd|rd|th|e|ᵉ|a|ª|º|ème|re)?$`, 'u').test(token.text))
      return
    const word = [at + 1, at + 2, at - 1].find(
      (near) =>
        (labels[near] === null && isOf(tokens[near].lower, 'edition')) ||
        /^(?:ed|eds|edn|izd|wyd)$/i.test(tokens[near]?.text ?? '')
    )
    if (word === undefined) return
    for (let one = Math.min(at, word); one <= Math.max(at, word); one += 1) labels[one] = 'edition'
  })
}

export function claimNumbers(tokens, labels, gold, index) {
  const tail = labels.lastIndexOf('container') >= 0 ? labels.lastIndexOf('container') : labels.lastIndexOf('title')
  const claimAt = (name, value, from, last) => {
    const span =
      find(index, labels, alnum(value), Math.max(0, from), last) ?? find(index, labels, alnum(value), 0, true)
    if (span === null) return null
    for (let at = span[0]; at <= span[1]; at += 1) labels[at] ??= name
    return span
  }
  if (gold.page !== undefined) {
    if (claimAt('page', gold.page, tail, true) === null) {
      const [first = ''] = String(gold.page).split(/\s*[-–—]\s*/)
      const span = find(index, labels, alnum(first), tail, true)
      if (span !== null) {
        labels[span[0]] = 'page'
        if (/^\d+$/.test(tokens[span[0] + 1]?.text ?? '') && labels[span[0] + 1] === null) labels[span[0] + 1] = 'page'
      }
    }
  }
  let from = tail
  if (gold.volume !== undefined) from = claimAt('volume', gold.volume, tail, false)?.[1] ?? tail
  if (gold.issue !== undefined) claimAt('issue', gold.issue, from, false)
  if (gold.number !== undefined) claimAt('number', gold.number, 0, false)
}
