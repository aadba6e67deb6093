import { type LegendColours, legendColours } from '#domain/annotation/legend'
import type { AnnotationNeeds } from './feature.ts'

/** The project's own names of the meanings, and the colour of every one. */
export interface Legend {
  readonly names: Readonly<Record<string, string>>
  readonly colours: LegendColours
}

export async function legendOf({ settings }: Pick<AnnotationNeeds, 'settings'>): Promise<Legend> {
  const { legend, legendColours: chosen } = (await settings()) ?? {}
  return { names: legend ?? {}, colours: legendColours(chosen) }
}
