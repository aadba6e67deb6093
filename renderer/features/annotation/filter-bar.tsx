import { Tag } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type AnnotationView, Meaning } from '#contract/annotation'
import { Button } from '../../ui/button.tsx'
import { Chip, FilterChip } from '../../ui/chip.tsx'
import { Field } from '../../ui/field.tsx'
import { useMeaningNames } from '../../ui/meaning-names.ts'
import { MeaningSwatch } from '../../ui/meaning-swatch.tsx'
import { Menu } from '../../ui/menu.tsx'
import { type AnnotationFilter, authorsOf, countByMeaning, statesOf, tagsByUse } from './annotation-filter.ts'

/** Meanings with their counts, tags, and words: all at once if one likes. */
export function FilterBar({
  views,
  filter,
  onChange
}: {
  readonly views: readonly AnnotationView[]
  readonly filter: AnnotationFilter
  readonly onChange: (filter: AnnotationFilter) => void
}) {
  const { t } = useTranslation()
  const meaningName = useMeaningNames()
  const counts = useMemo(() => countByMeaning(views), [views])
  return (
    <search className="annotation-filters" aria-label={t('annotation.filter')}>
      {Meaning.options
        .filter((meaning) => counts.has(meaning) || filter.meanings.has(meaning))
        .map((meaning) => (
          <FilterChip
            key={meaning}
            isOn={filter.meanings.has(meaning)}
            onChange={() => onChange({ ...filter, meanings: toggled(filter.meanings, meaning) })}
            mark={<MeaningSwatch meaning={meaning} />}
          >
            {meaningName(meaning)} {counts.get(meaning) ?? 0}
          </FilterChip>
        ))}
      <StateFilter views={views} filter={filter} onChange={onChange} />
      <AuthorFilter views={views} filter={filter} onChange={onChange} />
      <TagFilter views={views} filter={filter} onChange={onChange} />
      <Field
        label={t('annotation.filterWords')}
        isLabelHidden
        placeholder={t('annotation.filterWords')}
        value={filter.words}
        onChange={(words) => onChange({ ...filter, words })}
      />
    </search>
  )
}

interface PartProps {
  readonly views: readonly AnnotationView[]
  readonly filter: AnnotationFilter
  readonly onChange: (filter: AnnotationFilter) => void
}

/** Offered where there is anything but exact ones to tell apart. */
function StateFilter({ views, filter, onChange }: PartProps) {
  const { t } = useTranslation()
  const states = useMemo(() => statesOf(views), [views])
  if (states.length < 2 && filter.states.size === 0) return null
  return states.map((state) => (
    <FilterChip
      key={state}
      isOn={filter.states.has(state)}
      onChange={() => onChange({ ...filter, states: toggled(filter.states, state) })}
    >
      {t(`annotation.state.${state}`)}
    </FilterChip>
  ))
}

/** Offered where more than one person annotated. */
function AuthorFilter({ views, filter, onChange }: PartProps) {
  const authors = useMemo(() => authorsOf(views), [views])
  if (authors.length < 2 && filter.authors.size === 0) return null
  return authors.map((author) => (
    <FilterChip
      key={author}
      isOn={filter.authors.has(author)}
      onChange={() => onChange({ ...filter, authors: toggled(filter.authors, author) })}
    >
      {author}
    </FilterChip>
  ))
}

function TagFilter({
  views,
  filter,
  onChange
}: {
  readonly views: readonly AnnotationView[]
  readonly filter: AnnotationFilter
  readonly onChange: (filter: AnnotationFilter) => void
}) {
  const { t } = useTranslation()
  const tags = useMemo(() => tagsByUse(views), [views])
  const toggle = (tag: string) => onChange({ ...filter, tags: toggled(filter.tags, tag) })
  const offered = tags.filter((tag) => !filter.tags.has(tag))
  return (
    <>
      {[...filter.tags].map((tag) => (
        <Chip key={tag} removeLabel={t('annotation.removeTagFilter', { tag })} onRemove={() => toggle(tag)}>
          {tag}
        </Chip>
      ))}
      {offered.length === 0 ? null : (
        <Menu
          label={t('annotation.tags')}
          trigger={
            <Button variant="quiet" icon={Tag}>
              {t('annotation.addTagFilter')}
            </Button>
          }
          entries={offered.map((tag) => ({ id: tag, label: tag, run: () => toggle(tag) }))}
        />
      )}
    </>
  )
}

function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set)
  if (!next.delete(item)) next.add(item)
  return next
}
