import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { root } from '../../built.ts'
import type { ExpectedArticle } from './own-article.ts'

const folder = join(process.env.SOURCEBOOK_SHARED ?? resolve(root, '..', 'shared'), 'seed')

/** The article that the program was made for, where it stands beside the project; null elsewhere. */
export function seedArticle(): (ExpectedArticle & { readonly path: string }) | null {
  const file = existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith('.txt')) : undefined
  if (file === undefined) return null
  return {
    file,
    path: join(folder, file),
    title: "Beyond sovereignty: A review of Mexico's security alliance with the United States",
    bylines: ['Miami Strategic Intelligence Institute', 'José Adán Gutiérrez'],
    headings: [
      'Introduction',
      "Trump's Transition to an Operational Leadership Role",
      'Historical Context and the Current Climate of Fear',
      'Mexican Government and Political Leadership',
      'Public Opinion',
      'Civil Society and Victim Groups',
      'Regional Diplomatic Context',
      'Implications for Mexico',
      '1. Risks to Sovereignty:',
      '2. Institutional Fragility:',
      '3. Human Rights Obligations:',
      'Conclusion'
    ],
    furniture: ['Do you want to validate this article?', 'Validated by 0 users', 'Total Views: 8', 'Can we help you?'],
    references: 10,
    sources: [], // on the open Web, which tests never ask
    citation: { text: 'Politico, 2019', reference: 'Trump Offers Mexico Aid' },
    passage: 'sovereignty is non-negotiable, even amid severe security crises',
    entry: /Gutiérrez.*Beyond sovereignty/
  }
}
