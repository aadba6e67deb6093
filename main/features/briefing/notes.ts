import { createHash } from 'node:crypto'
import type { Note, NoteSummary } from '#contract/briefing'
import type { MethodInput } from '#contract/methods'
import { ExpectedFailure } from '#contract/result'
import { type NoteHead, parseNoteFile, serialiseNoteFile } from '#domain/briefing/note-file'
import { parseMarkdown } from '#domain/briefing/note-markdown'
import { isNoteSlug, noteSlug } from '#domain/briefing/slug'
import { countNote, firstHeading } from '#domain/briefing/summary'
import type { Clock, CurrentProject, Events, Files, Ids } from '../../ports.ts'

interface Needs {
  readonly current: CurrentProject
  readonly files: Files
  readonly clock: Clock
  readonly ids: Ids
  readonly events: Events
  defaultStyle(): Promise<string | null>
}

const usualStyle = 'apa'

/** Notes as files of notes/: a save names the version that it was based on, and a removed note lies in the trash. */
export function createNotes({ current, files, clock, ids, events, defaultStyle }: Needs) {
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
    return new TextDecoder().decode(bytes)
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

  async function write(slug: string, text: string): Promise<Note> {
    current().assertWritable()
    events.emit({ type: 'save', state: 'saving', reason: null })
    try {
      await files.write(path(slug), new TextEncoder().encode(text))
    } catch (error) {
      events.emit({ type: 'save', state: 'failed', reason: `notes/${slug}.md` })
      throw error
    }
    events.emit({ type: 'save', state: 'saved', reason: null })
    events.emit({ type: 'changed', topics: ['notes'], ids: [slug] })
    return get(slug)
  }

  async function create({ title, language }: MethodInput<'briefing.create'>): Promise<Note> {
    const slug = noteSlug(title, new Set(await slugs()))
    const style = (await defaultStyle()) ?? usualStyle
    const made = { id: ids.next(), title, style, lang: language ?? 'en', created: clock.now().toISOString() }
    return write(slug, serialiseNoteFile(made, '', null))
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
    return written === text ? get(slug) : write(slug, written)
  }

  async function remove(slug: string) {
    current().assertWritable()
    await read(slug)
    const time = clock.now().toISOString().replace(/\D/g, '')
    await files.move(path(slug), current().path('.sourcebook', 'trash', `${time}-${slug}.md`))
    events.emit({ type: 'changed', topics: ['notes'], ids: [slug] })
    return {}
  }

  async function summary(slug: string): Promise<NoteSummary> {
    const { markdown } = parseNoteFile(await read(slug))
    const changed = (await files.modified(path(slug))) ?? clock.now()
    return {
      slug,
      title: (await head(slug)).title,
      changedAt: changed.toISOString(),
      ...countNote(parseMarkdown(markdown))
    }
  }

  return {
    head,
    get,
    list: async () => Promise.all((await slugs()).map(summary)),
    create: (input: MethodInput<'briefing.create'>) => inTurn(() => create(input)),
    save: (input: MethodInput<'briefing.save'>) => inTurn(() => save(input)),
    remove: (slug: string) => inTurn(() => remove(slug))
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
