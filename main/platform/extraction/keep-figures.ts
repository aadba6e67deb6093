import { believedBoxes } from './keep.ts'
import type { PageBlock, PageFigure } from './page-blocks.ts'

/**
 * Which pictures of a page are its article's: those that Readability kept, those whose caption is the article's, and those between
 * two of its blocks. What stands in a box of the site's is the site's.
 * @param readable keys of the pictures that Readability kept, and ids of its blocks; null where it found nothing
 */
export function keptFigures(
  figures: readonly PageFigure[],
  blocks: readonly PageBlock[],
  kept: ReadonlySet<number>,
  readable: { readonly ids: ReadonlySet<number>; readonly pictures: ReadonlySet<number> } | null
): readonly PageFigure[] {
  const isBoxed = believedBoxes(blocks, readable?.ids ?? null)
  const title = blocks.findIndex(({ level }) => level === 1)
  const first = blocks.findIndex(({ id }) => kept.has(id))
  const isKeptAt = (index: number) => kept.has(blocks[index]?.id ?? -1)
  return withoutRepeats(
    figures.filter((figure) => {
      if (isBoxed(figure) || figure.isByline || figure.boxes.some(({ isHidden }) => isHidden)) return false
      if (readable?.pictures.has(figure.key) === true) return true
      if (figure.caption !== null && kept.has(figure.caption)) return true
      if (isKeptAt(figure.before - 1) && isKeptAt(figure.before)) return true
      const isLead = figure.before > title && figure.before <= first + 2
      return isLead && figure.isInFigure && figure.article !== null && first !== -1
    })
  )
}

/** A page that loads its pictures late has each twice: as it will be, and for readers without scripts. */
function withoutRepeats(figures: readonly PageFigure[]): readonly PageFigure[] {
  const isSame = (a: PageFigure, b: PageFigure | undefined) =>
    b !== undefined &&
    a.before === b.before &&
    a.addresses.some(({ raw }) => b.addresses.some((one) => one.raw === raw))
  return figures.filter((figure, index) => !isSame(figure, figures[index - 1]))
}
