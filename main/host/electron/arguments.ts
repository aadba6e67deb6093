/**
 * The person's own words of Electron's command line. Run from a folder, Electron takes that folder as its first word;
 * packaged, it has none. Switches are Chromium's, except ours.
 */
export function ownArguments(argv: readonly string[], isRunFromFolder: boolean): string[] {
  const words = argv.slice(1).filter((word, index, all) => word !== '-r' && all[index - 1] !== '-r')
  const own = words.filter((word) => !word.startsWith('-') || word === '--sample')
  const folder = own.findIndex((word) => !word.startsWith('-'))
  return isRunFromFolder ? own.filter((_, index) => index !== folder) : own
}
