import { readFile } from 'node:fs/promises'
import { errorCode } from '../../platform/disk.ts'
import { sentence } from '../../sentences.ts'
import { CommandFailure } from './session.ts'

export interface PasswordOptions {
  readonly passwordFile?: string
  readonly passwordStdin?: boolean
}

/**
 * The password for locked PDFs: the first line of a file or of standard input. Never an argument, which any user of the machine
 * may read in the list of processes.
 */
export async function readPassword({ passwordFile, passwordStdin }: PasswordOptions): Promise<string | undefined> {
  if (passwordFile !== undefined) return firstLine(await fileText(passwordFile))
  if (passwordStdin !== true) return undefined
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(Buffer.from(part))
  return firstLine(Buffer.concat(parts).toString('utf8'))
}

async function fileText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const code = errorCode(error)
    if (code === '') throw error
    throw new CommandFailure(sentence('cli.password.unreadable', { path, code }))
  }
}

function firstLine(text: string): string {
  const line = text.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0] ?? ''
  if (line === '') throw new CommandFailure(sentence('cli.password.empty'))
  return line
}
