import { Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Autocomplete, Header, Input, ListBox, ListBoxItem, ListBoxSection, SearchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ArticleReference, Citation } from '#contract/article'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import type { Reading } from './reading.ts'
import { referenceAuthors, referenceTitle } from './reference-line.ts'

/** Chooses by hand which reference a citation means: the likely ones first, then the whole list. */
export function LinkMenu({
  reading,
  citation,
  item,
  isNamed = false,
  isLinked = false,
  onLink
}: {
  readonly reading: Reading
  readonly citation: Citation
  readonly item: number
  readonly isNamed?: boolean // the button says which item it links
  readonly isLinked?: boolean // it means one already: the button is for another
  readonly onLink: (referenceId: string) => void
}) {
  const { t } = useTranslation()
  if (reading.references.length === 0) return null
  const words = citation.items[item]?.text ?? citation.text
  return (
    <Popover
      label={t('reader.audit.linkTo', { citation: words })}
      trigger={
        <Button variant="quiet">
          {isNamed
            ? t('reader.audit.linkItem', { item: words })
            : t(isLinked ? 'reader.audit.linkOther' : 'reader.audit.link')}
        </Button>
      }
    >
      {(close) => (
        <ReferenceChooser
          title={t('reader.audit.linkTo', { citation: words })}
          references={reading.references}
          likely={citation.items[item]?.candidates ?? []}
          onChoose={(id) => {
            onLink(id)
            close()
          }}
        />
      )}
    </Popover>
  )
}

function ReferenceChooser({
  title,
  references,
  likely,
  onChoose
}: {
  readonly title: string
  readonly references: readonly ArticleReference[]
  readonly likely: readonly string[]
  readonly onChoose: (id: string) => void
}) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const found = useMemo(() => search(references, typed), [references, typed])
  const first = found.filter(({ id }) => likely.includes(id))
  const others = found.filter(({ id }) => !likely.includes(id))
  const sections = [
    { id: 'likely', title: t('reader.audit.linkCandidates'), references: first },
    { id: 'all', title: t('reader.audit.linkAll'), references: others }
  ].filter((section) => section.references.length > 0)
  return (
    <div className="link-menu">
      <p>{title}</p>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField className="link-menu-field" aria-label={t('reader.audit.linkSearch')} autoFocus>
          <Search aria-hidden="true" />
          <Input className="field-input" placeholder={t('reader.audit.linkSearch')} />
        </SearchField>
        <ListBox
          className="menu link-menu-list"
          aria-label={title}
          items={sections}
          onAction={(id) => onChoose(String(id))}
          renderEmptyState={() => <p className="finding-detail">{t('reader.audit.linkNone')}</p>}
        >
          {(section) => (
            <ListBoxSection id={section.id}>
              <Header className="link-menu-head">{section.title}</Header>
              {section.references.map((reference) => (
                <ReferenceOption key={reference.id} reference={reference} />
              ))}
            </ListBoxSection>
          )}
        </ListBox>
      </Autocomplete>
    </div>
  )
}

function ReferenceOption({ reference: { id, csl, raw } }: { readonly reference: ArticleReference }) {
  const year = csl.issued?.['date-parts']?.[0]?.[0]
  const where = csl['container-title'] ?? csl.publisher ?? csl.URL
  const detail = [referenceAuthors(csl), year, where].filter((part) => part !== '' && part !== undefined).join(' · ')
  return (
    <ListBoxItem id={id} textValue={raw} className="menu-item link-menu-item">
      <span>
        <span className="link-menu-title">{referenceTitle(csl, raw)}</span>
        <small className="finding-detail">{detail}</small>
      </span>
    </ListBoxItem>
  )
}

const LONGEST = 100 // options at once: those beyond are found by typing

/** References that have every word that was typed. */
function search(references: readonly ArticleReference[], typed: string): readonly ArticleReference[] {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  return references.filter(({ raw }) => words.every((word) => fold(raw).includes(word))).slice(0, LONGEST)
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
