import { describe, expect, test } from 'vitest'
import { analyseCitations } from '#domain/citation/analyse'

const LIST = `References

Ferrer, A. (2018). Boats at night. Mole Press.
Ferrer, A. (2020). Boats at noon. Mole Press.
Lund, S., & Okafor, C. (2015). Quay rights. Harbour Review, 4(2), 1–9.
Van der Berg, H. (2011). Slow water. Gull & Sons.
`

/** Of each citation its words, and of each of its items the first author with the year, or the state, and the locator. */
function tied(body: string) {
  const { references, citations } = analyseCitations({ text: `${body}\n\n${LIST}`, blocks: [] })
  const name = (id: string) => {
    const { csl } = references.find((one) => one.id === id) ?? { csl: undefined }
    return `${csl?.author?.[0]?.family} ${csl?.issued?.['date-parts']?.[0]?.[0]}`
  }
  return citations.map(({ text, items }) => [
    text,
    ...items.map(({ referenceId, state, candidates, locator }) =>
      [referenceId === null ? `${state}: ${candidates.map(name).join(' | ')}` : name(referenceId), locator ?? ''].join(
        ', '
      )
    )
  ])
}

describe('citations that point back', () => {
  test.each([
    ['English', '(Ferrer, 2018, p. 3). Again (ibid., p. 5).', ['ibid., p. 5', 'Ferrer 2018, p. 5']],
    ['Spanish', '(Ferrer, 2018). De nuevo (ibídem, pág. 5).', ['ibídem, pág. 5', 'Ferrer 2018, pág. 5']],
    ['Spanish, short', '(Ferrer, 2018). Otra vez, en ib., 5.', ['ib., 5', 'Ferrer 2018, 5']],
    ['Portuguese', '(Ferrer, 2018). Outra vez (idem, p. 7-8).', ['idem, p. 7-8', 'Ferrer 2018, p. 7-8']],
    ['French', '(Ferrer, 2018). Encore (id., p. 12).', ['id., p. 12', 'Ferrer 2018, p. 12']],
    ['German', '(Ferrer, 2018). Erneut (ebd., S. 5 f.).', ['ebd., S. 5 f.', 'Ferrer 2018, S. 5 f.']]
  ])('mean the citation before, with a place of their own (%s)', (_, body, expected) => {
    expect(tied(body)[1]).toEqual(expected)
  })

  test('keep the place of the citation before where they name none', () => {
    expect(tied('So it is (Ferrer, 2018, p. 3), and so it stays (ibid.).')[1]).toEqual(['ibid.', 'Ferrer 2018, p. 3'])
  })

  test('are ambiguous after a bracket with several works, and say which', () => {
    expect(tied('So it is (Ferrer, 2018; Van der Berg, 2011). Again (ibid., p. 5).')[1]).toEqual([
      'ibid., p. 5',
      'ambiguous: Ferrer 2018 | Van der Berg 2011, p. 5'
    ])
  })

  test('point to nothing where nothing was cited before, and are no citations then', () => {
    expect(tied('Ibid. is Latin. ID 45 is a number, and the id is Freud’s.')).toEqual([])
  })

  test('idem with a year is another work of the same author', () => {
    expect(tied('So it is (Ferrer, 2018). Later it was not (idem, 2020, p. 4).')[1]).toEqual([
      'idem, 2020, p. 4',
      'Ferrer 2020, p. 4'
    ])
  })

  test.each([
    ['Van der Berg, op. cit., p. 9', 'Van der Berg 2011, p. 9'],
    ['Van der Berg (loc. cit.)', 'Van der Berg 2011, '],
    ['Van der Berg, ob. cit., pág. 9', 'Van der Berg 2011, pág. 9'],
    ['Van der Berg, a. a. O., S. 9', 'Van der Berg 2011, S. 9'],
    ['Lund and Okafor, op. cit., 4', 'Lund 2015, 4']
  ])('“%s” is the work of the author named', (words, expected) => {
    const found = tied(`So it is (Van der Berg, 2011). So says ${words}, too.`)[1]
    expect([found?.[0]?.replace(/\)$/, ''), found?.[1]]).toEqual([words.replace(/\)$/, ''), expected])
  })

  test('op. cit. is the work of that author that was cited, though the list has another', () => {
    expect(tied('So it is (Ferrer, 2020). Ferrer, op. cit., says so.')[1]).toEqual([
      'Ferrer, op. cit.',
      'Ferrer 2020, '
    ])
  })

  test('op. cit. of an author who was cited for two works is ambiguous, the last one first', () => {
    expect(tied('It is (Ferrer, 2020), it was (Ferrer, 2018), and see Ferrer, op. cit., 7.')[2]).toEqual([
      'Ferrer, op. cit., 7',
      'ambiguous: Ferrer 2018 | Ferrer 2020, 7'
    ])
  })

  test('op. cit. in a bracket means the author that the sentence speaks of', () => {
    expect(
      tied('So it is (Ferrer, 2020; Lund & Okafor, 2015). What Ferrer calls noon is dark (op. cit., p. 2).')[1]
    ).toEqual(['op. cit., p. 2', 'Ferrer 2020, p. 2'])
  })

  test('in notes beside a list of references ibid. takes in all that the note before cites', () => {
    const body =
      'Text.\n\nNotes\n\n1. See Ferrer (2018); also Van der Berg (2011).\n2. Ibid., 5.\n3. Lund and Okafor (2015), 3; ibid., 4.\n4. The mayor would not say.\n5. Ibid.'
    expect(tied(body).slice(2)).toEqual([
      ['Ibid., 5', 'ambiguous: Ferrer 2018 | Van der Berg 2011, 5'],
      ['Lund and Okafor (2015)', 'Lund 2015, '],
      ['ibid., 4', 'Lund 2015, 4'],
      ['Ibid.', 'missing: , ']
    ])
  })
})
