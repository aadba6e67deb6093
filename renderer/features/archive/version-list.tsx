import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Capture } from '#contract/archive'
import { momentText } from '../../ui/day-text.ts'
import { shortDigest } from './captures.ts'

/** The copies of a source on a line of time, each marked where its content differs from the one before. */
export function VersionList({
  current,
  versions,
  onSelect
}: {
  readonly current: Capture
  readonly versions: readonly Capture[]
  readonly onSelect: (id: string) => void
}) {
  const { t, i18n } = useTranslation()
  if (versions.length < 2) return null
  return (
    <section className="archive-versions" aria-label={t('archive.versions')}>
      <h3>{t('archive.versions')}</h3>
      <ol>
        {versions.map(({ id, capturedAt, requestedAt, payloadDigest }, place) => {
          const before = versions[place + 1]
          const isSame = before?.payloadDigest === payloadDigest
          return (
            <li key={id} aria-current={id === current.id ? 'true' : undefined}>
              <Button className="archive-version" onPress={() => onSelect(id)}>
                <span>{momentText(capturedAt ?? requestedAt, i18n.language)}</span>
                <code>{payloadDigest === null ? '' : shortDigest(payloadDigest)}</code>
                <span className="quiet">
                  {before === undefined ? t('archive.first') : t(isSame ? 'archive.same' : 'archive.changed')}
                </span>
              </Button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
