import { Focusable } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PublicationDate } from '#contract/article'
import { dayText } from '../../ui/day-text.ts'
import { WithTooltip } from '../../ui/tooltip.tsx'
import { BlockView } from './block-view.tsx'
import { categoryText } from './category-text.ts'
import type { CitationPart } from './citation-parts.ts'
import type { PlacedAnnotation } from './placed-annotation.ts'
import type { Reading } from './reading.ts'
import { publicationDateText } from './reference-line.ts'
import type { RunLook } from './run-view.tsx'

const noCitations: readonly CitationPart[] = []

/** Title, bylines, category and date. The title is the text's own where it has one, so that it can be marked too. */
export function ReaderHead({
  reading,
  annotations,
  describe,
  selectedId
}: {
  readonly reading: Reading
  readonly annotations: readonly PlacedAnnotation[]
  readonly describe: RunLook['describe']
  readonly selectedId: string | null
}) {
  const { metadata } = reading
  const origin = reading.source.kind === 'capture' ? metadata.url : null // an article's is in its details
  const parts = [...bylines(reading), categoryText(metadata.category), origin].filter(
    (part) => part !== null && part !== ''
  )
  return (
    <header className="reading-head">
      <TitleView reading={reading} annotations={annotations} describe={describe} selectedId={selectedId} />
      <p className="reading-meta">
        {parts.map((part) => (
          <span key={part}>{part}</span>
        ))}
        {metadata.published === null ? null : <DateView date={metadata.published} versionAt={reading.versionAt} />}
      </p>
    </header>
  )
}

function TitleView({
  reading,
  annotations,
  describe,
  selectedId
}: {
  readonly reading: Reading
  readonly annotations: readonly PlacedAnnotation[]
  readonly describe: RunLook['describe']
  readonly selectedId: string | null
}) {
  const block = reading.blocks.find(({ kind, text }) => kind === 'title' && text.trim() === reading.metadata.title)
  if (block === undefined) return <h1>{reading.metadata.title}</h1>
  const own = annotations.filter(({ start, end }) => start < block.end && end > block.start)
  return (
    <BlockView
      block={block}
      text={reading.text}
      citations={noCitations}
      annotations={own}
      describe={describe}
      selectedId={own.some(({ id }) => id === selectedId) ? selectedId : null}
    />
  )
}

function bylines({ metadata }: Reading): readonly string[] {
  const raw = metadata.bylines.length > 0 ? metadata.bylines : [metadata.organisation ?? metadata.outlet ?? '']
  return [...new Set(raw.map((byline) => byline.replace(/^(by|por)\s+/i, '').trim()))]
}

function DateView({ date, versionAt }: { readonly date: PublicationDate; readonly versionAt: string }) {
  const { t, i18n } = useTranslation()
  const day = publicationDateText(date.value, i18n.language)
  if (!date.approximate) return <span>{day}</span>
  const origin = t('reader.date.from', { words: date.raw, day: dayText(versionAt, i18n.language) })
  return (
    <WithTooltip text={origin}>
      <Focusable>
        <button type="button" className="approximate" aria-description={origin}>
          {t('reader.date.about', { day })}
        </button>
      </Focusable>
    </WithTooltip>
  )
}
