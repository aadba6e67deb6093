import type { PictureGap } from '#contract/figure'

const MiB = 1024 * 1024

export const MOST_PICTURES = 200 // of one source
export const LARGEST_PICTURE = 20 * MiB
export const LARGEST_DRAWING = 2 * MiB // an SVG's drawing takes time, not only memory
export const MOST_PICTURE_BYTES = 100 * MiB // of one source
export const PICTURES_TIME = 60_000 // milliseconds, to fetch all pictures of one page

/** What is shown is unpacked to four bytes a pixel: some hundred bytes can ask for gigabytes. */
const MOST_PIXELS = 50_000_000
const LONGEST_SIDE = 30_000

/** The gap that a picture of this size leaves; null where it can be shown. */
export function sizeGap(width: number, height: number): PictureGap | null {
  if (!(width > 0 && height > 0)) return 'no-picture'
  const isTooMany = width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS
  return isTooMany ? 'too-many-pixels' : null
}

/** Counting pixels, spacers, icons, rules and formulas in a line are no figures, unless a caption says otherwise. */
export function isDecoration(width: number | null, height: number | null): boolean {
  const [across, down] = [width ?? 64, height ?? 64]
  return (across < 64 && down < 64) || across < 32 || down < 32
}
