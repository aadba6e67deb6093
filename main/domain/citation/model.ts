import file from '../../../resources/citation/reference-model.json' with { type: 'json' }
import type { Field } from './crf.ts'
import { unpack } from './model-file.ts'

let loaded: Field | null = null

/** The trained field, unpacked at its first use (some 30 ms). */
export function referenceField(): Field {
  loaded ??= unpack(file)
  return loaded
}
