import { Search, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/icon-button.tsx'
import { ask, useAsked } from './asked.ts'

/** The one box. `onStep` walks through what was found, `onEnter` opens where it stands. */
export function SearchBox({
  listId,
  optionId,
  onStep,
  onEnter
}: {
  readonly listId: string | undefined // where there are results
  readonly optionId: string | undefined
  readonly onStep: (key: string) => boolean
  readonly onEnter: () => void
}) {
  const { t } = useTranslation()
  const { query, wished } = useAsked()
  const ref = useRef<HTMLInputElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each wish for the box is a new one
  useEffect(() => {
    ref.current?.focus()
    ref.current?.select()
  }, [wished])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return // the keys choose letters
    if (event.key === 'Enter') onEnter()
    else if (event.key === 'Escape' && query !== '') ask('')
    else if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !onStep(event.key)) return
    event.preventDefault()
  }
  return (
    <div className="search-box">
      <Search aria-hidden="true" />
      <input
        ref={ref}
        className="search-input"
        type="text"
        role="combobox"
        aria-label={t('search.box')}
        aria-expanded={listId !== undefined}
        aria-controls={listId}
        aria-activedescendant={optionId}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        placeholder={t('search.placeholder')}
        value={query}
        onChange={(event) => ask(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {query === '' ? null : (
        <IconButton
          label={t('search.clear')}
          icon={X}
          onPress={() => {
            ask('')
            ref.current?.focus()
          }}
        />
      )}
    </div>
  )
}
