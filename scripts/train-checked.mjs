/** Styles that train-check.mjs renders, and that the training never does. */
export const CHECKED = [
  'apa-6th-edition',
  'modern-language-association-8th-edition',
  'chicago-fullnote-bibliography-16th-edition',
  'chicago-author-date-de',
  'harvard-leeds-beckett-university',
  'university-of-york-harvard',
  'nature-no-et-al',
  'ieee-with-url',
  'associacao-brasileira-de-normas-tecnicas-ufrgs',
  'din-1505-2-numeric',
  'iso690-author-date-de',
  'iso690-note-fr',
  'turabian-fullnote-bibliography-8th-edition',
  'american-medical-association-10th-edition',
  'modern-humanities-research-association-author-date',
  'oscola-no-ibid',
  'bluebook-law-review',
  'australian-guide-to-legal-citation',
  'universitat-wien-institut-fur-geschichte'
]
