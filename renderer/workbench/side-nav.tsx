import './side-nav.css'
import { Archive as ArchiveIcon, Library, Plus, Search } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useQueryOf } from '../bridge/queries.ts'
import { SavedSearches } from '../features/search/saved-searches.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { ArticleRows } from './article-rows.tsx'
import { shortcutOf } from './commands.ts'
import { goToSearch } from './go-to-search.ts'
import { undo } from './history.ts'
import { NavHeading, useFolded } from './nav-heading.tsx'
import { goToScreen, useNavigation } from './navigation.ts'
import { NoteRow } from './note-row.tsx'
import { useOpenDialog } from './open-dialog.ts'
import { useReadOnlyReason } from './read-only.ts'

/** The project's contents. `children` stands at its foot: the checklist of the first run. */
export function SideNav({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation()
  const open = useOpenDialog((state) => state.open)
  const scrollerRef = useRef<HTMLDivElement>(null)
  const articles = useQueryOf('article.list', {}).data
  const notes = useQueryOf('briefing.list', {}).data
  const impossible = useReadOnlyReason()
  const folded = useFolded()
  return (
    <nav className="side-nav" aria-label={t('shell.nav.label')}>
      <div ref={scrollerRef} className="side-nav-lists">
        <ScreenRows />
        <NavHeading list="articles" words={t('shell.nav.articles')}>
          <IconButton
            label={t('shell.commands.import')}
            icon={Plus}
            shortcut={shortcutOf('article.import')}
            impossible={impossible}
            onPress={() => open('import')}
          />
        </NavHeading>
        {folded.includes('articles') ? null : <ArticleRows articles={articles ?? []} scrollerRef={scrollerRef} />}
        {articles?.length === 0 ? <p className="side-nav-empty">{t('shell.nav.noArticles')}</p> : null}
        <NavHeading list="notes" words={t('shell.nav.notes')}>
          <IconButton
            label={t('shell.commands.newNote')}
            icon={Plus}
            shortcut={shortcutOf('note.new')}
            impossible={impossible}
            onPress={() => open('new-note')}
          />
        </NavHeading>
        {folded.includes('notes') ? null : notes?.map((note) => <NoteRow key={note.slug} note={note} />)}
        {notes?.length === 0 ? <p className="side-nav-empty">{t('shell.nav.noNotes')}</p> : null}
        <SavedSearches onOpen={goToSearch} onUndo={() => void undo()} />
      </div>
      {children}
    </nav>
  )
}

function ScreenRows() {
  const { t, i18n } = useTranslation()
  const screen = useNavigation((state) => state.place.screen)
  const references = useQueryOf('library.count', {}).data?.references
  const captured = useQueryOf('archive.list', {}).data?.filter(({ state }) => state === 'captured').length
  const rows = [
    { screen: 'library', icon: Library, count: references },
    { screen: 'archive', icon: ArchiveIcon, count: captured },
    { screen: 'search', icon: Search, count: undefined }
  ] as const
  return rows.map(({ screen: to, icon: Icon, count }) => (
    <AriaButton
      key={to}
      className="nav-row"
      aria-current={screen === to ? 'page' : undefined}
      onPress={() => (to === 'search' ? goToSearch() : goToScreen(to))}
    >
      <Icon aria-hidden="true" />
      <span className="truncate">{t(`shell.screens.${to}`)}</span>
      <small>{count?.toLocaleString(i18n.language)}</small>
    </AriaButton>
  ))
}
