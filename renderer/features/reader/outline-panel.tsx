import { ListTree } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { OnFocus } from '../../ui/reading-focus.ts'
import { headingAt, outline } from './outline.ts'
import type { Reading } from './reading.ts'
import { useReadingInUse } from './reading-state.ts'

/** The headings; the one under which one is reading is marked. */
export function OutlinePanel({ reading, onFocus }: { readonly reading: Reading; readonly onFocus: OnFocus }) {
  const { t } = useTranslation()
  const entries = useMemo(() => outline(reading.blocks), [reading.blocks])
  const currentBlockId = useReadingInUse((state) => state.currentBlockId)
  const at = reading.blocks.find(({ id }) => id === currentBlockId)?.start ?? 0
  const current = headingAt(entries, at)
  if (entries.length === 0) {
    return (
      <EmptyState icon={ListTree} title={t('reader.outline.empty')}>
        {t('reader.outline.emptyText')}
      </EmptyState>
    )
  }
  return (
    <nav className="outline" aria-label={t('reader.tab.outline')}>
      <ol>
        {entries.map((entry) => (
          <li key={entry.blockId} className={`outline-depth-${Math.min(entry.depth, 3)}`}>
            <button
              type="button"
              aria-current={entry.blockId === current?.blockId ? 'location' : undefined}
              onClick={() => onFocus({ kind: 'block', id: entry.blockId, from: 'panel' })}
            >
              {entry.text}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
