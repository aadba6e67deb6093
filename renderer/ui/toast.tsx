import './toast.css'
import i18next from 'i18next'
import { Toaster as SonnerToaster, toast } from 'sonner'
import { RequestFailure } from '../bridge/client.ts'
import { failureSentence } from '../words.ts'

/** What was done, said once and quietly, with a way back where there is one. */
export function notify(message: string, action?: { readonly label: string; readonly run: () => void }): void {
  toast(message, action === undefined ? {} : { action: { label: action.label, onClick: action.run } })
}

/** Nothing went wrong: the person stopped it, or there was nothing to do. */
const harmless: ReadonlySet<string> = new Set(['cancelled', 'nothing-to-undo', 'nothing-to-redo'])

/** A failure that has no place of its own on the screen. It stays longer: it is to be read. */
export function notifyFailure(error: unknown): void {
  const sentence = failureSentence(i18next.t, error)
  if (error instanceof RequestFailure && harmless.has(error.code)) notify(sentence)
  else toast.error(sentence, { duration: 10_000 })
}

export function Toaster({ label, closeLabel }: { readonly label: string; readonly closeLabel: string }) {
  return (
    <SonnerToaster
      position="bottom-right"
      offset={{ bottom: 40, right: 16 }}
      containerAriaLabel={label}
      closeButton
      toastOptions={{ className: 'toast', closeButtonAriaLabel: closeLabel }}
    />
  )
}
