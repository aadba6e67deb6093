import { ChevronDown, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { keepLayout, useKeptLayout } from '../bridge/project-layout.ts'

type List = 'articles' | 'notes'

/** The lists of the navigation that are folded away: so are they in this project the next time too. */
export function useFolded(): readonly List[] {
  const kept = useKeptLayout('folded')
  return lists.filter((list) => Array.isArray(kept) && kept.includes(list))
}

const lists: readonly List[] = ['articles', 'notes']

/** Stays in sight while a long list scrolls, so that the next one is not lost below it; folds its list away. */
export function NavHeading({
  list,
  words,
  children
}: {
  readonly list: List
  readonly words: string
  readonly children: ReactNode
}) {
  const folded = useFolded()
  const isFolded = folded.includes(list)
  const toggle = () => keepLayout('folded', isFolded ? folded.filter((one) => one !== list) : [...folded, list])
  const Chevron = isFolded ? ChevronRight : ChevronDown
  return (
    <div className={`nav-heading nav-heading-${list}`}>
      <h2>
        <AriaButton className="nav-fold" aria-expanded={!isFolded} onPress={toggle}>
          {words}
          <Chevron aria-hidden="true" />
        </AriaButton>
      </h2>
      {children}
    </div>
  )
}
