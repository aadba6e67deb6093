import { useTranslation } from 'react-i18next'
import type { SearchHit } from '#contract/search'
import { dayFormat } from '../../ui/day-text.ts'
import { useMeaningNames } from '../../ui/meaning-names.ts'
import { MeaningSwatch } from '../../ui/meaning-swatch.tsx'
import { HitState } from './hit-state.tsx'
import { kindIcons } from './kinds.ts'
import { MarkedText } from './marked-text.tsx'

/** One thing that was found: what it is, where it stands, and the words around. */
export function HitRow({ hit }: { readonly hit: SearchHit }) {
  const { t, i18n } = useTranslation()
  const nameOf = useMeaningNames()
  const { title, byline, date, excerpt, meaning, state, place } = hit
  const Icon = kindIcons[place.kind]
  return (
    <>
      <span className="hit-head">
        <Icon aria-hidden="true" />
        <span className="visually-hidden">{t(`search.kinds.${place.kind}`)}</span>
        <span className="hit-title truncate" dir="auto">
          {title.text === '' ? t('search.untitled') : <MarkedText {...title} />}
        </span>
        {meaning === null ? null : (
          <span className="hit-meaning">
            <MeaningSwatch meaning={meaning} />
            {nameOf(meaning)}
          </span>
        )}
        <HitState kind={place.kind} state={state} />
      </span>
      <span className="hit-excerpt" dir="auto">
        <MarkedText {...excerpt} />
      </span>
      <span className="hit-about truncate">{aboutOf(byline, date, i18n.language)}</span>
    </>
  )
}

function aboutOf(byline: string, date: string | null, language: string): string {
  return [byline, date === null ? '' : dateText(date, language)].filter((part) => part !== '').join(' · ')
}

/** As exactly as it is known: a year, a month, a day. */
function dateText(date: string, language: string): string {
  const [, year = '', month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date) ?? []
  if (month === undefined) return year || date
  const at = new Date(Number(year), Number(month) - 1, Number(day ?? 1))
  const parts: Intl.DateTimeFormatOptions = day === undefined ? { month: 'long' } : { month: 'short', day: 'numeric' }
  return dayFormat(language, { year: 'numeric', ...parts }).format(at)
}
