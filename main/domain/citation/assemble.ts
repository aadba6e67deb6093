import type { Csl, FieldConfidence } from '#contract/reference'
import { putDates } from './assemble-dates.ts'
import { putNames } from './assemble-names.ts'
import { putLinks, putNumbers } from './assemble-numbers.ts'
import { putTexts } from './assemble-texts.ts'
import { settleNumber } from './document-number.ts'
import type { Labelled, Put } from './labelled.ts'
import { settleVenue } from './venue.ts'

/** CSL variables out of labelled spans, each with the certainty it was read with. */
export function assemble(reference: Labelled): { csl: Csl; confidence: FieldConfidence } {
  const csl: Csl = { type: 'document' }
  const confidence: FieldConfidence = {}
  const put: Put = (name, value, certainty) => {
    csl[name] = value
    confidence[name] = Math.round(Math.max(0, Math.min(1, certainty)) * 100) / 100
  }
  putTexts(reference, put)
  putNames(reference, put)
  putDates(reference, put)
  putNumbers(reference, put)
  putLinks(reference, put)
  settleNumber(reference.text, { csl, confidence })
  settleVenue(reference.text, { csl, confidence })
  return { csl, confidence }
}
