import './record-form.css'
import { useTranslation } from 'react-i18next'
import type { Csl, CslName, ReferenceRow } from '#contract/reference'
import { useIsReadOnly } from '../../bridge/access.ts'
import { useMutationOf } from '../../bridge/queries.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Select } from '../../ui/select.tsx'
import { CommitField } from './commit-field.tsx'
import { commonTypes, dateFromText, dateText, textFields, withVariable } from './csl-fields.ts'
import { NamesField } from './names-field.tsx'
import { RecordHead, type RecordWays } from './record-head.tsx'
import { RecordOrigin } from './record-origin.tsx'

/** One record, each field saved when it is left; undo takes a field back. */
export function RecordForm({
  row,
  onClose,
  ...ways
}: RecordWays & { readonly row: ReferenceRow; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { reference } = row
  const { csl, confidence } = reference
  const update = useMutationOf('library.update', { isQuiet: true })
  const save = (changed: Csl) => update.mutate({ id: reference.id, csl: changed })
  const set = (variable: string, value: unknown) => save(withVariable(csl, variable, value))
  return (
    <section className="record" aria-label={t('library.record')}>
      <RecordHead row={row} onClose={onClose} ways={ways} />
      <div className="record-body">
        {update.isError ? <ErrorNote error={update.error} /> : null}
        <TypeField csl={csl} onChange={(type) => save({ ...csl, type })} />
        {(['author', 'editor'] as const).map((role) => (
          <NamesField
            key={role}
            label={t(`library.fields.${role}`)}
            names={csl[role] ?? []}
            confidence={confidence[role]}
            onChange={(names: readonly CslName[]) => set(role, names)}
          />
        ))}
        <CommitField
          label={t('library.fields.issued')}
          description={t('library.dateHint')}
          value={dateText(csl.issued)}
          confidence={confidence.issued}
          onCommit={(text) => set('issued', dateFromText(text))}
        />
        {textFields(csl).map((variable) => (
          <CommitField
            key={variable}
            label={t(`library.fields.${variable}`, { defaultValue: variable })}
            value={String(csl[variable] ?? '')}
            confidence={confidence[variable]}
            lines={variable === 'note' || variable === 'abstract' ? 3 : 1}
            onCommit={(text) => set(variable, text.trim())}
          />
        ))}
        <CommitField
          label={t('library.fields.tags')}
          description={t('library.tagsHint')}
          value={reference.tags.join(', ')}
          confidence={undefined}
          onCommit={(text) => update.mutate({ id: reference.id, tags: tagsFrom(text) })}
        />
        <RecordOrigin reference={reference} onOpenArticle={ways.onOpenArticle} />
      </div>
    </section>
  )
}

function TypeField({ csl, onChange }: { readonly csl: Csl; readonly onChange: (type: string) => void }) {
  const { t } = useTranslation()
  const types: readonly string[] = commonTypes.some((type) => type === csl.type)
    ? commonTypes
    : [csl.type, ...commonTypes]
  return (
    <Select
      label={t('library.fields.type')}
      options={types.map((id) => ({ id, label: t(`library.types.${id}`, { defaultValue: id }) }))}
      value={csl.type}
      onChange={onChange}
      isDisabled={useIsReadOnly()}
    />
  )
}

function tagsFrom(text: string): string[] {
  const tags = text.split(',').map((tag) => tag.trim())
  return [...new Set(tags.filter((tag) => tag !== ''))]
}
