import './search-list.css'
import { Search } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components'

export interface SearchListItem {
  readonly id: string
  readonly text: string // what is searched and read out
  readonly detail?: string
  readonly mark?: ReactNode
}

const LONGEST = 50

/** A field over a list: type to find, arrows to move, Enter to choose. Long lists show their best part. */
export function SearchList({
  label,
  items,
  none,
  onChoose
}: {
  readonly label: string
  readonly items: readonly SearchListItem[]
  readonly none: string
  readonly onChoose: (id: string) => void
}) {
  const [typed, setTyped] = useState('')
  const found = useMemo(() => search(items, typed), [items, typed])
  return (
    <div className="search-list">
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField className="search-list-field" aria-label={label} autoFocus>
          <Search aria-hidden="true" />
          <Input className="search-list-input" placeholder={label} />
        </SearchField>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keys (axe: scrollable-region-focusable) */}
        <div className="search-list-items" tabIndex={0}>
          <ListBox
            className="menu"
            aria-label={label}
            items={found}
            onAction={(id) => onChoose(String(id))}
            renderEmptyState={() => <p className="search-list-none">{none}</p>}
          >
            {({ id, text, detail, mark }) => (
              <ListBoxItem id={id} textValue={text} className="menu-item search-list-item">
                {mark}
                <span>
                  <span className="search-list-text">{text}</span>
                  {detail === undefined ? null : <small className="quiet">{detail}</small>}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </div>
      </Autocomplete>
    </div>
  )
}

/** Items that have every word that was typed; those beginning with it first, and the shorter before the longer. */
function search(items: readonly SearchListItem[], typed: string): readonly SearchListItem[] {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return items.slice(0, LONGEST)
  const scored = items.flatMap((item) => {
    const text = fold(`${item.text} ${item.detail ?? ''}`)
    return words.every((word) => text.includes(word)) ? [{ item, isFirst: text.startsWith(words[0] ?? '') }] : []
  })
  scored.sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || a.item.text.length - b.item.text.length)
  return scored.slice(0, LONGEST).map(({ item }) => item)
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
