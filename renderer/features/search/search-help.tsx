import { CircleHelp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/icon-button.tsx'
import { Popover } from '../../ui/popover.tsx'

const ways = [
  'words',
  'phrase',
  'prefix',
  'or',
  'not',
  'kind',
  'author',
  'year',
  'tag',
  'meaning',
  'in',
  'state'
] as const

/** The operators, each with an example. */
export function SearchHelp() {
  const { t } = useTranslation()
  return (
    <Popover label={t('search.help.title')} trigger={<IconButton label={t('search.help.open')} icon={CircleHelp} />}>
      <dl className="search-help">
        {ways.map((way) => (
          <div key={way}>
            <dt>
              <code>{t(`search.help.${way}-example`)}</code>
            </dt>
            <dd>{t(`search.help.${way}`)}</dd>
          </div>
        ))}
      </dl>
    </Popover>
  )
}
