import type { CSSProperties } from 'react'
import { ReadingLook, usualPreferences } from '#contract/preferences'
import { prefer, usePreferences } from '../../bridge/preferences.ts'
import { notifyFailure } from '../../ui/toast.tsx'

const usual = usualPreferences.reading

export const measures = [...ReadingLook.shape.measure.values]
export const spacings = ReadingLook.shape.spacing.options
export const faces = ReadingLook.shape.face.options
const sizes = [...ReadingLook.shape.size.values]

export const useReadingLook = (): ReadingLook => usePreferences((state) => state.reading)

export function changeLook(change: Partial<ReadingLook>): void {
  prefer({ reading: { ...usePreferences.getState().reading, ...change } }).catch(notifyFailure)
}

export const resetLook = (): void => changeLook(usual)

export const isUsual = (look: ReadingLook): boolean =>
  look.measure === usual.measure &&
  look.size === usual.size &&
  look.spacing === usual.spacing &&
  look.face === usual.face

/** The next larger or smaller one, or null where there is none. */
export function nextSize(size: ReadingLook['size'], by: 1 | -1): ReadingLook['size'] | null {
  return sizes[sizes.indexOf(size) + by] ?? null
}

export function nextMeasure(measure: ReadingLook['measure'], by: 1 | -1): ReadingLook['measure'] | null {
  return measures[measures.indexOf(measure) + by] ?? null
}

export function changeSize(by: 1 | -1): void {
  const size = nextSize(usePreferences.getState().reading.size, by)
  if (size !== null) changeLook({ size })
}

export function changeMeasure(by: 1 | -1): void {
  const measure = nextMeasure(usePreferences.getState().reading.measure, by)
  if (measure !== null) changeLook({ measure })
}

export function changeFace(): void {
  changeLook({ face: usePreferences.getState().reading.face === 'serif' ? 'sans' : 'serif' })
}

/** Widths of a `0` that an average letter of running text takes up, as measured over the sample's articles. */
const letterWidth: Readonly<Record<ReadingLook['face'], number>> = { serif: 0.9, sans: 0.76 }

/** What reading.css sets a text by; spacing and face are told by `data-` attributes. */
export function lookStyle({ measure, size, face }: ReadingLook): CSSProperties {
  const variables = {
    '--measure': `${Math.round(measure * letterWidth[face])}ch`,
    '--reading-scale': size / usual.size
  }
  return variables as CSSProperties // React's type has no names of our own in it
}
