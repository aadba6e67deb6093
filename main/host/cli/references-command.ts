import { StringDecoder } from 'node:string_decoder'
import { print } from './output.ts'
import { type Session, withSession } from './session.ts'

const BATCH = 256

/** `sourcebook references < LINES`: one string a line in, one CSL-JSON object a line out, in order, as they come. */
export async function parseReferences(input: AsyncIterable<Buffer>): Promise<void> {
  await withSession(async (session) => {
    let written = 0
    for await (const lines of batches(input)) {
      await print(await parsedLines(session, lines, written))
      written += lines.length
    }
  })
}

/** CSL-JSON wants an id: the number of the line. */
async function parsedLines({ call }: Session, lines: readonly string[], before: number): Promise<string> {
  const parsed = await call('library.parse', { lines: [...lines] })
  return lines
    .map((_, index) => `${JSON.stringify({ id: String(before + index + 1), ...parsed[index]?.csl })}\n`)
    .join('')
}

/** Whole lines, a batch at a time. Only a line feed ends a line: what else Unicode calls a separator may stand in a title. */
async function* batches(input: AsyncIterable<Buffer>): AsyncGenerator<string[]> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  for await (const chunk of input) {
    const lines = (rest + decoder.write(chunk)).split('\n')
    rest = lines.pop() ?? ''
    for (let start = 0; start < lines.length; start += BATCH) yield lines.slice(start, start + BATCH).map(withoutReturn)
  }
  rest += decoder.end()
  if (rest !== '') yield [withoutReturn(rest)]
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}
