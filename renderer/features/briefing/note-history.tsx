import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Redo2, Undo2 } from 'lucide-react'
import { Group } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/icon-button.tsx'
import { inText } from './typing.ts'

/** Takes back what was written in this note, apart from the project's own undo. */
export function NoteHistory({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation()
  const { canUndo, canRedo } = useEditorState({
    editor,
    selector: ({ editor: now }) => ({ canUndo: now.can().undo(), canRedo: now.can().redo() })
  })
  return (
    <Group className="note-head-history" aria-label={t('briefing.toolbar.history')}>
      <IconButton
        label={t('briefing.toolbar.undo')}
        icon={Undo2}
        shortcut="Mod+Z"
        isDisabled={!canUndo}
        onPress={() => inText(editor).undo().run()}
      />
      <IconButton
        label={t('briefing.toolbar.redo')}
        icon={Redo2}
        shortcut="Mod+Shift+Z"
        isDisabled={!canRedo}
        onPress={() => inText(editor).redo().run()}
      />
    </Group>
  )
}
