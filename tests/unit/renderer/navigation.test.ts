import { beforeEach, describe, expect, test } from 'vitest'
import { goToArticle, goToNote, goToScreen, nowhere, useNavigation } from '../../../renderer/workbench/navigation.ts'
import { readPlace } from '../../../renderer/workbench/remembered-place.ts'

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
