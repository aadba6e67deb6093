import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useQueryOf } from '../../bridge/queries.ts'
import { citedAs } from './reference-words.ts'
import { SearchList } from './search-list.tsx'

/** Chooses a source of the library to cite. */
export function CitationPicker({ onChoose }: { readonly onChoose: (key: string) => void }) {
  const { t } = useTranslation()
  const rows = useQueryOf('library.list', {}).data
  const items = useMemo(
    () =>
      (rows ?? []).map(({ reference }) => ({
        id: reference.key,
        text: reference.csl.title ?? reference.raw ?? reference.key,
        detail: `${citedAs(reference.csl)} · @${reference.key}`
      })),
    [rows]
  )
  return <SearchList label={t('briefing.cite.find')} items={items} none={t('briefing.cite.none')} onChoose={onChoose} />
}
