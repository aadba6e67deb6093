import type { ReactNode } from 'react'
import type { PlacedAnnotation } from './placed-annotation.ts'
import type { Run } from './runs.ts'

/** What every run of a block is drawn with. */
export interface RunLook {
  readonly text: string
  readonly selectedId: string | null
  /** What an annotation is, in words, for those who do not see its colour. */
  readonly describe: (annotation: PlacedAnnotation) => string
}

/** One run: the innermost element, with one text node and its place in the text. */
export function RunView({ run, look }: { readonly run: Run; readonly look: RunLook }) {
  return dressed(run, run.annotations.length === 0 ? plain(run, look) : marked(run, look))
}

function plain(run: Run, { text }: RunLook): ReactNode {
  return <span data-start={run.start}>{text.slice(run.start, run.end)}</span>
}

function marked(run: Run, { text, selectedId, describe }: RunLook): ReactNode {
  const isSelected = run.annotations.some(({ id }) => id === selectedId)
  const beginning = run.annotations.filter(({ start }) => start === run.start)
  return (
    <mark
      data-start={run.start}
      data-annotations={run.annotations.map(({ id }) => id).join(' ')}
      data-selected={isSelected || undefined}
      className={markClass(run.annotations)}
      aria-description={beginning.map(describe).join(', ') || undefined}
    >
      {text.slice(run.start, run.end)}
    </mark>
  )
}

/** The topmost gives ground and line; the one below it shows as a second line above the first. */
function markClass([top, below]: readonly PlacedAnnotation[]): string {
  const names = ['mark', `meaning-${top?.meaning}`, `mark-${top?.kind}`]
  if (below !== undefined) names.push(`mark-over-${below.meaning}`)
  return names.join(' ')
}

/** The run's styles from the innermost out. */
function dressed(run: Run, inner: ReactNode): ReactNode {
  let child = inner
  for (const style of run.styles) child = <Styled style={style}>{child}</Styled>
  return child
}

function Styled({ style, children }: { readonly style: Run['styles'][number]; readonly children: ReactNode }) {
  switch (style) {
    case 'emphasis':
      return <em>{children}</em>
    case 'strong':
      return <strong>{children}</strong>
    case 'code':
      return <code>{children}</code>
    case 'superscript':
      return <sup>{children}</sup>
    default:
      return style satisfies never
  }
}
