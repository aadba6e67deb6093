import { BookOpen, RefreshCw, RotateCcw, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Capture } from '#contract/archive'
import { useMutationOf } from '../../bridge/queries.ts'
import { Button } from '../../ui/button.tsx'
import { reasonSentence } from '../../ui/capture-reason.ts'
import { momentText } from '../../ui/day-text.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { CaptureMark } from './capture-mark.tsx'
import { MissingParts } from './capture-parts.tsx'
import { canCancel, canRetry, isReadable, sizeText } from './captures.ts'
import { FixityMark } from './fixity-mark.tsx'
import { VersionList } from './version-list.tsx'

export interface CaptureDetailProps {
  readonly capture: Capture
  readonly versions: readonly Capture[]
  readonly onSelect: (id: string) => void
  readonly onOpen: (capture: Capture) => void
  readonly onClose: () => void
}

/** Everything about one capture: what came of it, where it stands in the archive, and its other versions. */
export function CaptureDetail({ capture, versions, onSelect, onOpen, onClose }: CaptureDetailProps) {
  const { t } = useTranslation()
  const reason = reasonSentence(t, capture)
  return (
    <aside className="archive-detail" aria-label={t('archive.detail')}>
      <header className="archive-detail-head">
        <CaptureMark state={capture.state} />
        <FixityMark capture={capture} withTime />
        <IconButton label={t('shell.close')} icon={X} onPress={onClose} />
      </header>
      <h2>{capture.title ?? capture.url}</h2>
      {reason === null ? null : <p>{reason}</p>}
      {capture.state === 'captured' && !isReadable(capture) ? <p>{t('archive.unreadable')}</p> : null}
      <Actions capture={capture} onOpen={onOpen} />
      <Facts capture={capture} />
      <MissingParts capture={capture} />
      <VersionList current={capture} versions={versions} onSelect={onSelect} />
    </aside>
  )
}

function Actions({ capture, onOpen }: Pick<CaptureDetailProps, 'capture' | 'onOpen'>) {
  const { t } = useTranslation()
  const retry = useMutationOf('archive.retry')
  const cancel = useMutationOf('archive.cancel')
  const again = useMutationOf('archive.capture')
  const ids = [capture.id]
  return (
    <div className="archive-actions">
      {capture.state === 'captured' ? (
        <>
          {isReadable(capture) ? (
            <Button variant="primary" icon={BookOpen} onPress={() => onOpen(capture)}>
              {t('archive.open')}
            </Button>
          ) : null}
          <Button
            icon={RefreshCw}
            isDisabled={again.isPending}
            onPress={() => again.mutate({ ...sourceOf(capture), again: true })}
          >
            {t('archive.again')}
          </Button>
        </>
      ) : null}
      {canRetry(capture) ? (
        <Button icon={RotateCcw} isDisabled={retry.isPending} onPress={() => retry.mutate({ ids })}>
          {t('archive.retry')}
        </Button>
      ) : null}
      {canCancel(capture) ? (
        <Button icon={X} isDisabled={cancel.isPending} onPress={() => cancel.mutate({ ids })}>
          {t('archive.cancel')}
        </Button>
      ) : null}
    </div>
  )
}

/** A new version belongs to the same reference as the old one. */
function sourceOf({ referenceId, url }: Capture): { referenceIds: string[] } | { urls: string[] } {
  return referenceId === null ? { urls: [url] } : { referenceIds: [referenceId] }
}

function Facts({ capture }: { readonly capture: Capture }) {
  const { t, i18n } = useTranslation()
  const { url, finalUrl, redirects, status, mediaType, bytes, payloadDigest, warc, capturedAt, requestedAt } = capture
  const { attempts, waitUntil, parts } = capture
  const time = (iso: string | null) => (iso === null ? null : momentText(iso, i18n.language))
  return (
    <dl className="archive-facts">
      <Fact name={t('archive.fact.url')}>{url}</Fact>
      <Fact name={t('archive.fact.finalUrl')}>{finalUrl === url ? null : finalUrl}</Fact>
      <Fact name={t('archive.fact.redirects')}>
        {redirects.length === 0 ? null : redirects.map((hop) => `${hop.status} ${hop.url}`).join('\n')}
      </Fact>
      <Fact name={t('archive.fact.requested')}>{time(requestedAt)}</Fact>
      <Fact name={t('archive.fact.captured')}>{time(capturedAt)}</Fact>
      <Fact name={t('archive.fact.waitUntil')}>{time(waitUntil)}</Fact>
      <Fact name={t('archive.fact.attempts')}>{attempts > 1 ? String(attempts) : null}</Fact>
      <Fact name={t('archive.fact.answer')}>
        {status === null ? null : [status, mediaType].filter(Boolean).join(' · ')}
      </Fact>
      <Fact name={t('archive.fact.size')}>{bytes === 0 ? null : sizeText(bytes, i18n.language)}</Fact>
      <Fact name={t('archive.fact.parts')}>
        {parts === undefined || parts.total === 0 ? null : t('archive.parts.kept', { ...parts })}
      </Fact>
      <Fact name={t('archive.fact.digest')} isCode>
        {payloadDigest}
      </Fact>
      <Fact name={t('archive.fact.place')} isCode>
        {warc === null ? null : `${warc.file} @ ${warc.offset}`}
      </Fact>
    </dl>
  )
}

function Fact({
  name,
  isCode = false,
  children
}: {
  readonly name: string
  readonly isCode?: boolean
  readonly children: ReactNode
}) {
  if (children === null) return null
  return (
    <>
      <dt>{name}</dt>
      <dd className={isCode ? 'archive-code' : ''}>{children}</dd>
    </>
  )
}
