import './palette.css'
import { FileText, Library as LibraryIcon, type LucideIcon, NotebookPen, Search } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
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
import { useFoundReferences } from './found-references.ts'
import { goToArticle, goToNote, goToReference, openBeside, useNavigation } from './navigation.ts'
import { type OpenDialog, useOpenDialog } from './open-dialog.ts'

/** Of a kind: a list of hundreds takes seconds to draw, and one more letter finds the others. */
const MOST = 20

/** Every command, article, note and reference behind one field. */
export function Palette({ commands }: { readonly commands: readonly Command[] }) {
  const { t } = useTranslation()
  return (
    <PaletteModal dialog="palette" label={t('shell.palette.label')}>
      {(choose) => <PaletteList commands={commands} choose={choose} />}
    </PaletteModal>
  )
}

/** The articles behind one field, to open one beside the text. */
export function BesidePalette() {
  const { t } = useTranslation()
  return (
    <PaletteModal dialog="beside" label={t('shell.palette.besideLabel')}>
      {(choose) => <BesideList choose={choose} />}
    </PaletteModal>
  )
}

function PaletteModal({
  dialog: own,
  label,
  children
}: {
  readonly dialog: OpenDialog
  readonly label: string
  readonly children: (choose: (run: () => void) => void) => ReactNode
}) {
  const { dialog, close } = useOpenDialog()
  const chosen = useRef<(() => void) | null>(null)
  const choose = (run: () => void) => {
    chosen.current = run
    close()
  }
  return (
    <ModalOverlay className="veil" isOpen={dialog === own} onOpenChange={(open) => !open && close()} isDismissable>
      <Modal className="modal palette-modal">
        <Dialog className="dialog" aria-label={label}>
          <RunAfterClose chosen={chosen} />
          {children(choose)}
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
  const [typed, setTyped] = useState('')
  const matches = useMatches()
  const articles = useQueryOf('article.list', {}).data ?? []
  const notes = useQueryOf('briefing.list', {}).data ?? []
  const references = useFoundReferences(typed)
  const usable = inOrder(commands).filter(({ id, isEnabled }) => id !== 'palette.open' && (isEnabled?.() ?? true))
  const isFound = ({ searched }: Entry) => matches(searched, typed)
  const entry = (id: string, icon: LucideIcon, title: string, detail: string, run: () => void): Entry => ({
    id,
    icon,
    title,
    detail,
    searched: `${title} ${detail}`,
    run: () => choose(run)
  })
  return (
    <FilteredMenu field={t('shell.palette.field')} label={t('shell.palette.label')} typed={typed} onType={setTyped}>
      {section(
        t('shell.palette.commands'),
        usable.map(({ id, wordsKey, shortcut, run }) => (
          <MenuItem key={id} id={id} className="menu-item" textValue={t(wordsKey)} onAction={() => choose(run)}>
            <span>{t(wordsKey)}</span>
            {shortcut === undefined ? null : <Kbd shortcut={shortcut} />}
          </MenuItem>
        ))
      )}
      {section(
        t('shell.nav.articles'),
        articles
          .map(({ id, title, byline }) => entry(`article:${id}`, FileText, title, byline, () => goToArticle(id)))
          .filter(isFound)
          .slice(0, MOST)
          .map(entryItem)
      )}
      {section(
        t('shell.nav.notes'),
        notes
          .map(({ slug, title }) => entry(`note:${slug}`, NotebookPen, title, '', () => goToNote(slug)))
          .filter(isFound)
          .slice(0, MOST)
          .map(entryItem)
      )}
      {section(
        t('shell.screens.library'),
        references
          .map(({ id, title, detail, searched }) => ({
            ...entry(`reference:${id}`, LibraryIcon, title, detail, () => goToReference(id)),
            searched
          }))
          .map(entryItem)
      )}
    </FilteredMenu>
  )
}

/** What leads elsewhere or begins something comes before the many small things to do in a text or note. */
function inOrder(commands: readonly Command[]): readonly Command[] {
  const isSmall = ({ id }: Command) => id.startsWith('reader.') || id.startsWith('note.')
  return [...commands.filter((command) => !isSmall(command)), ...commands.filter(isSmall)]
}

function BesideList({ choose }: { readonly choose: (run: () => void) => void }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const matches = useMatches()
  const { source } = useNavigation((state) => state.place)
  const articles = useQueryOf('article.list', {}).data ?? []
  return (
    <FilteredMenu
      field={t('shell.palette.besideField')}
      label={t('shell.palette.besideLabel')}
      typed={typed}
      onType={setTyped}
    >
      {articles
        .filter(({ id, title, byline }) => id !== source?.id && matches(`${title} ${byline}`, typed))
        .slice(0, MOST)
        .map(({ id, title, byline }) => ({
          // Others after each letter, even where all of them stay: only a new first one is chosen for Enter.
          id: `article:${id} ${typed}`,
          icon: FileText,
          title,
          detail: byline,
          searched: `${title} ${byline}`,
          run: () => choose(() => openBeside({ kind: 'article', id }))
        }))
        .map(entryItem)}
    </FilteredMenu>
  )
}

function FilteredMenu({
  field,
  label,
  typed,
  onType,
  children
}: {
  readonly field: string
  readonly label: string
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  const matches = useMatches()
  return (
    <Autocomplete filter={matches} inputValue={typed} onInputChange={onType}>
      <SearchField className="palette-field" aria-label={field} autoFocus>
        <Search aria-hidden="true" />
        <Input className="palette-input" placeholder={field} />
      </SearchField>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keys (axe: scrollable-region-focusable) */}
      <div className="palette-menu" tabIndex={0}>
        <Menu
          className="menu"
          aria-label={label}
          renderEmptyState={() => <p className="palette-none">{t('shell.palette.none')}</p>}
        >
          {children}
        </Menu>
      </div>
    </Autocomplete>
  )
}

/** Whether a text holds every typed word; letters count without case and accents. */
function useMatches(): (text: string, words: string) => boolean {
  const { contains } = useFilter({ sensitivity: 'base' })
  return (text, words) => words.split(/\s+/).every((word) => contains(text, word))
}

const section = (title: string, items: ReactNode) => (
  <MenuSection>
    <Header className="palette-header">{title}</Header>
    {items}
  </MenuSection>
)

interface Entry {
  readonly id: string
  readonly icon: LucideIcon
  readonly title: string
  /** What else it is known by, beside the title. */
  readonly detail: string
  /** The words it is found by. */
  readonly searched: string
  readonly run: () => void
}

function entryItem({ id, icon: Icon, title, detail, searched, run }: Entry) {
  return (
    <MenuItem key={id} id={id} className="menu-item" textValue={searched} onAction={run}>
      <Icon aria-hidden="true" />
      <span className="truncate">{title}</span>
      {detail === '' ? null : <span className="palette-detail truncate">{detail}</span>}
    </MenuItem>
  )
}
