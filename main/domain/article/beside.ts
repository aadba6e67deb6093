/**
 * Where a page's picture lies beside it, as path segments from the page's own folder; null where the address leads anywhere but there.
 * A saved page may name only what its browser put into its own folder ("page_files", "page_archivos"): one that somebody else made
 * would otherwise bring in whatever else lies on the disk.
 * @param name the page's file name
 * @param raw the address as it stands in the page
 * @param isPlainText Markdown has no such folder; what lies in its own folder and below is its
 */
export function pathBeside(name: string, raw: string, isPlainText: boolean): readonly string[] | null {
  if (raw.length > 2000 || /^[a-z][a-z0-9+.-]*:|^[/\\]/i.test(raw)) return null
  const segments = unescaped(raw.replace(/[?#].*$/s, ''))
    .split(/[/\\]/)
    .filter((segment) => segment !== '' && segment !== '.')
  if (segments.length === 0 || segments.some((segment) => segment === '..' || /[\0:]/.test(segment))) return null
  if (isPlainText) return segments
  const stem = name.replace(/\.[^.]*$/, '')
  const [folder = ''] = segments
  const isItsFolder =
    segments.length > 1 && stem !== '' && folder.startsWith(stem) && /^[_.-]\p{L}+$/u.test(folder.slice(stem.length))
  return isItsFolder ? segments : null
}

/** The last part of a picture's address, by which a file that was brought in together with the page is known; null without one. */
export function nameInAddress(raw: string): string | null {
  if (raw.length > 4000 || /^(?:data|blob|cid):/i.test(raw)) return null
  const name = unescaped(raw.replace(/[?#].*$/s, ''))
    .split(/[/\\]/)
    .at(-1)
  return name === undefined || name === '' ? null : name
}

/** True of a file that by its name is a picture. */
export function isPictureName(name: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(name)
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path // a stray per cent sign
  }
}
