import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { noteRecord } from '#domain/briefing/note-record'
import { createBriefingFeature } from '../../../main/features/briefing/feature.ts'
import { createProjectFeature } from '../../../main/features/project/feature.ts'
import { portsOver } from '../project/ports.ts'
import { temporaryFolder } from '../temporary-folder.ts'

async function start() {
  const ports = portsOver(await temporaryFolder())
  const project = createProjectFeature(ports)
  const { folder } = await project.handlers['project.create']({ name: 'A' })
  const needs = { ...ports, current: project.current, references: async () => [], defaultStyle: async () => 'apa' }
  return { folder: join(folder, 'notes'), project, handlers: createBriefingFeature(needs).handlers }
}

const titles = [
  'Caf\u00e9', // composed
  'Cafe\u0301', // the same to the eye, in two characters
  'CAFÉ',
  'CON',
  'lpt1.txt',
  'What: now? <a|b> "c" *',
  'Ends with dots...',
  '\u202etxt.exe', // would show as exe.txt
  '..',
  '/etc/passwd',
  '水'.repeat(300),
  `${'x'.repeat(300)}`
]

test('titles of every kind give file names that every system takes, none of them another one’s, and stay as typed', async () => {
  const { folder, handlers } = await start()
  const slugs: string[] = []
  for (const title of titles) {
    const note = await handlers['briefing.create']({ title })
    slugs.push(note.slug)
    expect((await handlers['briefing.get']({ slug: note.slug })).title).toBe(title)
  }
  const names = await readdir(folder)
  expect(new Set(names.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(titles.length)
  for (const name of names) {
    expect(new TextEncoder().encode(name).length).toBeLessThan(255)
    expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}]|[. ]\.md$|^(con|prn|aux|nul|com\d|lpt\d)\./iu)
    expect(name).toBe(name.normalize('NFC'))
  }
  expect((await handlers['briefing.list']({})).map(({ slug }) => slug).sort()).toEqual(slugs.sort())
})

test('notes that somebody else named otherwise are listed, read and saved under their names', async () => {
  const { folder, handlers } = await start()
  await mkdir(folder, { recursive: true })
  const names = ['What: now?', 'Cafe\u0301', 'y'.repeat(250), 'Ends with dots..', '\u202etxt.exe']
  for (const name of names) await writeFile(join(folder, `${name}.md`), `# ${name}\n`)
  const notes = await handlers['briefing.list']({})
  expect(notes.map(({ slug }) => slug).sort()).toEqual([...names].sort())
  for (const { slug } of notes) {
    const { hash } = await handlers['briefing.get']({ slug })
    await handlers['briefing.save']({ slug, baseHash: hash, markdown: 'Changed.' })
    expect(await readFile(join(folder, `${slug}.md`), 'utf8')).toContain('Changed.')
  }
  expect((await handlers['briefing.create']({ title: 'Café' })).slug).toBe('café-2')
})

test('a change that does not fit is put aside also where the file’s name is as long as names may be', async () => {
  const { folder, handlers, project } = await start()
  await mkdir(folder, { recursive: true })
  const slug = 'z'.repeat(250)
  await writeFile(join(folder, `${slug}.md`), 'One.')
  const { hash } = await handlers['briefing.get']({ slug })
  await handlers['briefing.save']({ slug, baseHash: hash, markdown: 'Two.' })
  const path = join(folder, `${slug}.md`)
  const before = noteRecord(slug, await readFile(path, 'utf8'))
  await writeFile(path, `${before.head}Theirs.`)
  const edit = { path: `notes/${slug}.md`, id: slug, before, after: { ...before, body: 'Ours.' } }
  await expect(project.current().commit(null, [edit])).rejects.toMatchObject({ code: 'changed-elsewhere' })
  const [aside = ''] = (await readdir(folder)).filter((name) => name.includes('.conflict-'))
  expect(await readFile(join(folder, aside), 'utf8')).toBe(`${before.head}Ours.`)
  expect(await readFile(path, 'utf8')).toBe(`${before.head}Theirs.`)
})
