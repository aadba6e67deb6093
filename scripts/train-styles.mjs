import { CHECKED } from './train-checked.mjs'
import { styleNames } from './train-citeproc.mjs'

/** Styles that many fields write in; each is rendered twice as often as those that are drawn from all others. */
const USUAL = [
  'apa',
  'apa',
  'modern-language-association',
  'chicago-author-date',
  'chicago-author-date',
  'chicago-note-bibliography',
  'chicago-fullnote-bibliography',
  'vancouver',
  'ieee',
  'harvard-cite-them-right',
  'american-medical-association',
  'nature',
  'science',
  'american-chemical-society',
  'american-sociological-association',
  'modern-humanities-research-association',
  'elsevier-harvard',
  'elsevier-with-titles',
  'elsevier-vancouver',
  'springer-basic-author-date',
  'springer-vancouver-brackets',
  'springer-humanities-author-date',
  'din-1505-2',
  'din-1505-2-alphanumeric',
  'iso690-author-date-en',
  'iso690-author-date-es',
  'iso690-author-date-fr',
  'iso690-numeric-en',
  'associacao-brasileira-de-normas-tecnicas',
  'cell',
  'frontiers',
  'plos',
  'bmj',
  'sage-harvard',
  'taylor-and-francis-chicago-author-date',
  'american-political-science-association',
  'turabian-author-date',
  'deutsche-sprache',
  'royal-society-of-chemistry',
  'american-anthropological-association',
  'council-of-science-editors-author-date',
  'national-library-of-medicine',
  'multidisciplinary-digital-publishing-institute',
  'the-lancet',
  'the-new-england-journal-of-medicine',
  'american-institute-of-physics',
  'american-physics-society',
  'american-geophysical-union',
  'oscola',
  'zeitschrift-fur-soziologie',
  'unified-style-sheet-for-linguistics',
  'gost-r-7-0-5-2008',
  'uni-freiburg-geschichte',
  'deutsche-gesellschaft-fur-psychologie',
  'history-of-the-human-sciences',
  'political-studies',
  'world-politics',
  'journal-of-democracy',
  'new-harts-rules-notes',
  'technische-universitat-dresden-wirtschaftswissenschaften',
  'harvard-university-of-bath',
  'harvard-anglia-ruskin-university',
  'universidad-de-leon',
  'infoclio-de',
  'revue-francaise-de-sociologie'
]

const DRAWN = 150

/** The usual styles twice, and others from all over the alphabet once; none of those that the check is rendered in. */
export function trainingStyles() {
  const others = styleNames().filter((name) => !CHECKED.includes(name) && !USUAL.includes(name))
  const step = Math.floor(others.length / DRAWN)
  return [...USUAL, ...USUAL, ...others.filter((_, at) => at % step === 0)]
}
