import { Archive, ExternalLink as ExternalIcon, Eye, Trash2, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ReferenceRow } from '#contract/reference'
import { useIsReadOnly } from '../../bridge/access.ts'
import { useMutationOf } from '../../bridge/queries.ts'
import { Button } from '../../ui/button.tsx'
import { ExternalLink } from '../../ui/external-link.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { notify } from '../../ui/toast.tsx'
import { ArchiveMark } from './archive-mark.tsx'

/** How a record leads to the rest of the program. */
export interface RecordWays {
  readonly onOpenCapture: (captureId: string) => void
  readonly onOpenArticle: (articleId: string) => void
  readonly onCapture: (referenceIds: readonly string[]) => void
  readonly onUndo: () => void
}

/** What a record's source is worth on a desk without a network, and what can be done with the record. */
export function RecordHead({
  row: { reference, archive, captureId },
  onClose,
  ways
}: {
  readonly row: ReferenceRow
  readonly onClose: () => void
  readonly ways: RecordWays
}) {
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  const url = reference.csl.URL
  const remove = useMutationOf('library.remove')
  const removeRecord = () =>
    remove.mutate(
      { ids: [reference.id] },
      {
        onSuccess: () => {
          onClose()
          notify(t('library.removed'), { label: t('library.undo'), run: ways.onUndo })
        }
      }
    )
  return (
    <header className="record-head">
      <ArchiveMark state={archive} />
      <span className="record-gap" />
      {archive === 'captured' && captureId !== null ? (
        <Button variant="quiet" icon={Eye} onPress={() => ways.onOpenCapture(captureId)}>
          {t('library.openCopy')}
        </Button>
      ) : (
        <Button
          variant="quiet"
          icon={Archive}
          isDisabled={isReadOnly || archive === 'queued' || (url === undefined && reference.csl.DOI === undefined)}
          onPress={() => ways.onCapture([reference.id])}
        >
          {t('library.capture')}
        </Button>
      )}
      {url !== undefined && /^https?:/i.test(url) ? (
        <ExternalLink className="icon-button" href={url} label={t('library.visit')}>
          <ExternalIcon aria-hidden="true" />
        </ExternalLink>
      ) : null}
      <IconButton label={t('library.remove')} icon={Trash2} isDisabled={isReadOnly} onPress={removeRecord} />
      <IconButton label={t('library.close')} icon={X} onPress={onClose} />
    </header>
  )
}
