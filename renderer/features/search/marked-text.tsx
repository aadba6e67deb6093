import type { MarkedText as Marked } from '#contract/search'

/** A text with the words that were looked for as `mark`. */
export function MarkedText({ text, marks }: Marked) {
  const parts = marks.map(({ start, end }, n) => ({ before: text.slice(marks[n - 1]?.end ?? 0, start), start, end }))
  return (
    <>
      {parts.map(({ before, start, end }) => (
        <span key={start}>
          {before}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  )
}
