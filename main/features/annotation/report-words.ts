import type { ReportWords } from '#domain/annotation/reported'
import english from '../../../resources/words/en/annotation.json' with { type: 'json' }
import spanish from '../../../resources/words/es/annotation.json' with { type: 'json' }

/** @param legend the project's own names of the meanings; the others keep theirs */
export function reportWords(language: 'en' | 'es', legend: Readonly<Record<string, string>>): ReportWords {
  const words = language === 'es' ? spanish : english
  return {
    title: words.report.title,
    none: words.report.none,
    meaning: (meaning) => legend[meaning] ?? words.meaning[meaning],
    kind: (kind) => words.kind[kind],
    state: (state) => words.state[state],
    relation: (kind, isFrom) => (isFrom ? words.relation : words.relationBack)[kind],
    page: (page) => words.report.onPage.replace('{{page}}', page),
    picture: (label) =>
      label === '' ? words.report.onPicture : words.report.onNamedPicture.replace('{{picture}}', () => label),
    column: (name) => words.report.column[name]
  }
}
