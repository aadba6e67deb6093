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

  test.each<[string, string[]]>([
    ['Coastal Bank, Delta Development Bank, & Gulf Fund', ['Coastal Bank', 'Delta Development Bank', 'Gulf Fund']],
    ['FAO, IFAD, UNICEF and WHO', ['FAO', 'IFAD', 'UNICEF', 'WHO']],
    ['Ministry of Health, Labour and Welfare', ['Ministry of Health, Labour and Welfare']],
    ['Committee on Ports, Fish, and Transportation', ['Committee on Ports, Fish, and Transportation']],
    ['Academies of Tides, Silt, and Sand', ['Academies of Tides, Silt, and Sand']],
    [
      'Grain and Bread Organization of the Delta & World Bread Programme',
      ['Grain and Bread Organization of the Delta', 'World Bread Programme']
    ],
    ['Ministerio de Salud e Instituto de Mareas', ['Ministerio de Salud', 'Instituto de Mareas']],
    ['Society for Research and Conservation Bank', ['Society for Research and Conservation Bank']],
    ['Henry L. Quill Center', ['Henry L. Quill Center']],
    ['S. Velu School of Port Studies', ['S. Velu School of Port Studies']],
    ['John D. and Catherine T. Bellweather Foundation', ['John D. and Catherine T. Bellweather Foundation']],
    ['Gazette, The', ['The Gazette']]
  ])('tells the bodies of “%s”', (field, bodies) => {
    expect(splitNames(field)).toEqual(bodies.map((literal) => ({ literal })))
  })

  test.each<[string, object[]]>([
    ['Orteaga y Casset, José', [{ family: 'Orteaga y Casset', given: 'José' }]],
    ['José Orteaga y Casset', [{ family: 'Orteaga y Casset', given: 'José' }]],
    [
      'Ana Pérez de la Torre y Joan Ochoa i Vidal',
      [
        { family: 'Pérez de la Torre', given: 'Ana' },
        { family: 'Ochoa i Vidal', given: 'Joan' }
      ]
    ],
    [
      'Rivas, C. y Quiroga, E.',
      [
        { family: 'Rivas', given: 'C.' },
        { family: 'Quiroga', given: 'E.' }
      ]
    ]
  ])('keeps Spanish and Catalan surnames together in “%s”', (field, expected) => {
    expect(splitNames(field, { language: 'es' })).toEqual(expected)
  })

  test.each<[string, object[]]>([
    ['Cecil Rhodes III', [{ family: 'Rhodes', given: 'Cecil', suffix: 'III' }]],
    ['Carla Van Houten', [{ family: 'Van Houten', given: 'Carla' }]],
    ['Nguyen Van Anh', [{ family: 'Anh', given: 'Nguyen Van' }]],
    [
      'R. van der Zee & L. Ó Briain',
      [
        { family: 'van der Zee', given: 'R.' },
        { family: 'Ó Briain', given: 'L.' }
      ]
    ],
    ['van Leeuwen, Dr. Maarten', [{ family: 'van Leeuwen', given: 'Maarten' }]],
    ['Zhang Wei 张伟', [{ family: 'Zhang', given: 'Wei' }]],
    [
      'Liu, X., Wang, Y.-H., … Chen, L.',
      [
        { family: 'Liu', given: 'X.' },
        { family: 'Wang', given: 'Y.-H.' },
        { family: 'Chen', given: 'L.' }
      ]
    ],
    ['Coppel, Lena, director', [{ family: 'Coppel', given: 'Lena' }]]
  ])('reads the parts of “%s”', (field, expected) => {
    expect(splitNames(field)).toEqual(expected)
  })

  test('takes a firm of two names for one body where people would stand inverted', () => {
    expect(splitNames('Marlow & Kent Shipping', { bodyByDefault: true })).toEqual([
      { literal: 'Marlow & Kent Shipping' }
    ])
    expect(splitNames('Marlow & Kent', { bodyByDefault: true })).toHaveLength(2)
    expect(splitNames('Marlow & Marlow', { bodyByDefault: true })).toEqual([{ literal: 'Marlow & Marlow' }])
  })
})
