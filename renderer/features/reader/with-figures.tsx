import { Fragment, type ReactNode } from 'react'
import type { Figure } from '#contract/figure'
import type { ReadingSource } from '../../ui/reading-focus.ts'
import { FigureView } from './figure-view.tsx'
import type { BlockFigures } from './figures-by-block.ts'

/** A block with the figures that are drawn with it. In a list they are items without a mark. */
export function WithFigures({
  figures,
  source,
  isInList,
  children
}: {
  readonly figures: BlockFigures
  readonly source: ReadingSource
  readonly isInList: boolean
  readonly children: ReactNode
}) {
  const one = (figure: Figure) => {
    const view = <FigureView key={figure.id} figure={figure} source={source} />
    return isInList ? (
      <li key={figure.id} className="figure-item">
        {view}
      </li>
    ) : (
      view
    )
  }
  return (
    <Fragment>
      {figures.before.map(one)}
      {figures.captioned === null ? (
        children
      ) : (
        <FigureView figure={figures.captioned} source={source}>
          {children}
        </FigureView>
      )}
      {figures.after.map(one)}
    </Fragment>
  )
}
