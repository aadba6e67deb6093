import './shortcut-sheet.css'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/dialog.tsx'
import { Kbd } from '../ui/kbd.tsx'
import type { Command } from './command.ts'
import { useOpenDialog } from './open-dialog.ts'

export function ShortcutSheet({ commands }: { readonly commands: readonly Command[] }) {
  const { t } = useTranslation()
  const { dialog, close } = useOpenDialog()
  const isOfText = ({ id }: Command) => id.startsWith('reader.')
  return (
    <Dialog title={t('shell.shortcuts.title')} isOpen={dialog === 'shortcuts'} onClose={close} size="wide">
      <div className="shortcut-sheet">
        <Shortcuts title={t('shell.shortcuts.inText')} commands={commands.filter(isOfText)} />
        <Shortcuts
          title={t('shell.shortcuts.everywhere')}
          commands={commands.filter((command) => !isOfText(command))}
        />
      </div>
    </Dialog>
  )
}

function Shortcuts({ title, commands }: { readonly title: string; readonly commands: readonly Command[] }) {
  const { t } = useTranslation()
  return (
    <section>
      <h3>{title}</h3>
      <dl>
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
    </section>
  )
}
