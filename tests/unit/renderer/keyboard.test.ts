import { describe, expect, test } from 'vitest'
import { shortcutKeys } from '../../../renderer/ui/shortcut.ts'
import type { Command } from '../../../renderer/workbench/command.ts'
import { createKeyPress } from '../../../renderer/workbench/keyboard.ts'

const command = (id: string, shortcut: string, more: Partial<Command> = {}): Command => ({
  id,
  wordsKey: id,
  shortcut,
  run: () => {},
  ...more
})

const key = (name: string, held: { ctrlKey?: boolean; shiftKey?: boolean; altKey?: boolean } = {}) => ({
  key: name,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held
})

const commands = [
  command('palette', 'Mod+K', { worksWhileTyping: true }),
  command('library', 'G L'),
  command('list', 'L'),
  command('undo', 'Mod+Z'),
  command('redo', 'Mod+Shift+Z'),
  command('help', '?'),
  command('larger', 'Plus'),
  command('hidden', 'X', { isEnabled: () => false }),
  command('search', 'Mod+Shift+F', { otherShortcuts: ['/', 'G S'], worksWhileTyping: true })
]

describe('the keyboard map', () => {
  test('runs a command by its other keys too, unless they are typed', () => {
    const press = createKeyPress(commands)
    const combination = key('F', { ctrlKey: true, shiftKey: true })
    expect([press(combination, false, 0), press(combination, true, 0)].map((found) => found?.id)).toEqual([
      'search',
      'search'
    ])
    expect(press(key('/'), false, 0)?.id).toBe('search')
    expect(press(key('/'), true, 0)).toBeNull()
    press(key('g'), false, 0)
    expect(press(key('s'), false, 100)?.id).toBe('search')
  })

  test('runs the command whose keys are pressed, and tells Shift apart', () => {
    const press = createKeyPress(commands)
    expect(press(key('z', { ctrlKey: true }), false, 0)?.id).toBe('undo')
    expect(press(key('Z', { ctrlKey: true, shiftKey: true }), false, 0)?.id).toBe('redo')
    expect(press(key('z'), false, 0)).toBeNull()
  })

  test('takes a sign with or without Shift, as keyboards differ', () => {
    const press = createKeyPress(commands)
    expect(press(key('?', { shiftKey: true }), false, 0)?.id).toBe('help')
    expect(press(key('?'), false, 0)?.id).toBe('help')
    expect(press(key('+', { shiftKey: true }), false, 0)?.id).toBe('larger')
  })

  test('leaves keys that are typed into a text alone, except those that say so', () => {
    const press = createKeyPress(commands)
    expect(press(key('z', { ctrlKey: true }), true, 0)).toBeNull()
    expect(press(key('k', { ctrlKey: true }), true, 0)?.id).toBe('palette')
  })

  test('waits a moment for the second key of a sequence', () => {
    const press = createKeyPress(commands)
    expect(press(key('g'), false, 0)).toBeNull()
    expect(press(key('l'), false, 500)?.id).toBe('library')
    expect(press(key('g'), false, 1_000)).toBeNull()
    expect(press(key('l'), false, 9_000)?.id).toBe('list')
  })

  test('leaves the key of a command that cannot run to others', () => {
    const press = createKeyPress([...commands, command('other', 'X')])
    expect(press(key('x'), false, 0)?.id).toBe('other')
  })

  test('shortcuts are shown as they are printed on the keys', () => {
    expect(shortcutKeys('Mod+Shift+ArrowLeft')).toEqual(['Ctrl', 'Shift', '←'])
    expect(shortcutKeys('G L')).toEqual(['G', 'L'])
  })
})
