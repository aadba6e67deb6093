import { CommanderError } from 'commander'
import { ExpectedFailure } from '#contract/result'
import { sentence, toFailure } from '../../sentences.ts'
import { reportBug } from '../report-bug.ts'
import { complain, endQuietlyOnClosedPipe } from './output.ts'
import { createProgram } from './program.ts'
import { CommandFailure } from './session.ts'

/** Runs one command line. Exit status: 0 done, 1 failed, 2 wrong usage. Sets it rather than exiting, so that output is flushed. */
export async function runCommandLine(argv: readonly string[]): Promise<void> {
  endQuietlyOnClosedPipe()
  try {
    await createProgram().parseAsync([...argv])
  } catch (error) {
    if (error instanceof CommanderError)
      process.exitCode = error.exitCode === 0 ? 0 : 2 // commander has said why
    else if (error instanceof CommandFailure) complain(error.message)
    else if (error instanceof ExpectedFailure)
      complain(toFailure(error).message) // of a file a command itself writes
    else {
      reportBug(error, 'command line')
      complain(sentence('errors.bug', { method: 'command line' }))
    }
  }
}
