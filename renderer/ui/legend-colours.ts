import { useEffect, useMemo } from 'react'
import { Meaning } from '#contract/annotation'
import { type LegendColours, legendColours } from '#domain/annotation/legend'
import { useQueryOf } from '../bridge/queries.ts'

/** The colours that the project's meanings have. */
export function useLegendColours(): LegendColours {
  const chosen = useQueryOf('project.current', {}).data?.settings.legendColours
  return useMemo(() => legendColours(chosen), [chosen])
}

/** Gives the whole window the legend's colours: everything that shows a meaning draws with its two tokens. */
export function useLegendTokens(): void {
  const colours = useLegendColours()
  useEffect(() => {
    const { style } = document.documentElement
    for (const meaning of Meaning.options) {
      style.setProperty(`--${meaning}`, `var(--${colours[meaning]})`)
      style.setProperty(`--${meaning}-line`, `var(--${colours[meaning]}-line)`)
    }
  }, [colours])
}
