import { createHash } from 'node:crypto'
import type { Note, NoteSummary } from '#contract/briefing'
import type { MethodInput } from '#contract/methods'
import type { ChangeLabel } from '#contract/project'
import { ExpectedFailure } from '#contract/result'
import { type NoteHead, parseNoteFile, serialiseNoteFile } from '#domain/briefing/note-file'
import { parseMarkdown } from '#domain/briefing/note-markdown'
import { noteRecord } from '#domain/briefing/note-record'
import { isNoteSlug, noteSlug } from '#domain/briefing/slug'
import { countMarkdown, firstHeading, type NoteCount } from '#domain/briefing/summary'
import type { Clock, CurrentProject, Files, Ids, Workers } from '../../ports.ts'

interface Needs {
  readonly current: CurrentProject
  readonly files: Files
  readonly clock: Clock
  readonly ids: Ids
  readonly workers: Workers
  defaultStyle(): Promise<string | null>
}

const usualStyle = 'apa'
const longNote = 20_000 // letters, above which counting would hold up everything else

/** Notes as files of notes/: a save names the version that it was based on. */
export function createNotes({ current, files, clock, ids, workers, defaultStyle }: Needs) {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work)
    last = turn
    return turn
  }

  function path(slug: string): string {
    if (!isNoteSlug(slug)) throw new ExpectedFailure('not-found', { kind: 'note', id: slug })
    return current().path('notes', `${slug}.md`)
  }

  async function slugs(): Promise<string[]> {
    const entries = await files.list(current().path('notes'))
    return entries.flatMap(({ name, isFolder }) => (isFolder || !/^[^.].*\.md$/.test(name) ? [] : [name.slice(0, -3)]))
  }

  async function read(slug: string): Promise<string> {
    const bytes = await files.read(path(slug))
    if (bytes === null) throw new ExpectedFailure('not-found', { kind: 'note', id: slug })
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  }

  async function head(slug: string): Promise<NoteHead> {
    const { head: found, markdown } = parseNoteFile(await read(slug))
    return {
      id: found.id ?? slug,
      title: found.title ?? firstHeading(parseMarkdown(markdown)) ?? slug,
      style: found.style ?? (await defaultStyle()) ?? usualStyle,
      lang: found.lang ?? 'en',
      created: found.created ?? clock.now().toISOString()
    }
  }

  async function get(slug: string): Promise<Note> {
    const text = await read(slug)
    const { title, style, lang } = await head(slug)
    return { slug, title, style, language: lang, markdown: parseNoteFile(text).markdown, hash: hash(text) }
  }

  /** Notes are records of the project as all else is, so that they are saved, undone, merged and brought back as such. */
  async function write(slug: string, label: ChangeLabel | null, before: string | null, after: string): Promise<Note> {
    path(slug)
    const edit = { path: `notes/${slug}.md`, id: slug, before: before === null ? null : noteRecord(slug, before) }
    await current().commit(label, [{ ...edit, after: noteRecord(slug, after) }])
    return get(slug)
  }

  async function create({ title, language }: MethodInput<'briefing.create'>): Promise<Note> {
    const slug = noteSlug(title, new Set((await slugs()).map((taken) => taken.normalize('NFC').toLowerCase())))
    const style = (await defaultStyle()) ?? usualStyle
    const made = { id: ids.next(), title, style, lang: language ?? 'en', created: clock.now().toISOString() }
    return write(slug, 'note-create', null, serialiseNoteFile(made, '', null))
  }

  async function save(input: MethodInput<'briefing.save'>): Promise<Note> {
    const { slug, baseHash, markdown } = input
    const text = await read(slug)
    if (hash(text) !== baseHash) throw new ExpectedFailure('changed-elsewhere', { kind: 'note', id: slug })
    const before = await head(slug)
    const after = {
      ...before,
      title: input.title ?? before.title,
      style: input.style ?? before.style,
      lang: input.language ?? before.lang
    }
    const written = serialiseNoteFile(after, markdown, text)
    if (written === text) return get(slug)
    // What is typed is undone in the editor; the project's history has the title, the style and the language.
    const headOnly = serialiseNoteFile(after, parseNoteFile(text).markdown, text)
    const isHeadChanged = headOnly !== serialiseNoteFile(before, parseNoteFile(text).markdown, text)
    const base = isHeadChanged ? headOnly : text
    const note = isHeadChanged ? await write(slug, 'note-update', text, headOnly) : null
    return base === written ? (note ?? get(slug)) : write(slug, null, base, written)
  }

  async function remove(slug: string) {
    const before = noteRecord(slug, await read(slug))
    await current().commit('note-remove', [{ path: `notes/${slug}.md`, id: slug, before, after: null }])
    return {}
  }

  const counted = new Map<string, { readonly markdown: string; readonly count: NoteCount }>()

  async function count(slug: string, markdown: string): Promise<NoteCount> {
    const known = counted.get(slug)
    if (known?.markdown === markdown) return known.count
    const isLong = markdown.length > longNote
    const count = isLong ? await workers.run<string, NoteCount>('briefing-count', markdown) : countMarkdown(markdown)
    counted.set(slug, { markdown, count })
    return count
  }

  async function summary(slug: string): Promise<NoteSummary> {
    const { markdown } = parseNoteFile(await read(slug))
    const changed = (await files.modified(path(slug))) ?? clock.now()
    return {
      slug,
      title: (await head(slug)).title,
      changedAt: changed.toISOString(),
      ...(await count(slug, markdown))
    }
  }

  return {
    head,
    get,
    async list() {
      const found = await Promise.all(
        (await slugs()).map((slug) => current().orLeftOut(`notes/${slug}.md`, () => summary(slug)))
      )
      return found.filter((note) => note !== null)
    },
    create: (input: MethodInput<'briefing.create'>) => inTurn(() => create(input)),
    save: (input: MethodInput<'briefing.save'>) => inTurn(() => save(input)),
    remove: (slug: string) => inTurn(() => remove(slug))
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
