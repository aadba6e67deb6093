import type { DomDocument } from './dom.ts'

const grouped = /--sf-img-(\d+)\s*:\s*url\(["']?(data:image\/[^"')]+)["']?\)/g

/** SingleFile keeps a picture that a page shows more than once only once: in a style sheet, as the ground of an empty picture. */
export function restoreGroupedPictures(document: DomDocument): void {
  const pictures = [...document.querySelectorAll('img[style*="--sf-img-"]')]
  if (pictures.length === 0) return
  const styles = [...document.querySelectorAll('style')].map((style) => style.textContent ?? '')
  const addresses = new Map(
    styles.flatMap((css) =>
      [...css.matchAll(grouped)].map(([, number = '', address = '']) => [number, address] as const)
    )
  )
  for (const picture of pictures) {
    const number = /var\(--sf-img-(\d+)\)/.exec(picture.getAttribute('style') ?? '')?.[1] ?? ''
    const address = addresses.get(number)
    if (address !== undefined) picture.setAttribute('src', address)
  }
}
