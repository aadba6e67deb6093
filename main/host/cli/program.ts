import { Command, InvalidArgumentError, Option } from 'commander'
import { SearchKind } from '#contract/search'
import { sentence } from '../../sentences.ts'
import { programVersion } from '../program-folder.ts'
import { type ExportOptions, exportWish } from './export-wish.ts'

/** Every command, its options and its help. A command's own code is loaded when it runs. */
export function createProgram(): Command {
  const program = new Command('sourcebook').description(help('program')).version(programVersion())
  program.exitOverride().showHelpAfterError(sentence('cli.help.hint')).enablePositionalOptions()

  command(program, 'new <dir>', 'new')
    .option('--name <name>', help('name'))
    .action(async (dir, options) => (await import('./new-command.ts')).createProject(dir, options))
  withPassword(command(program, 'import <dir> <source...>', 'import'))
    .option('--allow-host <host>', help('allowHost'), collected)
    .action(async (dir, sources, options) => (await import('./import-command.ts')).importSources(dir, sources, options))
  command(program, 'list <dir>', 'list').action(async (dir, options) =>
    (await import('./list-command.ts')).listProject(dir, options)
  )
  command(program, 'search <dir> <query...>', 'search')
    .addOption(new Option('--kind <kind>', help('kind')).choices(SearchKind.options))
    .option('--limit <number>', help('limit'), limitNumber, 20)
    .action(async (dir, query, options) => (await import('./search-command.ts')).searchProject(dir, query, options))
  withPassword(command(program, 'audit <path...>', 'audit'))
    .addOption(new Option('--format <format>', help('format')).choices(['html', 'md', 'csv', 'json']).conflicts('json'))
    .addOption(new Option('--language <language>', help('language')).choices(['en', 'es']))
    .option('-o, --output <file>', help('output'))
    .action(async (paths, options) => (await import('./audit-command.ts')).audit(paths, options))
  command(program, 'references', 'references').action(async () =>
    (await import('./references-command.ts')).parseReferences(process.stdin)
  )
  command(program, 'capture <dir> [source...]', 'capture')
    .option('--again', help('again'))
    .option('--allow-host <host>', help('allowHost'), collected)
    .action(async (dir, sources, options) =>
      (await import('./capture-command.ts')).captureSources(dir, sources, options)
    )
  command(program, 'verify <dir>', 'verify').action(async (dir, options) =>
    (await import('./verify-command.ts')).verifyArchive(dir, options)
  )
  command(program, 'doctor <dir>', 'doctor').action(async (dir, options) =>
    (await import('./doctor-command.ts')).doctor(dir, options)
  )
  addExport(program)
  addAnnotations(program)
  plainCommand(program, 'serve <dir>', 'serve')
    .option('--port <number>', help('port'), portNumber, 0)
    .action(async (dir, { port }) => (await import('./serve-command.ts')).serve(dir, port))
  plainCommand(program, 'merge-driver <base> <ours> <theirs> [name]', 'mergeDriver').action(
    async (base, ours, theirs, name) =>
      (await import('./merge-driver-command.ts')).mergeDriver(base, ours, theirs, name)
  )
  return program
}

/** For locked PDFs. Never an argument: the list of processes shows those to everybody. */
function withPassword(one: Command): Command {
  return one
    .option('--password-file <file>', help('passwordFile'))
    .addOption(new Option('--password-stdin', help('passwordStdin')).conflicts('passwordFile'))
}

function addExport(program: Command): void {
  plainCommand(program, 'export <dir>', 'export')
    .option('--note <note>', help('note'))
    .option('--library', help('library'))
    .option('--archive', help('archive'))
    .option('--format <format>', help('format'))
    .option('-o, --output <file>', help('output'))
    .action(async (dir: string, options: ExportOptions & { output?: string }, self: Command) => {
      const wish = exportWish(options)
      if (wish.kind === 'wrong') return self.error(wish.reason)
      return (await import('./export-command.ts')).exportFrom(dir, wish, options.output)
    })
}

function addAnnotations(program: Command): void {
  plainCommand(program, 'annotations <dir>', 'annotations')
    .option('--format <format>', help('format'))
    .option('--article <id>', help('article'), collected)
    .option('-o, --output <file>', help('output'))
    .action(async (dir: string, options: { format?: string; article?: string[]; output?: string }, self: Command) => {
      const { annotationWish, exportAnnotations } = await import('./annotations-command.ts')
      const wish = annotationWish(options.format)
      if (wish.kind === 'wrong') return self.error(wish.reason, { exitCode: 2 })
      return exportAnnotations(dir, wish.format, options)
    })
  command(program, 'import-annotations <dir> <file...>', 'importAnnotations').action(async (dir, files, options) =>
    (await import('./annotations-command.ts')).importAnnotations(dir, files, options)
  )
}

function command(program: Command, usage: string, key: string): Command {
  return plainCommand(program, usage, key).option('--json', help('json'))
}

function plainCommand(program: Command, usage: string, key: string): Command {
  return program.command(usage).description(help(key)).exitOverride().showHelpAfterError(sentence('cli.help.hint'))
}

/** An option that may be given several times. */
function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

function help(key: string): string {
  return sentence(`cli.help.${key}`)
}

function limitNumber(text: string): number {
  const limit = Number(text)
  if (!Number.isInteger(limit) || limit < 1 || limit > 500)
    throw new InvalidArgumentError(sentence('cli.search.badLimit'))
  return limit
}

function portNumber(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new InvalidArgumentError(sentence('cli.serve.badPort'))
  return port
}
