import { describe, expect, test } from 'vitest'
import { splitNames } from '#domain/citation/names'

describe('splitNames', () => {
  test.each<[string, object[]]>([
    [
      'VAN WYK, Pieter, QUISPE MAMANI, Rosalía et ROY, Anne',
      [
        { family: 'VAN WYK', given: 'Pieter' },
        { family: 'QUISPE MAMANI', given: 'Rosalía' },
        { family: 'ROY', given: 'Anne' }
      ]
    ],
    [
      'Quispe Mamani, Rosalía, and Joan Ferrándiz',
      [
        { family: 'Quispe Mamani', given: 'Rosalía' },
        { family: 'Ferrándiz', given: 'Joan' }
      ]
    ],
    [
      'Moussa Diakité, Harriet Engel',
      [
        { family: 'Diakité', given: 'Moussa' },
        { family: 'Engel', given: 'Harriet' }
      ]
    ],
    ['Bimal CHAUDHURI', [{ family: 'CHAUDHURI', given: 'Bimal' }]],
    ['Grier, M. (Host)', [{ family: 'Grier', given: 'M.' }]],
    ['Estuary Films', [{ literal: 'Estuary Films' }]],
    ['Department of Justice and Community Services', [{ literal: 'Department of Justice and Community Services' }]]
  ])('reads “%s”', (field, expected) => {
    expect(splitNames(field)).toEqual(expected)
  })

  test('takes a firm of two names for one body where people would stand inverted', () => {
    expect(splitNames('Marlow & Kent Shipping', { bodyByDefault: true })).toEqual([
      { literal: 'Marlow & Kent Shipping' }
    ])
    expect(splitNames('Marlow & Kent', { bodyByDefault: true })).toHaveLength(2)
  })
})
