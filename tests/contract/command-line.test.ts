import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { drawPdf } from '../fixtures/documents/pdf-paper.ts'
import { createTemporaryHome } from '../temporary-home.ts'
import { sourcebook } from './command-line.ts'

const home = createTemporaryHome()
afterAll(() => home.remove())

const commands = [
  'new',
  'import',
  'list',
  'search',
  'audit',
  'references',
  'capture',
  'verify',
  'doctor',
  'export',
  'serve',
  'merge-driver',
  'annotations',
  'import-annotations'
]
const run = (args: readonly string[], input?: string) => sourcebook(args, home.environment, input)

test.each(commands)('%s explains itself and ends well', async (command) => {
  const { status, stdout, stderr } = await run([command, '--help'])
  expect({ status, stderr, isHelp: stdout.startsWith(`Usage: sourcebook ${command}`) }).toEqual({
    status: 0,
    stderr: '',
    isHelp: true
  })
})

test.each([
  [['nonsense']],
  [['audit']],
  [['list', 'a', 'b']],
  [['search', 'x']],
  [['search', 'x', 'y', '--kind', 'nonsense']],
  [['search', 'x', 'y', '--limit', '0']],
  [['export', 'x']],
  [['export', 'x', '--library', '--format', 'docx']],
  [['annotations', 'x', '--format', 'docx']],
  [['audit', '--password-stdin', '--password-file', 'x', 'y']],
  [['serve', 'x', '--port', 'many']]
])('wrong usage ends with status 2, a sentence, and nothing on stdout: %j', async (args) => {
  const { status, stdout, stderr } = await run(args)
  expect({ status, stdout, isSaid: stderr.length > 10 }).toEqual({ status: 2, stdout: '', isSaid: true })
})

test.each([[['list', '/nowhere/at/all']], [['audit', '/nowhere/at/all', '--json']], [['verify', '/nowhere/at/all']]])(
  'a failure ends with status 1, one sentence, and nothing on stdout: %j',
  async (args) => {
    const { status, stdout, stderr } = await run(args)
    expect({ status, stdout, lines: stderr.trim().split('\n').length }).toEqual({ status: 1, stdout: '', lines: 1 })
    expect(stderr).toContain('all')
  }
)

test('a report that cannot be written where it was asked for is told in one sentence', async () => {
  const file = join(home.folder, 'plain.txt')
  writeFileSync(file, 'A harbour\n\nThe harbour was dredged in spring and the boats came back in June.\n')
  for (const output of [home.folder, join(file, 'below')]) {
    const { status, stdout, stderr } = await run(['audit', file, '--format', 'html', '-o', output])
    expect({ status, stdout, lines: stderr.trim().split('\n').length }).toEqual({ status: 1, stdout: '', lines: 1 })
  }
})

test('a new project is made exactly in the folder named, and made twice is refused', async () => {
  const folder = join(home.folder, 'exactly here')
  expect((await run(['new', folder])).status).toBe(0)
  expect(existsSync(join(folder, 'project.json'))).toBe(true)
  expect((await run(['new', folder])).status).toBe(1)
})

test('doctor ends with 0 where all is well or repaired and with 1 where problems are left, in words and as JSON', async () => {
  const folder = join(home.folder, 'ill')
  await run(['new', folder])
  expect(await run(['doctor', folder])).toMatchObject({ status: 0, stderr: '' })
  writeFileSync(join(folder, 'project.json'), '{"schema":')
  const repaired = await run(['doctor', folder, '--json'])
  expect({ status: repaired.status, ...JSON.parse(repaired.stdout) }).toMatchObject({
    status: 0,
    problems: [{ code: 'file-damaged', file: 'project.json', isRepaired: true }]
  })
  expect(repaired.stderr).toContain('project.json was damaged. Its version of')
  mkdirSync(join(folder, 'library'), { recursive: true })
  writeFileSync(join(folder, 'library', '00.json'), 'Not today.')
  expect(await run(['doctor', folder])).toMatchObject({ status: 1, stderr: 'library/00.json is damaged.\n' })
  expect((await run(['doctor', home.folder])).status).toBe(1)
})

test('a command on a damaged project says on stderr what was recovered, and prints its results alone on stdout', async () => {
  const folder = join(home.folder, 'damaged')
  await run(['new', folder, '--name', 'Water'])
  writeFileSync(join(folder, 'project.json'), '')
  const { status, stdout, stderr } = await run(['list', folder, '--json'])
  expect({ status, name: JSON.parse(stdout).project.name }).toEqual({ status: 0, name: 'Water' })
  expect(stderr).toContain('project.json was damaged')
})

