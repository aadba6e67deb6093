/** One line of a CDXJ index: where a response stands in which file. */
export interface CdxEntry {
  readonly surt: string // the URL's sort key, e.g. 'org,example)/path'
  readonly date: string // ISO 8601
  readonly url: string
  readonly digest: string
  readonly mime: string
  readonly filename: string
  readonly offset: number
  readonly length: number
  readonly status: number
}

/**
 * Writes a CDXJ index: one line an entry, sorted by its bytes. Everything outside ASCII is escaped, so that the order of UTF-16
 * units is the order of bytes.
 */
export function cdxIndex(entries: readonly CdxEntry[]): string {
  const lines = entries.map(cdxLine).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  return lines.map((line) => `${line}\n`).join('')
}

function cdxLine({ surt, date, ...entry }: CdxEntry): string {
  const fields = {
    url: entry.url,
    digest: entry.digest,
    mime: entry.mime,
    filename: entry.filename,
    offset: String(entry.offset),
    length: String(entry.length),
    status: String(entry.status)
  }
  return `${ascii(surt.replace(/ /g, '%20'))} ${timestamp(date)} ${ascii(JSON.stringify(fields))}`
}

/** `yyyymmddhhmmss`, as replay tools name a moment. */
export function timestamp(date: string): string {
  return date.replace(/\D/g, '').slice(0, 14)
}

function ascii(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
