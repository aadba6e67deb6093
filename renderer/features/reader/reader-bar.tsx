import { Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { dayText } from '../../ui/day-text.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import type { TextSide } from '../../ui/reading-focus.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { LookMenu } from './look-menu.tsx'
import { NewVersionButton } from './new-version-button.tsx'
import type { Reading } from './reading.ts'
import { useReadingAt } from './reading-state.ts'
import { readingMinutes } from './reading-time.ts'
import { ViewSwitch } from './view-switch.tsx'

/** What one should know of this text before trusting it, and how far one has read. */
export function ReaderBar({
  side,
  reading,
  isPages,
  onFind
}: {
  readonly side: TextSide
  readonly reading: Reading
  readonly isPages: boolean
  readonly onFind: () => void
}) {
  const { t, i18n } = useTranslation()
  const day = dayText(reading.versionAt, i18n.language)
  const states = reading.citations.flatMap((citation) => citation.items.map((item) => item.state))
  const missing = states.filter((state) => state === 'missing').length
  const doubtful = states.filter((state) => state !== 'missing' && state !== 'resolved').length
  return (
    <div className="reader-bar">
      {reading.hasPages ? <ViewSwitch articleId={reading.source.id} /> : null}
      {/* From the end: in a narrow bar what comes last here gives way, and is read in the head of the text. */}
      <div className="reader-facts">
        {doubtful > 0 ? <StateMark tone="warn">{t('reader.bar.doubtful', { count: doubtful })}</StateMark> : null}
        {missing > 0 ? <StateMark tone="bad">{t('reader.bar.missing', { count: missing })}</StateMark> : null}
        <span>{t(reading.source.kind === 'article' ? 'reader.bar.version' : 'reader.bar.captured', { day })}</span>
      </div>
      <span className="reader-progress">
        {t('reader.bar.minutes', { count: readingMinutes(reading.blocks) })} · <Progress side={side} />
      </span>
      {reading.source.kind === 'article' ? <NewVersionButton articleId={reading.source.id} /> : null}
      <LookMenu isPages={isPages} />
      <IconButton label={t('reader.command.find')} icon={Search} shortcut="Mod+F" onPress={onFind} />
    </div>
  )
}

/** On its own, so that scrolling draws nothing else again. */
function Progress({ side }: { readonly side: TextSide }) {
  const { t } = useTranslation()
  const percent = useReadingAt(side, (state) => Math.round(state.progress * 100))
  return <span>{t('reader.bar.progress', { percent })}</span>
}
