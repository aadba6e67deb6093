const reserved = /^(con|prn|aux|nul|clock\$|com[0-9¹²³]|lpt[0-9¹²³])$/
const longest = 60

/**
 * A file name (without `.md`) for a note's title that every file system takes: NFC, lower case, letters and digits of any
 * script joined by hyphens, none of Windows' device names, at most 60 characters.
 * @param taken names in use
 */
export function noteSlug(title: string, taken: ReadonlySet<string>): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  const cut = cutWords(words) || 'note'
  const slug = reserved.test(cut) ? `note-${cut}` : cut
  if (!taken.has(slug)) return slug
  for (let n = 2; ; n++) if (!taken.has(`${slug}-${n}`)) return `${slug}-${n}`
}

/**
 * Whether a name that came from outside can be a note's: no path, no drive, no hidden file. A file that somebody else made may well
 * have a name that not every system takes.
 */
export function isNoteSlug(slug: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  return slug !== '' && slug.length <= 252 && !/^(\.|[a-z]:)|[/\\\u0000-\u001f\u007f]/i.test(slug)
}

/** Whole words as far as they fit; a first word that is too long is cut between characters. */
function cutWords(words: readonly string[]): string {
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`
    if (longer.length > longest) break
    slug = longer
  }
  return slug === '' ? [...(words[0] ?? '')].slice(0, longest / 2).join('') : slug
}
