import { useEffect, useState } from 'react'
import type { OpenPdf } from './pdf-document.ts'
import type { Room } from './use-room.ts'

const a4: Room = { width: 595, height: 842 }

/** The size of the first page in points, which the others are taken to have until they come near; null until it is known. */
export function useUsualSize(pdf: OpenPdf): Room | null {
  const [size, setSize] = useState<Room | null>(null)
  useEffect(() => {
    let isGone = false
    pdf.document.getPage(1).then(
      (page) => {
        const { width, height } = page.getViewport({ scale: 1 })
        if (!isGone) setSize({ width, height })
      },
      () => !isGone && setSize(a4) // the first page is damaged; the others may not be
    )
    return () => {
      isGone = true
    }
  }, [pdf])
  return size
}
