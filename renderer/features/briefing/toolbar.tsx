import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { AtSign, Bold, Highlighter, Italic, List, ListOrdered, Quote, Strikethrough, Superscript } from 'lucide-react'
import { Toolbar as AriaToolbar, Group } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { canHaveFootnote, insertFootnote, isInFootnote } from './footnote-commands.ts'
import { LinkButton } from './link-button.tsx'
import { TableMenu } from './table-menu.tsx'
import { focusText, inText } from './typing.ts'

const levels = ['text', 'h1', 'h2', 'h3', 'h4'] as const
type Level = (typeof levels)[number]

/** What can be done to the words at the caret. */
export function Toolbar({
  editor,
  onCite,
  onQuote
}: {
  readonly editor: Editor
  readonly onCite: () => void
  readonly onQuote: () => void
}) {
  const { t } = useTranslation()
  const state = useEditorState({ editor, selector: ({ editor: now }) => stateOf(now) })
  const run = () => inText(editor)
  const setLevel = (level: Level) => {
    if (level === 'text') editor.commands.setParagraph()
    else editor.commands.setHeading({ level: headingLevels[level] })
  }
  const isDisabled = !state.isEditable
  const mark = (
    label: string,
    icon: typeof Bold,
    isPressed: boolean,
    press: () => void,
    shortcut?: string,
    isUsable = true
  ) => (
    <IconButton
      label={t(label)}
      icon={icon}
      shortcut={shortcut}
      isPressed={isPressed}
      isDisabled={isDisabled || !isUsable}
      onPress={press}
    />
  )
  return (
    <AriaToolbar className="note-toolbar" aria-label={t('briefing.toolbar.label')}>
      <Select
        label={t('briefing.toolbar.level')}
        isLabelHidden
        options={levels.map((id) => ({ id, label: t(`briefing.toolbar.levels.${id}`) }))}
        value={state.level}
        onChange={setLevel}
        onChosen={() => focusText(editor)}
        isDisabled={isDisabled}
      />
      <Group className="note-toolbar-group" aria-label={t('briefing.toolbar.words')}>
        {mark('briefing.toolbar.bold', Bold, state.isBold, () => run().toggleBold().run(), 'Mod+B')}
        {mark('briefing.toolbar.italic', Italic, state.isItalic, () => run().toggleItalic().run(), 'Mod+I')}
        {mark(
          'briefing.toolbar.strike',
          Strikethrough,
          state.isStrike,
          () => run().toggleStrike().run(),
          'Mod+Shift+S'
        )}
        <LinkButton editor={editor} isPressed={state.isLink} isDisabled={isDisabled} />
      </Group>
      <Group className="note-toolbar-group" aria-label={t('briefing.toolbar.blocks')}>
        {mark('briefing.toolbar.bullets', List, state.isBullets, () => run().toggleBulletList().run(), 'Mod+Shift+8')}
        {mark(
          'briefing.toolbar.numbers',
          ListOrdered,
          state.isNumbers,
          () => run().toggleOrderedList().run(),
          'Mod+Shift+7'
        )}
        {mark('briefing.toolbar.quote', Quote, state.isQuote, () => run().toggleBlockquote().run(), 'Mod+Shift+B')}
        <TableMenu editor={editor} isInTable={state.isTable} isDisabled={isDisabled} />
      </Group>
      <Group className="note-toolbar-group" aria-label={t('briefing.toolbar.sources')}>
        <IconButton
          label={t('briefing.cite.insert')}
          icon={AtSign}
          shortcut="@"
          isDisabled={isDisabled}
          onPress={onCite}
        />
        <IconButton label={t('briefing.quote.insert')} icon={Highlighter} isDisabled={isDisabled} onPress={onQuote} />
        {mark(
          'briefing.footnote.insert',
          Superscript,
          state.isFootnote,
          () => insertFootnote(editor.view),
          'Mod+Alt+F',
          state.isFootnote || state.canHaveFootnote
        )}
      </Group>
    </AriaToolbar>
  )
}

const headingLevels = { h1: 1, h2: 2, h3: 3, h4: 4 } as const

function stateOf(editor: Editor) {
  const level: Level =
    levels.find((id) => id !== 'text' && editor.isActive('heading', { level: headingLevels[id] })) ?? 'text'
  return {
    level,
    isEditable: editor.isEditable,
    isBold: editor.isActive('bold'),
    isItalic: editor.isActive('italic'),
    isStrike: editor.isActive('strike'),
    isLink: editor.isActive('link'),
    isBullets: editor.isActive('bulletList'),
    isNumbers: editor.isActive('orderedList'),
    isQuote: editor.isActive('blockquote'),
    isTable: editor.isActive('table'),
    isFootnote: isInFootnote(editor.state.selection.$from),
    canHaveFootnote: canHaveFootnote(editor.state)
  }
}
