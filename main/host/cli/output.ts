import { once } from 'node:events'

/** One JSON value, indented, as the whole of a command's output. */
export async function printJson(value: unknown): Promise<void> {
  await print(`${JSON.stringify(value, null, 2)}\n`)
}

/** Plain lines for people and for pipes. */
export async function printLines(lines: readonly string[]): Promise<void> {
  if (lines.length > 0) await print(`${lines.join('\n')}\n`)
}

/** Writes to stdout at the pace of whoever reads it. */
export async function print(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** `sourcebook … | head` closes the pipe early: that is no error of ours. */
export function endQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1)
  })
}

/** A sentence on stderr, and exit status 1 in the end. */
export function complain(text: string): void {
  console.error(text)
  process.exitCode = 1
}
