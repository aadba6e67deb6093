import './drop-zone.css'
import { FileDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isTypingTarget } from '../ui/shortcut.ts'
import { importTransfer } from './import-sources.ts'

/** Files, addresses and texts that are dropped on the window, or pasted outside of a field, are brought in. */
export function DropZone() {
  const { t } = useTranslation()
  const isOver = useDropAndPaste()
  if (!isOver) return null
  return (
    <div className="drop-zone" aria-hidden="true">
      <div className="drop-zone-sign">
        <FileDown />
        {t('shell.import.drop')}
      </div>
    </div>
  )
}

function useDropAndPaste(): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const on = <Name extends keyof DocumentEventMap>(name: Name, listen: (event: DocumentEventMap[Name]) => void) =>
      document.addEventListener(name, listen, { signal: stop.signal })
    const isOurs = (event: DragEvent): boolean =>
      event.dataTransfer?.types.includes('Files') === true || !isTypingTarget(event.target)
    on('dragover', (event) => {
      if (!isOurs(event) || isFromHere(event)) return
      event.preventDefault() // else the browser would open what is dropped in our place
      setOver(true)
    })
    on('dragleave', (event) => {
      if (event.relatedTarget === null) setOver(false)
    })
    on('drop', (event) => {
      setOver(false)
      if (!isOurs(event) || event.dataTransfer === null || isFromHere(event)) return
      event.preventDefault()
      void importTransfer(event.dataTransfer)
    })
    on('paste', (event) => {
      if (event.defaultPrevented || isTypingTarget(event.target) || event.clipboardData === null) return
      event.preventDefault()
      void importTransfer(event.clipboardData)
    })
    on('dragstart', () => document.body.setAttribute('data-dragging', ''))
    on('dragend', () => document.body.removeAttribute('data-dragging'))
    return () => stop.abort()
  }, [])
  return isOver
}

/** Something of the program's own, such as a selected passage on its way into a note. */
function isFromHere(event: DragEvent): boolean {
  return document.body.hasAttribute('data-dragging') && event.dataTransfer?.types.includes('Files') !== true
}
