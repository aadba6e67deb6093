import { CornerUpLeft, Trash2 } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bibliography } from '#contract/briefing'
import { type CitedItem, formatCitation, parseCitation } from '#domain/briefing/citation'
import { findLocator } from '#domain/briefing/locator'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'

/** A citation's reference, its place in the source and the words around it, to read and to change. */
export function CitationCard({
  source,
  bibliography,
  isReadOnly,
  onChange,
  onRemove,
  onOpenPassage
}: {
  readonly source: string
  readonly bibliography: Bibliography | null
  readonly isReadOnly: boolean
  readonly onChange: (source: string) => void
  readonly onRemove: () => void
  readonly onOpenPassage: (() => void) | null
}) {
  const { t } = useTranslation()
  const citation = parseCitation(source)
  const [items, setItems] = useState<readonly CitedItem[]>(citation?.items ?? [])
  const change = (n: number, item: CitedItem) => setItems(items.map((each, at) => (at === n ? item : each)))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onChange(formatCitation({ form: citation?.form ?? 'bracketed', items }))
  }
  return (
    <form className="citation-card" onSubmit={submit}>
      {items.map((item, n) => (
        <ItemFields
          // biome-ignore lint/suspicious/noArrayIndexKey: the same source may be cited twice; items are changed in place, never moved
          key={n}
          item={item}
          bibliography={bibliography}
          isReadOnly={isReadOnly}
          onChange={(changed) => change(n, changed)}
        />
      ))}
      <div className="citation-card-actions">
        {onOpenPassage === null ? null : (
          <Button variant="plain" icon={CornerUpLeft} onPress={onOpenPassage}>
            {t('briefing.quote.back')}
          </Button>
        )}
        {isReadOnly ? null : (
          <>
            <Button variant="danger" icon={Trash2} onPress={onRemove}>
              {t('briefing.cite.remove')}
            </Button>
            <Button variant="primary" type="submit">
              {t('briefing.cite.apply')}
            </Button>
          </>
        )}
      </div>
    </form>
  )
}

function ItemFields({
  item,
  bibliography,
  isReadOnly,
  onChange
}: {
  readonly item: CitedItem
  readonly bibliography: Bibliography | null
  readonly isReadOnly: boolean
  readonly onChange: (item: CitedItem) => void
}) {
  const { t } = useTranslation()
  const entry = bibliography?.entries.find(({ key }) => key === item.key)
  const isMissing = bibliography?.missingKeys.includes(item.key) ?? false
  const setPlace = (text: string) => {
    const { locator, rest } = findLocator(text)
    onChange({ ...item, locator, suffix: safe(rest) })
  }
  return (
    <fieldset className="citation-card-item">
      <legend className="visually-hidden">@{item.key}</legend>
      <p className={isMissing ? 'citation-card-missing' : ''}>
        {isMissing ? t('briefing.cite.missing', { key: item.key }) : (entry?.text ?? `@${item.key}`)}
      </p>
      <div className="citation-card-fields">
        <Field
          label={t('briefing.cite.prefix')}
          placeholder={t('briefing.cite.prefixExample')}
          defaultValue={item.prefix}
          isReadOnly={isReadOnly}
          onChange={(prefix) => onChange({ ...item, prefix: safe(prefix) })}
        />
        <Field
          label={t('briefing.cite.locator')}
          placeholder={t('briefing.cite.locatorExample')}
          defaultValue={`${item.locator?.text ?? ''}${item.suffix}`}
          onChange={setPlace}
          isReadOnly={isReadOnly}
          autoFocus
        />
      </div>
    </fieldset>
  )
}

/** Brackets, semicolons and `@` would be read as the citation's own. */
function safe(text: string): string {
  return text.replace(/[[\];@\\]/g, '')
}
