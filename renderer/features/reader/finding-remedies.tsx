import { useTranslation } from 'react-i18next'
import type { Citation, Finding } from '#contract/article'
import type { DismissReason } from '#contract/audit'
import { Button } from '../../ui/button.tsx'
import type { OnFocus } from '../../ui/reading-focus.ts'
import { LinkMenu } from './link-menu.tsx'
import { type Reading, referenceById } from './reading.ts'

/** The ways out that lie in other parts of the program. */
export interface Remedies {
  onCapture(libraryIds: readonly string[]): void
  onOpenReference(libraryId: string): void
}

/** Everything that a finding can be answered by. */
export interface FindingActions extends Remedies {
  readonly onFocus: OnFocus
  onDismiss(findings: readonly Finding[], reason: DismissReason, note: string): void
  onRestore(finding: Finding): void
  /** `null`: it is no citation. */
  onLink(start: number, item: number, referenceId: string | null): void
  onUnlink(start: number, item: number): void
}

interface Props {
  readonly finding: Finding
  readonly reading: Reading
  readonly actions: FindingActions
}

/** What can be done about a finding in one step. */
export function FindingRemedies(props: Props) {
  switch (props.finding.code) {
    case 'citation-missing':
    case 'citation-ambiguous':
    case 'year-mismatch':
    case 'name-mismatch':
      return <CitationRemedies {...props} />
    case 'source-not-archived':
      return <CaptureRemedy {...props} words="reader.source.capture" />
    case 'link-dead':
      return (
        <>
          <CaptureRemedy {...props} words="reader.source.again" />
          <RecordRemedy {...props} words="reader.audit.fix" />
        </>
      )
    case 'reference-doubtful':
    case 'link-front-page':
      return <RecordRemedy {...props} words="reader.audit.fix" />
    case 'reference-duplicate':
    case 'reference-never-cited':
      return <RecordRemedy {...props} words="reader.audit.open" />
    default:
      return null
  }
}

function CitationRemedies({ finding, reading, actions }: Props) {
  const { t } = useTranslation()
  const citation = reading.citations.find(({ id }) => id === finding.where.citationId)
  if (citation === undefined) return null
  const item = itemOf(finding, citation)
  const { start } = citation
  return (
    <>
      <LinkMenu
        reading={reading}
        citation={citation}
        item={item}
        onLink={(referenceId) => actions.onLink(start, item, referenceId)}
      />
      <Button variant="quiet" onPress={() => actions.onLink(start, 0, null)}>
        {t('reader.audit.notCitation')}
      </Button>
    </>
  )
}

/** A finding's id ends with the item's number, where it is not the first. */
function itemOf({ id }: Finding, { items }: Citation): number {
  const part = Number(/\.(\d+)$/.exec(id)?.[1] ?? 0)
  return items[part] === undefined ? 0 : part
}

function CaptureRemedy({ finding, reading, actions, words }: Props & { readonly words: string }) {
  const { t } = useTranslation()
  const id = libraryIdOf(finding, reading)
  if (id === null) return null
  return (
    <Button variant="quiet" onPress={() => actions.onCapture([id])}>
      {t(words)}
    </Button>
  )
}

function RecordRemedy({ finding, reading, actions, words }: Props & { readonly words: string }) {
  const { t } = useTranslation()
  const id = libraryIdOf(finding, reading)
  if (id === null) return null
  return (
    <Button variant="quiet" onPress={() => actions.onOpenReference(id)}>
      {t(words)}
    </Button>
  )
}

/** The library record of the reference that a finding is about. */
export function libraryIdOf({ where }: Finding, reading: Reading): string | null {
  return where.referenceId === null ? null : (referenceById(reading, where.referenceId)?.libraryId ?? null)
}
