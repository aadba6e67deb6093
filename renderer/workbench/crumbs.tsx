import { useTranslation } from 'react-i18next'
import { useNavigation } from './navigation.ts'
import { useSourceTitle } from './source-title.ts'

/** Where one is, in words. */
export function Crumbs() {
  const { t } = useTranslation()
  const { screen, source } = useNavigation((state) => state.place)
  const title = useSourceTitle(source)
  if (screen !== 'reader') return <span className="crumbs">{t(`shell.screens.${screen}`)}</span>
  if (source === null) return <span className="crumbs" />
  return (
    <span className="crumbs">
      <span>{t(source.kind === 'article' ? 'shell.nav.articles' : 'shell.screens.archive')}</span>
      <span aria-hidden="true">›</span>
      <span className="truncate">{title ?? ''}</span>
    </span>
  )
}
