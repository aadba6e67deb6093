import type { PublicationDate } from '#contract/article'
import { readPublicationDate } from './publication-date.ts'

/** What a short line of an article's head says of date and category. */
export interface DateLine {
  readonly date: PublicationDate
  readonly category: string | null
  readonly isBare: boolean // nothing but the date and words such as "Published"
}

const relative =
  /^(?:(?:published|posted|updated|publicado|actualizado)\s+)?((?:\d+|an?|one)\+?\s+\p{L}+\s+ago|hace\s+(?:\d+|una?)\s+\p{L}+|vor\s+(?:\d+|eine[mnr]?)\s+\p{L}+|il y a\s+(?:\d+|une?)\s+\p{L}+|há\s+(?:\d+|uma?)\s+\p{L}+|yesterday|ayer|gestern|hier)(?:\s*[-–—|·•,]\s*(.{1,60}))?$/iu

/** Reads "26 days ago - politics-and-society", "Published 3 May 2022", "20 de junio de 2022 · Opinión"; null for other lines. */
export function readDateLine(text: string, language: string | null, readAt: string): DateLine | null {
  if (text.length > 120) return null
  const words = relative.exec(text)
  if (words?.[1] !== undefined) {
    const date = readPublicationDate(words[1], language, readAt)
    return date === null ? null : { date, category: words[2]?.trim() ?? null, isBare: false }
  }
  if (!/\d{4}|\d{1,2}[./]\d{1,2}[./]\d{2}/.test(text)) return null
  const date = readPublicationDate(text, language, readAt)
  if (date === null || text.length - date.raw.length > 45) return null
  return { date, category: null, isBare: isMostlyDate(text, date.raw) }
}

function isMostlyDate(text: string, raw: string): boolean {
  const rest = text
    .replace(raw, ' ')
    .replace(
      /\b(?:published|posted|updated|last|date|on|at|publicado|actualizado|fecha|el|am|vom|le|em|publié|veröffentlicht|stand|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b|\b(?:[A-Z]{2,4}|[ap]\.?m\.?|h|uhr)\b|\d{1,2}[:.h]\d{2}/gi,
      ' '
    )
  return rest.replace(/[^\p{L}\p{N}]+/gu, '').length <= 12
}

/** The date of an article's history line: of publication where it is there, else the month of acceptance, approximate. */
export function readHistoryLine(text: string, language: string | null, readAt: string): PublicationDate | null {
  if (text.length > 220) return null
  const published =
    /(?:published(?: online)?|available online|publicado(?: en línea)?)\s*:?\s*(.{6,40}?)(?=[;|]|$)/i.exec(text)?.[1]
  if (published !== undefined) return readPublicationDate(published, language, readAt)
  const accepted =
    /(?:accepted|aceptado|angenommen|accepté|aceito)\s*:?\s*(?:on |el )?(.{6,40}?)(?=[;|]|$)/i.exec(text)?.[1] ??
    /^(?:received|recibido|eingegangen|reçu|recebido)\s*:?\s*(.{6,40}?)(?=[;|]|$)/i.exec(text)?.[1]
  const date = accepted === undefined ? null : readPublicationDate(accepted, language, readAt)
  // Acceptance comes before publication: good for the month at most.
  return date === null ? null : { value: date.value.slice(0, 7), approximate: true, raw: text }
}
