import { describe, expect, test } from 'vitest'
import { analyseCitations } from '#domain/citation/analyse'

const LIST = `Works Cited

Adley, Folake, and Henrik Sund. “Borrowed Lighthouses.” Journal of Coastal Law, vol. 31, no. 4, 2019, pp. 402–21.
Crane, Ronald H. “The Lighthouse in Economics.” Journal of Law and Economics, vol. 17, no. 2, 1974, pp. 357–76.
---. “The Problem of Lamps.” Harbour Review, vol. 3, 1980, pp. 1–44.
“The Dredging Boom.” The Harbour Gazette, 12 Aug. 2021, news.example.com/dredging-boom.
Van Hout, Carla. The Ferry Economy. 2nd ed., Northhaven University Press, 2017.`

const read = (body: string) => analyseCitations({ text: `${body}\n\n${LIST}\n`, blocks: [] })

function tied(body: string): [string, string, string | null][] {
  const { references, citations } = read(body)
  const titles = new Map(references.map(({ id, csl }) => [id, csl.title ?? '']))
  return citations.flatMap(({ text, items }) =>
    items.map(({ referenceId, state, locator }): [string, string, string | null] => [
      text,
      titles.get(referenceId ?? '') ?? state,
      locator
    ])
  )
}

describe('citations by author and page', () => {
  test('lead to the work, by its author, its title, or whom the sentence names', () => {
    expect(
      tied(
        'Ferries made the coast (Van Hout 44–45). Dredging tripled (“Dredging Boom”). He returned to it (Crane, “Problem of Lamps” 12). As Adley and Sund argue, “a lamp is a promise” (405).'
      )
    ).toEqual([
      ['(Van Hout 44–45)', 'The Ferry Economy', '44–45'],
      ['(“Dredging Boom”)', 'The Dredging Boom', null],
      ['(Crane, “Problem of Lamps” 12)', 'The Problem of Lamps', '12'],
      ['(405)', 'Borrowed Lighthouses', '405']
    ])
  })

  test('are in doubt between two works of one author', () => {
    expect(tied('It is so (Crane 357), and so (Van Hout 3).')).toEqual([
      ['(Crane 357)', 'ambiguous', '357'],
      ['(Van Hout 3)', 'The Ferry Economy', '3']
    ])
  })

  test('are no names and numbers that the list does not have, nor lone brackets', () => {
    expect(tied('The bus (Line 12) and the ship (Pier 9) are late. One may look (Van Hout 3).')).toEqual([])
  })

  test('a dash in the list repeats the author of the entry before, in the record too', () => {
    expect(read('So it is.').references[2]?.csl.author).toEqual([{ family: 'Crane', given: 'Ronald H.' }])
  })
})
