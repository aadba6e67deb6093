import { noteCommands } from '../features/briefing/commands.ts'
import { readerCommands } from '../features/reader/commands.ts'
import type { Command } from './command.ts'
import { commands } from './commands.ts'

/** All that can be done in a project. The reader's keys come first: its "back" leads back within the text, where there is such a way. */
export const allCommands: readonly Command[] = [...readerCommands, ...noteCommands, ...commands]
