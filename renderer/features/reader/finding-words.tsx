import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Finding } from '#contract/article'
import { blockAt } from '#domain/citation/audit-index'
import { sentenceAround } from '#domain/citation/sentences-of'
import { type Reading, referenceById } from './reading.ts'
import { ReferenceLine, ReferenceTitle } from './reference-summary.tsx'

/** What a finding is about. Its group's heading has said what is the matter, so each row shows the words themselves. */
export function FindingWords({ finding, reading }: { readonly finding: Finding; readonly reading: Reading }) {
  const { t } = useTranslation()
  const { params, where } = finding
  const stated = params.figure ?? params.words
  const detail = detailOf(finding, t)
  if (stated !== undefined)
    return <Statement text={reading.text.slice(where.start, where.end)} words={String(stated)} />
  const reference = where.citationId === null ? referenceById(reading, where.referenceId ?? '') : undefined
  if (reference !== undefined) {
    return (
      <>
        <ReferenceTitle reference={reference} />
        <ReferenceLine reference={reference} />
        {detail === '' ? null : <span className="finding-detail">{detail}</span>}
      </>
    )
  }
  return (
    <>
      <strong>{String(params.citation ?? finding.message)}</strong>
      <span className="finding-detail">{detail === '' ? contextOf(finding, reading) : detail}</span>
    </>
  )
}

/** The sentence, with what makes it a claim standing out. */
function Statement({ text, words }: { readonly text: string; readonly words: string }) {
  const even = text.replace(/\s+/g, ' ').trim()
  const at = even.indexOf(words.replace(/\s+/g, ' '))
  if (at < 0) return <span className="finding-sentence">{even}</span>
  return (
    <span className="finding-sentence">
      {even.slice(0, at)}
      <strong>{even.slice(at, at + words.length)}</strong>
      {even.slice(at + words.length)}
    </span>
  )
}

function detailOf({ code, params }: Finding, t: TFunction): string {
  switch (code) {
    case 'year-mismatch':
    case 'name-mismatch':
    case 'citation-ambiguous':
      return t('reader.audit.candidates', params)
    case 'reference-duplicate':
      return t('reader.audit.sameAs', params)
    case 'reference-doubtful':
      return t('reader.audit.doubtful', { field: t(`reader.field.${params.field}`) })
    case 'link-front-page':
      return String(params.address ?? '')
    case 'link-dead':
      return t('reader.audit.status', params)
    default:
      return ''
  }
}

function contextOf({ where }: Finding, { text, blocks }: Reading): string {
  const block = blockAt(blocks, where.start)
  const place = block === undefined ? undefined : sentenceAround(text, block, where.start)
  return place === undefined ? '' : text.slice(place.start, place.end).replace(/\s+/g, ' ').trim()
}
