import { beforeEach, describe, expect, test } from 'vitest'
import {
  closeText,
  goToArticle,
  goToNote,
  goToScreen,
  leaveText,
  nowhere,
  openBeside,
  turnToOther,
  useNavigation
} from '../../../renderer/workbench/navigation.ts'
import { readPlace } from '../../../renderer/workbench/remembered-place.ts'

const article = (id: string) => ({ kind: 'article', id }) as const

const place = () => useNavigation.getState().place

describe('the place that is kept with a project', () => {
  test('comes back without what was looked at, and never as the list of projects', () => {
    const kept = { ...nowhere, screen: 'projects', noteSlug: 'judgments', focus: { id: 'c1' } }
    expect(readPlace(kept)).toEqual({ ...nowhere, screen: 'reader', noteSlug: 'judgments' })
  })

  test('is nowhere where nothing whole was kept', () => {
    expect(readPlace(undefined)).toEqual(nowhere)
    expect(readPlace({ screen: 'cellar', noteSlug: 7 })).toEqual(nowhere)
  })

  test('comes back with both of two texts, at their sides', () => {
    const two = { ...nowhere, source: article('a2'), side: 'right', other: { source: article('a1'), focus: null } }
    expect(readPlace({ ...two, other: { source: article('a1') } })).toEqual(two)
    expect(readPlace({ ...two, source: null })).toEqual(nowhere) // a side alone is none
    expect(readPlace({ source: article('a1') })).toEqual({ ...nowhere, source: article('a1') }) // from before there were two
  })
})

describe('navigation', () => {
  beforeEach(() => useNavigation.getState().reset(nowhere))

  test('back returns to each place in turn, and forward goes on again', () => {
    goToArticle('a1')
    goToScreen('library')
    useNavigation.getState().back()
    expect(place()).toEqual({ ...nowhere, source: { kind: 'article', id: 'a1' } })
    useNavigation.getState().back()
    expect(place()).toEqual(nowhere)
    useNavigation.getState().forward()
    expect(place().source).toEqual({ kind: 'article', id: 'a1' })
  })

  test('a note opens beside the text and not instead of it', () => {
    goToArticle('a1')
    goToNote('judgments')
    expect(place()).toMatchObject({ source: { kind: 'article', id: 'a1' }, noteSlug: 'judgments' })
  })

  test('going where one already is leaves no step to go back', () => {
    goToArticle('a1')
    goToArticle('a1')
    expect(useNavigation.getState().past).toHaveLength(1)
  })

  test('going somewhere new forgets the way forward', () => {
    goToArticle('a1')
    useNavigation.getState().back()
    goToScreen('archive')
    expect(useNavigation.getState().future).toEqual([])
  })

  test('looking at a passage of the same text is no step of its own', () => {
    goToArticle('a1')
    useNavigation.getState().look({ kind: 'citation', id: 'c1', from: 'text' })
    expect(useNavigation.getState().past).toHaveLength(1)
  })
})

describe('two texts', () => {
  const found = { kind: 'annotation', id: 'n1', from: 'elsewhere' } as const
  const one = { ...nowhere, source: article('a1') }
  const two = { ...nowhere, source: article('a2'), side: 'right', other: { source: article('a1'), focus: null } }

  beforeEach(() => {
    useNavigation.getState().reset(nowhere)
    goToArticle('a1')
    openBeside(article('a2'))
  })

  test('stand beside each other, the one that was opened last in use', () => {
    expect(place()).toEqual(two)
  })

  test('take turns without a step to go back', () => {
    turnToOther()
    expect(place()).toEqual({ ...one, other: { source: article('a2'), focus: null } })
    useNavigation.getState().turnTo('left')
    turnToOther()
    expect(place()).toEqual(two)
    expect(useNavigation.getState().past).toHaveLength(2)
  })

  test('a third one takes the place of the one in use, or beside it of the other', () => {
    goToArticle('a3')
    expect(place()).toEqual({ ...two, source: article('a3') })
    openBeside(article('a4'))
    expect(place()).toEqual({ ...nowhere, source: article('a4'), other: { source: article('a3'), focus: null } })
  })

  test('one that is open already is turned to where it stands', () => {
    goToArticle('a1', found)
    expect(place()).toEqual({ ...one, focus: found, other: { source: article('a2'), focus: null } })
    openBeside(article('a1'))
    expect(place()).toEqual({ ...one, other: { source: article('a2'), focus: null } })
  })

  test('each keeps what is looked at in it', () => {
    useNavigation.getState().look(found, 'left')
    expect(place()).toEqual({ ...two, other: { source: article('a1'), focus: found } })
    turnToOther()
    expect(place().focus).toBe(found)
  })

  test('closing one leaves the other, whichever was in use, and back opens it again', () => {
    closeText('right')
    expect(place()).toEqual(one)
    useNavigation.getState().back()
    expect(place()).toEqual(two)
    closeText('left')
    expect(place()).toEqual({ ...one, source: article('a2') })
    closeText('left') // a single text has no button to be closed by
    expect(place()).toEqual({ ...one, source: article('a2') })
  })

  test('one that was deleted is left by either side', () => {
    leaveText(article('a1'))
    expect(place()).toEqual({ ...one, source: article('a2') })
    useNavigation.getState().back()
    leaveText(article('a2'))
    expect(place()).toEqual(one)
    leaveText(article('a1'))
    expect(place()).toEqual(nowhere)
  })
})
