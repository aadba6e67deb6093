import './shortcut-sheet.css'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/dialog.tsx'
import { Kbd } from '../ui/kbd.tsx'
import type { Command } from './command.ts'
import { useOpenDialog } from './open-dialog.ts'

export function ShortcutSheet({ commands }: { readonly commands: readonly Command[] }) {
  const { t } = useTranslation()
  const { dialog, close } = useOpenDialog()
  return (
    <Dialog title={t('shell.shortcuts.title')} isOpen={dialog === 'shortcuts'} onClose={close} size="wide">
      <dl className="shortcut-sheet">
        {commands.map(({ id, wordsKey, shortcut }) =>
          shortcut === undefined ? null : (
            <div key={id}>
              <dt>{t(wordsKey)}</dt>
              <dd>
                <Kbd shortcut={shortcut} />
              </dd>
            </div>
          )
        )}
      </dl>
    </Dialog>
  )
}
