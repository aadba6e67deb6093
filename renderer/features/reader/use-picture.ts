import { type RefObject, useEffect, useState } from 'react'
import { askPicture } from '../../bridge/ask-picture.ts'
import { bytesOf } from '../../bridge/download.ts'
import type { ReadingSource } from '../../ui/reading-focus.ts'

/** A picture's bytes as an address of this window. Nothing is asked for before its place comes near the part that is shown. */
export type PictureState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'here'; readonly url: string }
  | { readonly kind: 'failed' }

const waiting: PictureState = { kind: 'waiting' }

export function usePicture(source: ReadingSource, picture: string, place: RefObject<Element | null>): PictureState {
  const [state, setState] = useState<PictureState>(waiting)
  const { kind, id } = source
  useEffect(() => {
    const { current } = place
    if (current === null) return
    let url: string | null = null
    let isGone = false
    const load = async () => {
      const { mediaType, base64 } = await askPicture({ kind, id }, picture)
      if (isGone) return
      url = URL.createObjectURL(new Blob([bytesOf(base64)], { type: mediaType }))
      setState({ kind: 'here', url })
    }
    const watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        watcher.disconnect()
        load().catch(() => !isGone && setState({ kind: 'failed' })) // its place says so
      },
      { rootMargin: '800px' }
    )
    watcher.observe(current)
    return () => {
      isGone = true
      watcher.disconnect()
      if (url !== null) URL.revokeObjectURL(url)
      setState(waiting)
    }
  }, [kind, id, picture, place])
  return state
}
