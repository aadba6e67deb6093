/** What was typed as tags: parted by commas, without signs and doubles, in the order they were typed. */
export function parseTags(typed: string): string[] {
  const tags = typed.split(/[,;\n]/).map((tag) => tag.trim().replace(/^#/, '').replace(/\s+/g, ' '))
  return [...new Set(tags.filter((tag) => tag !== ''))]
}

export function tagsText(tags: readonly string[]): string {
  return tags.join(', ')
}
