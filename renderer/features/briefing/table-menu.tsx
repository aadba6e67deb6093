import type { Editor } from '@tiptap/core'
import { Table } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import { inText } from './typing.ts'

/** Makes a table, or changes the one that the caret is in. The first row is its head, as Markdown has it. */
export function TableMenu({
  editor,
  isInTable,
  isDisabled
}: {
  readonly editor: Editor
  readonly isInTable: boolean
  readonly isDisabled: boolean
}) {
  const { t } = useTranslation()
  const run = () => inText(editor)
  const entry = (id: string, press: () => void, isUsable: boolean, isDangerous = false): MenuEntry => ({
    id,
    label: t(`briefing.table.${id}`),
    isDisabled: !isUsable,
    isDangerous,
    run: press
  })
  const label = t('briefing.table.label')
  return (
    <Menu
      label={label}
      trigger={<IconButton label={label} icon={Table} isDisabled={isDisabled} />}
      entries={[
        entry('insert', () => run().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(), !isInTable),
        { kind: 'separator', id: 'rows' },
        entry('addRow', () => run().addRowAfter().run(), isInTable),
        entry('addColumn', () => run().addColumnAfter().run(), isInTable),
        entry('removeRow', () => run().deleteRow().run(), isInTable),
        entry('removeColumn', () => run().deleteColumn().run(), isInTable),
        { kind: 'separator', id: 'end' },
        entry('remove', () => run().deleteTable().run(), isInTable, true)
      ]}
    />
  )
}