test('merge-driver merges two versions into ours, and keeps ours whole where they cannot be read', async () => {
  const file = (...ids: string[]) => JSON.stringify({ schema: 1, records: ids.map((id) => ({ id, text: id })) })
  const [base, ours, theirs] = ['base', 'ours', 'theirs'].map((name) => join(home.folder, `${name}.json`))
  const write = (...texts: string[]) =>
    [base, ours, theirs].forEach((path, i) => void writeFileSync(path ?? '', texts[i] ?? ''))
  write(file('a'), file('a', 'b'), file('a', 'c'))
  const args = ['merge-driver', base ?? '', ours ?? '', theirs ?? '', 'library/00.json']
  expect((await run(args)).status).toBe(0)
  const merged = JSON.parse(readFileSync(ours ?? '', 'utf8'))
  expect(merged.records.map(({ id }: { id: string }) => id)).toEqual(['a', 'b', 'c'])
  write(file('a'), file('a', 'b'), '<<<<<<<')
  expect(await run(args)).toMatchObject({ status: 1, stderr: expect.stringContaining('library/00.json') })
  expect(readFileSync(ours ?? '', 'utf8')).toBe(file('a', 'b'))
})

test('references never gives fewer lines than it was given, whatever they hold', async () => {
  const lines = [
    '',
    '   ',
    '\u2028',
    '{"a":1}',
    'x'.repeat(20_000),
    'Smith, A. (2020). Tides. Journal of Water, 3(2), 4–9.',
    '\u0000'
  ]
  const { status, stdout } = await run(['references'], lines.join('\n'))
  const objects = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect({ status, count: objects.length }).toEqual({ status: 0, count: lines.length })
  expect(objects.every(({ id, type }, index) => id === String(index + 1) && typeof type === 'string')).toBe(true)
})

test('a folder is audited file by file, a line each; the one that cannot be read is named and spoils nothing', async () => {
  const folder = join(home.folder, 'folder')
  mkdirSync(join(folder, 'below'), { recursive: true })
  writeFileSync(join(folder, 'a.txt'), 'A title\n\nA paragraph with enough words to be read as one.\n')
  writeFileSync(join(folder, 'b.txt'), '')
  writeFileSync(join(folder, 'below', 'c.md'), '# Below\n\nA paragraph with enough words to be read as one.\n')
  const { status, stdout, stderr } = await run(['audit', folder, '--json'])
  const lines = stdout.trimEnd().split('\n')
  expect({ status, files: lines.map((line) => JSON.parse(line).file), isNamed: stderr.includes('b.txt') }).toEqual({
    status: 1,
    files: [join(folder, 'a.txt'), join(folder, 'below', 'c.md')],
    isNamed: true
  })
})

test.skipIf(process.platform === 'win32')('a pipe is not waited for, and an empty name is no folder', async () => {
  const pipe = join(home.folder, 'pipe.txt')
  execFileSync('mkfifo', [pipe])
  expect(await run(['audit', pipe])).toEqual({
    status: 1,
    stdout: '',
    stderr: 'pipe.txt is a pipe or a device and not a regular file. Nothing was read; save it to a file first.\n'
  })
  const empty = { status: 1, stdout: '', stderr: 'Name a file: the path is empty.\n' }
  expect([await run(['audit', '']), await run(['list', ''])]).toEqual([empty, empty])
})

async function lockedPdf(): Promise<string> {
  const path = join(home.folder, 'locked.pdf')
  const words = 'The harbour was dredged in spring and the boats came back in June. '
  writeFileSync(path, await drawPdf({ userPassword: 'flood', pdfVersion: '1.7' }, (page) => page.text(words.repeat(3))))
  return path
}

test('a locked PDF is audited with the password that the first line of a file has', async () => {
  const locked = await lockedPdf()
  const password = join(home.folder, 'password.txt')
  writeFileSync(password, 'flood\n')
  const [closed, opened] = [await run(['audit', locked]), await run(['audit', '--password-file', password, locked])]
  expect([closed.status, opened.status]).toEqual([1, 0])
  expect(await run(['audit', '--password-file', join(home.folder, 'none'), locked])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('ENOENT')
  })
})

test('a locked PDF is imported with the password that standard input has, and no other', async () => {
  const locked = await lockedPdf()
  const folder = join(home.folder, 'locked-project')
  await run(['new', folder])
  const wrong = await run(['import', '--password-stdin', folder, locked], 'drought\n')
  const right = await run(['import', '--password-stdin', folder, locked], 'flood\r\n')
  expect([wrong.status, right.status]).toEqual([1, 0])
  expect(wrong.stderr).toContain('does not open')
})

