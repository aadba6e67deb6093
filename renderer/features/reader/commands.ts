import { Meaning } from '#contract/annotation'
import type { Shortcut } from '../../ui/shortcut.ts'
import { nextKind } from './marking-choice.ts'
import { togglePane } from './pdf-view.ts'
import { changeFace, changeMeasure, changeSize, resetLook } from './reading-look.ts'
import { type ReaderActions, readingInUse } from './reading-state.ts'
import { pagesInUse } from './use-page-actions.ts'

export interface ReaderCommand {
  readonly id: string
  readonly wordsKey: string
  readonly shortcut: Shortcut | undefined
  readonly worksWhileTyping?: boolean
  /** Whether there is a text on screen for it to work on. A key that cannot work is left to others. */
  isEnabled(): boolean
  run(): void
}

function command(id: string, shortcut: Shortcut | undefined, act: (actions: ReaderActions) => void): ReaderCommand {
  return {
    id: `reader.${id}`,
    wordsKey: `reader.command.${id}`,
    shortcut,
    isEnabled: () => readingInUse().actions !== null,
    run: () => {
      const { actions } = readingInUse()
      if (actions !== null) act(actions)
    }
  }
}

/** What only pages can do: its key is left to others where none are shown. */
function pageCommand(id: string, shortcut: Shortcut | undefined, run: () => void): ReaderCommand {
  return { ...command(id, shortcut, run), isEnabled: () => pagesInUse() !== null }
}

const back: ReaderCommand = {
  ...command('back', 'Alt+ArrowLeft', (actions) => actions.goBack()),
  isEnabled: () => readingInUse().canGoBack
}

/** Everything the reader can do by key; the palette and the keyboard map take them from here. */
export const readerCommands: readonly ReaderCommand[] = [
  { ...command('find', 'Mod+F', (actions) => actions.find()), worksWhileTyping: true },
  { ...command('findNext', 'Mod+G', (actions) => actions.findNext()), worksWhileTyping: true },
  { ...command('findPrevious', 'Mod+Shift+G', (actions) => actions.findPrevious()), worksWhileTyping: true },
  back,
  command('nextBlock', 'J', (actions) => actions.moveBlock(1)),
  command('previousBlock', 'K', (actions) => actions.moveBlock(-1)),
  command('nextCitation', 'N', (actions) => actions.moveCitation(1)),
  command('previousCitation', 'P', (actions) => actions.moveCitation(-1)),
  command('selectSentence', 'V', (actions) => actions.selectSentence()),
  command('foldBlock', 'H', (actions) => actions.foldBlock()),
  command('nextKind', 'U', nextKind),
  command('marginNote', 'M', (actions) => actions.note('margin')),
  command('articleNote', 'Shift+M', (actions) => actions.note('article')),
  pageCommand('markArea', 'A', () => pagesInUse()?.markArea()),
  pageCommand('pagePictures', 'T', () => togglePane('pages')),
  pageCommand('pageOutline', undefined, () => togglePane('outline')),
  command('larger', 'Plus', () => changeSize(1)),
  command('smaller', '-', () => changeSize(-1)),
  command('usualLook', '0', resetLook),
  command('wider', undefined, () => changeMeasure(1)),
  command('narrower', undefined, () => changeMeasure(-1)),
  command('nextFace', undefined, changeFace),
  ...Meaning.options.map((meaning, index) => ({
    ...command('mark', String(index + 1), (actions) => actions.mark(meaning)),
    id: `reader.mark.${meaning}`,
    wordsKey: `reader.command.mark.${meaning}`,
    isEnabled: () => readingInUse().hasSelection
  }))
]
