import { SCHEMA_VERSION } from '#contract/project'
import type { ProjectRecordShape } from '../../ports.ts'
import type { RecordFile } from './record-file.ts'

/** One step from a format to the next one. Once released it is never changed; tests/fixtures/projects has a project of each. */
interface Migration {
  readonly name: string
  readonly from: number
  record(record: ProjectRecordShape, path: string): ProjectRecordShape
}

export const migrations: readonly Migration[] = [
  {
    name: 'give the settings their layout and checklist, and annotations their tags',
    from: 0,
    record(record, path) {
      if (path === 'project.json') return { ...record, settings: { ...settings, ...fieldsOf(record, 'settings') } }
      return path.endsWith('/annotations.json') ? { ...emptyMarks, ...record } : record
    }
  }
]

const settings = { style: 'apa', allowedHosts: [], layout: {}, checklist: [] }
const emptyMarks = { comment: '', tags: [] }

/** A file in the present format. One of a newer program stays as it is. */
export function migrated(file: RecordFile, path: string): RecordFile {
  let { schema, records } = file
  while (schema < SCHEMA_VERSION) {
    const step = migrations.find(({ from }) => from === schema)
    if (step === undefined) return file
    records = records.map((record) => step.record(record, path))
    schema++
  }
  return { schema, records }
}

function fieldsOf(record: ProjectRecordShape, key: string): object {
  const value: unknown = Reflect.get(record, key)
  return typeof value === 'object' && value !== null ? value : {}
}
