import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bibliography } from '#contract/briefing'
import { type CslRun, cslRuns } from '#domain/briefing/csl-text'
import { ErrorNote } from '../../ui/error-note.tsx'
import { StateMark } from '../../ui/state-mark.tsx'

/** What the note cites, as it will stand at its end. */
export function BibliographyView({
  bibliography,
  error,
  language,
  tools
}: {
  readonly bibliography: Bibliography | null
  readonly error: unknown
  readonly language: string
  readonly tools: ReactNode
}) {
  const { t } = useTranslation()
  const { entries, missingKeys } = bibliography ?? { entries: [], missingKeys: [] }
  const isEmpty = bibliography !== null && entries.length === 0 && missingKeys.length === 0
  return (
    <section className="note-bibliography" aria-labelledby="note-bibliography">
      <header className="note-bibliography-head">
        <h2 id="note-bibliography">{t('briefing.bibliography-heading', { lng: language })}</h2>
        {tools}
      </header>
      {error === null || error === undefined ? null : <ErrorNote error={error} />}
      {isEmpty ? <p className="quiet">{t('briefing.cite.nothing')}</p> : null}
      {entries.map(({ key, html }) => (
        <p key={key} className="note-bibliography-entry" lang={language}>
          {cslRuns(html).map((run, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a run is nothing but its place
            <Run key={n} run={run} />
          ))}
        </p>
      ))}
      {missingKeys.map((key) => (
        <StateMark key={key} tone="bad">
          {t('briefing.cite.missing', { key })}
        </StateMark>
      ))}
    </section>
  )
}

function Run({ run }: { readonly run: CslRun }) {
  if (run.italic) return <i>{run.text}</i>
  if (run.bold) return <b>{run.text}</b>
  if (run.raised) return <sup>{run.text}</sup>
  return <span className={run.smallCaps ? 'small-caps' : undefined}>{run.text}</span>
}