test('an audit is written as a document, in the format asked for or that its name says', async () => {
  const article = join(home.folder, 'harbour.txt')
  writeFileSync(article, 'The harbour\n\nSome 46% of the boats are late, says the harbour master of the town.\n')
  const page = join(home.folder, 'audit.html')
  expect(await run(['audit', article, '-o', page])).toMatchObject({ status: 0 })
  expect(readFileSync(page, 'utf8')).toContain('A figure (46%) is stated without a citation')
  const { stdout } = await run(['audit', article, '--format', 'csv', '--language', 'es', '-o', '-'])
  expect(stdout).toContain('Cifra sin cita')
  expect(await run(['audit', article, '--format', 'csv', '--json'])).toMatchObject({ status: 2, stdout: '' })
})

test('an archive whose list of captures had to be salvaged is not verified as whole', async () => {
  const folder = join(home.folder, 'damaged archive')
  await run(['new', folder])
  mkdirSync(join(folder, 'archive'))
  const whole =
    '    {\n      "id": "a.warc.gz",\n      "createdAt": "", "length": 0, "records": 0, "isClosed": false\n    }'
  writeFileSync(join(folder, 'archive', 'warcs.json'), `{\n  "schema": 1,\n  "recosds": [\n${whole}\n  ]\n}\n`)
  expect(await run(['verify', folder])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('archive/warcs.json was damaged')
  })
})

test('an export goes to the file named', async () => {
  const folder = join(home.folder, 'to export')
  const file = join(home.folder, 'library.bib')
  await run(['new', folder])
  expect(await run(['export', folder, '--library', '--format', 'csljson', '-o', file])).toMatchObject({ status: 0 })
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual([])
})

test('annotations go out and come in again, and what has no document here is told', async () => {
  const folder = join(home.folder, 'annotated')
  const article = join(home.folder, 'ferries.txt')
  writeFileSync(article, 'The ferries\n\nThree ferries cross the sound each day, and none of them at night.\n')
  await run(['new', folder])
  const [outcome] = JSON.parse((await run(['import', folder, article, '--json'])).stdout)
  const selector = { type: 'TextQuoteSelector', exact: 'none of them at night' }
  const about = (source: string) => ({ type: 'Annotation', target: { source, selector }, bodyValue: 'Why?' })
  const file = join(home.folder, 'notes.json')
  const items = [about(`urn:sourcebook:article:${outcome.article.id}`), about('https://elsewhere.example/')]
  writeFileSync(file, JSON.stringify(items))
  const brought = await run(['import-annotations', folder, file])
  expect({ status: brought.status, stderr: brought.stderr }).toEqual({ status: 0, stderr: '' })
  expect(brought.stdout).toContain('2 annotations; 1 placed')
  expect(brought.stdout).toContain('does not hold the document')
  const csv = await run(['annotations', folder, '--format', 'csv'])
  expect(csv.stdout).toContain('none of them at night')
  const out = JSON.parse((await run(['annotations', folder, '--format', 'jsonld'])).stdout)
  expect(out.total).toBe(1)
  const again = await run(['import-annotations', folder, join(home.folder, 'not-there.json')])
  expect([again.status, again.stdout]).toEqual([1, ''])
})

test('what is looked for is printed with its place, what was not understood is told, and nothing found is no failure', async () => {
  const folder = join(home.folder, 'to search')
  const article = join(home.folder, 'sound.txt')
  writeFileSync(article, 'The ferries\n\nThree ferries cross the sound each day, and none of them at night.\n')
  await run(['new', folder])
  await run(['import', folder, article])
  const found = await run(['search', folder, 'FERRIES', 'colour:red OR night'])
  expect(found).toEqual({
    status: 0,
    stdout: expect.stringMatching(
      /^Article {2}The ferries .*article:\w+\n {2}.*none of them at night.*\n1 of 1 results\n$/
    ),
    stderr: '“colour:red” was looked for as words: there is no such operator.\n'
  })
  const asJson = JSON.parse((await run(['search', folder, 'ferries', '--kind', 'note', '--json'])).stdout)
  expect(asJson).toMatchObject({ hits: [], total: 0, counts: { article: 1, note: 0 }, index: { state: 'ready' } })
  expect(await run(['search', folder, 'zanzibar'])).toMatchObject({ status: 0, stdout: '0 of 0 results\n', stderr: '' })
})
