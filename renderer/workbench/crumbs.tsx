import { useTranslation } from 'react-i18next'
import { useQueryOf } from '../bridge/queries.ts'
import { useNavigation } from './navigation.ts'

/** Where one is, in words. */
export function Crumbs() {
  const { t } = useTranslation()
  const { screen, source } = useNavigation((state) => state.place)
  const articles = useQueryOf('article.list', {}).data
  const captures = useQueryOf('archive.list', {}, { isEnabled: source?.kind === 'capture' }).data
  if (screen !== 'reader') return <span className="crumbs">{t(`shell.screens.${screen}`)}</span>
  if (source === null) return <span className="crumbs" />
  const capture = captures?.find(({ id }) => id === source.id)
  const title =
    source.kind === 'article' ? articles?.find(({ id }) => id === source.id)?.title : (capture?.title ?? capture?.url)
  return (
    <span className="crumbs">
      <span>{t(source.kind === 'article' ? 'shell.nav.articles' : 'shell.screens.archive')}</span>
      <span aria-hidden="true">›</span>
      <span className="truncate">{title ?? ''}</span>
    </span>
  )
}
