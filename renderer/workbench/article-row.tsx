import i18next from 'i18next'
import { Archive, Columns2, FileText, MoreHorizontal, Trash2 } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ArticleSummary } from '#contract/article'
import { useIsReadOnly } from '../bridge/access.ts'
import { invoke } from '../bridge/client.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu } from '../ui/menu.tsx'
import { notify, notifyFailure } from '../ui/toast.tsx'
import { capture } from './capture.ts'
import { undo } from './history.ts'
import { goToArticle, leaveText, openBeside, useNavigation } from './navigation.ts'

export function ArticleRow({ article }: { readonly article: ArticleSummary }) {
  const { t } = useTranslation()
  const { screen, source } = useNavigation((state) => state.place)
  const isReadOnly = useIsReadOnly()
  const isCurrent = screen === 'reader' && source?.kind === 'article' && source.id === article.id
  return (
    <div className="nav-item">
      <AriaButton
        className="nav-row"
        aria-current={isCurrent ? 'page' : undefined}
        onPress={() => goToArticle(article.id)}
      >
        <FileText aria-hidden="true" />
        <span className="truncate" title={article.title}>
          {article.title}
        </span>
        <small aria-hidden="true">{article.annotations > 0 ? article.annotations : null}</small>
        {article.annotations > 0 ? (
          <span className="visually-hidden">{t('shell.nav.annotations', { count: article.annotations })}</span>
        ) : null}
      </AriaButton>
      <Menu
        label={t('shell.nav.actionsFor', { title: article.title })}
        trigger={<IconButton label={t('shell.nav.actionsFor', { title: article.title })} icon={MoreHorizontal} />}
        entries={[
          {
            id: 'beside',
            label: t('shell.nav.openBeside'),
            icon: Columns2,
            isDisabled: isCurrent || source === null,
            run: () => openBeside({ kind: 'article', id: article.id })
          },
          {
            id: 'capture',
            label: t('shell.commands.captureArticle'),
            icon: Archive,
            isDisabled: isReadOnly,
            run: () => void capture({ articleId: article.id })
          },
          {
            id: 'remove',
            label: t('shell.nav.remove'),
            icon: Trash2,
            isDangerous: true,
            isDisabled: isReadOnly,
            run: () => void remove(article)
          }
        ]}
      />
    </div>
  )
}

/** Not in the row's own hands: the row is gone before the answer comes. */
async function remove({ id, title }: ArticleSummary): Promise<void> {
  try {
    await invoke('article.remove', { id })
    leaveText({ kind: 'article', id })
    notify(i18next.t('shell.nav.removed', { title }), {
      label: i18next.t('shell.commands.undo'),
      run: () => void undo()
    })
  } catch (error) {
    notifyFailure(error)
  }
}
