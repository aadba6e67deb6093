import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bodyKinds, headings, readFile, sharedPath, texts } from './read.ts'

const seedFolder = sharedPath('seed')

test('the seed article: title, bylines, sections, ten references, author’s note, and no furniture in the body', async () => {
  if (seedFolder === null) return
  const name = readdirSync(seedFolder).find((one) => one.endsWith('.txt')) ?? ''
  const document = await readFile(join(seedFolder, name))
  const title = "Beyond sovereignty: A review of Mexico's security alliance with the United States"
  expect({ ...document.metadata, authorNote: document.metadata.authorNote?.slice(0, 61) }).toEqual({
    title,
    authors: [{ family: 'Gutiérrez', given: 'José Adán' }],
    organisation: 'Miami Strategic Intelligence Institute',
    outlet: null,
    bylines: ['By Miami Strategic Intelligence Institute', 'José Adán Gutiérrez, senior member, MSI² for FinGurú'],
    category: 'politics-and-society',
    language: 'en',
    published: { value: '2025-12-20', approximate: true, raw: '26 days ago' },
    authorNote: 'José Adán Gutiérrez supervises operations and strategy in Lat',
    url: null
  })
  expect(headings(document)).toEqual([
    [2, 'Introduction'],
    [2, "Trump's Transition to an Operational Leadership Role"],
    [2, 'Historical Context and the Current Climate of Fear'],
    [2, 'Mexican Government and Political Leadership'],
    [2, 'Public Opinion'],
    [2, 'Civil Society and Victim Groups'],
    [2, 'Regional Diplomatic Context'],
    [2, 'Implications for Mexico'],
    [3, '1. Risks to Sovereignty:'],
    [3, '2. Institutional Fragility:'],
    [3, '3. Human Rights Obligations:'],
    [2, 'Conclusion'],
    [2, 'References']
  ])
  expect(document.references.map(({ raw }) => raw.slice(0, 10))).toEqual(
    texts(document, 'reference').map((text) => text.slice(0, 10))
  )
  expect(document.references).toHaveLength(10)
  expect(texts(document, 'furniture')).toEqual([
    '26 days ago - politics-and-society',
    title,
    'Adobe Stock: License on file',
    'Do you want to validate this article?',
    expect.stringMatching(/^By validating/),
    'Validated by 0 users',
    'Miami Strategic Intelligence Institute',
    'Miami Strategic Intelligence Institute',
    expect.stringMatching(/^The Miami Strategic Intelligence Institute LLC/),
    'https://miastrategicintel.com/',
    'TwitterLinkedinYoutubeInstagram',
    'Total Views: 8',
    'Comments',
    'Can we help you?'
  ])
  expect(texts(document, ...bodyKinds)).toHaveLength(13 + 26)
})
