import './palette.css'
import { FileText, NotebookPen, Search } from 'lucide-react'
import { useRef } from 'react'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useQueryOf } from '../bridge/queries.ts'
import { Kbd } from '../ui/kbd.tsx'
import type { Command } from './command.ts'
import { goToArticle, goToNote } from './navigation.ts'
import { useOpenDialog } from './open-dialog.ts'

/** Every command, article and note behind one field. */
export function Palette({ commands }: { readonly commands: readonly Command[] }) {
  const { t } = useTranslation()
  const { dialog, close } = useOpenDialog()
  const chosen = useRef<(() => void) | null>(null)
  const choose = (run: () => void) => {
    chosen.current = run
    close()
  }
  return (
    <ModalOverlay
      className="veil"
      isOpen={dialog === 'palette'}
      onOpenChange={(open) => !open && close()}
      isDismissable
    >
      <Modal className="modal palette-modal">
        <Dialog className="dialog" aria-label={t('shell.palette.label')}>
          <RunAfterClose chosen={chosen} />
          <PaletteList commands={commands} choose={choose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** A command may open a dialog of its own or move the focus: it runs once the palette has given the focus back. */
function RunAfterClose({ chosen }: { readonly chosen: { current: (() => void) | null } }) {
  const whenGone = () => () => {
    const run = chosen.current
    chosen.current = null
    if (run !== null) setTimeout(run)
  }
  return <span ref={whenGone} hidden />
}

function PaletteList({
  commands,
  choose
}: {
  readonly commands: readonly Command[]
  readonly choose: (run: () => void) => void
}) {
  const { t } = useTranslation()
  const { contains } = useFilter({ sensitivity: 'base' })
  const articles = useQueryOf('article.list', {}).data ?? []
  const notes = useQueryOf('briefing.list', {}).data ?? []
  const usable = commands.filter(({ id, isEnabled }) => id !== 'palette.open' && (isEnabled?.() ?? true))
  const matches = (text: string, typed: string) => typed.split(/\s+/).every((word) => contains(text, word))
  return (
    <Autocomplete filter={matches}>
      <SearchField className="palette-field" aria-label={t('shell.palette.field')} autoFocus>
        <Search aria-hidden="true" />
        <Input className="palette-input" placeholder={t('shell.palette.field')} />
      </SearchField>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keys (axe: scrollable-region-focusable) */}
      <div className="palette-menu" tabIndex={0}>
        <Menu
          className="menu"
          aria-label={t('shell.palette.label')}
          renderEmptyState={() => <p className="palette-none">{t('shell.palette.none')}</p>}
        >
          <MenuSection>
            <Header className="palette-header">{t('shell.palette.commands')}</Header>
            {usable.map(({ id, wordsKey, shortcut, run }) => (
              <MenuItem key={id} id={id} className="menu-item" textValue={t(wordsKey)} onAction={() => choose(run)}>
                <span>{t(wordsKey)}</span>
                {shortcut === undefined ? null : <Kbd shortcut={shortcut} />}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection>
            <Header className="palette-header">{t('shell.nav.articles')}</Header>
            {articles.map(({ id, title, byline }) => (
              <MenuItem
                key={id}
                id={`article:${id}`}
                className="menu-item"
                textValue={`${title} ${byline}`}
                onAction={() => choose(() => goToArticle(id))}
              >
                <FileText aria-hidden="true" />
                <span className="truncate">{title}</span>
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection>
            <Header className="palette-header">{t('shell.nav.notes')}</Header>
            {notes.map(({ slug, title }) => (
              <MenuItem
                key={slug}
                id={`note:${slug}`}
                className="menu-item"
                textValue={title}
                onAction={() => choose(() => goToNote(slug))}
              >
                <NotebookPen aria-hidden="true" />
                <span className="truncate">{title}</span>
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </div>
    </Autocomplete>
  )
}
