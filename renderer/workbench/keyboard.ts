import { useEffect } from 'react'
import { isTypingTarget, matchesShortcut } from '../ui/shortcut.ts'
import type { Command } from './command.ts'
import { useOpenDialog } from './open-dialog.ts'

const SEQUENCE_WITHIN = 1_200

/** Runs commands by their shortcuts, as long as no dialog is open and the keys are not meant for a text. */
export function useKeyboard(commands: readonly Command[]): void {
  useEffect(() => {
    const press = createKeyPress(commands)
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || useOpenDialog.getState().dialog !== 'none') return
      if (isTakenElsewhere(event.target)) return
      const command = press(event, isTypingTarget(event.target), event.timeStamp)
      if (command === null) return
      event.preventDefault()
      command.run()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [commands])
}

/** Menus, lists and dialogs take letters and keys for themselves. */
function isTakenElsewhere(target: EventTarget | null): boolean {
  const takers = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox], [aria-haspopup=listbox]'
  return target instanceof Element && target.closest(takers) !== null
}

type Press = Parameters<typeof matchesShortcut>[0]

/** Finds the command that a key press is for, remembering the first key of a sequence such as `G L` for a moment. */
export function createKeyPress(
  commands: readonly Command[]
): (press: Press, isTyping: boolean, at: number) => Command | null {
  let first: { readonly key: string; readonly at: number } | null = null
  return (press, isTyping, at) => {
    const lead = first !== null && at - first.at < SEQUENCE_WITHIN ? first.key : null
    first = null
    const usable = commands.filter(
      (command) => (!isTyping || command.worksWhileTyping) && (command.isEnabled?.() ?? true)
    )
    const found = usable.find((command) => matchesCommand(press, command, lead, isTyping))
    if (found !== undefined) return found
    if (!isTyping && usable.some((command) => matchesLead(press, command))) first = { key: press.key.toLowerCase(), at }
    return null
  }
}

function matchesCommand(press: Press, command: Command, lead: string | null, isTyping: boolean): boolean {
  return shortcutsOf(command, isTyping).some((shortcut) => {
    const [one = '', two] = shortcut.split(' ')
    if (two === undefined) return lead === null && matchesShortcut(press, one)
    return lead === one.toLowerCase() && matchesShortcut(press, two)
  })
}

function matchesLead(press: Press, command: Command): boolean {
  return shortcutsOf(command, false).some((shortcut) => {
    const [one = '', two] = shortcut.split(' ')
    return two !== undefined && matchesShortcut(press, one)
  })
}

function shortcutsOf({ shortcut, otherShortcuts = [] }: Command, isTyping: boolean): readonly string[] {
  return [...(shortcut === undefined ? [] : [shortcut]), ...(isTyping ? [] : otherShortcuts)]
}
