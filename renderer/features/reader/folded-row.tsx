import { ChevronDown, ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block } from '#contract/article'
import { Button } from '../../ui/button.tsx'

/** The web site's own lines: folded where they stood, shown in place when asked for, and each can come back for good. */
export function FoldedRow({
  blocks,
  view,
  mustOpen,
  onRestore
}: {
  readonly blocks: readonly Block[]
  readonly view: (block: Block) => ReactNode
  readonly mustOpen: boolean
  readonly onRestore: ((block: Block) => void) | null
}) {
  const { t } = useTranslation()
  const [isShown, setShown] = useState(false)
  const isOpen = isShown || mustOpen
  return (
    <div className="folded">
      <div className="folded-head">
        {isOpen ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
        <span>{t(isOpen ? 'reader.folded.shown' : 'reader.folded.hidden', { count: blocks.length })}</span>
        <Button variant="quiet" aria-expanded={isOpen} onPress={() => setShown(!isOpen)}>
          {t(isOpen ? 'reader.folded.hide' : 'reader.folded.show')}
        </Button>
      </div>
      {isOpen ? (
        <div className="folded-lines">
          {blocks.map((block) => (
            <div key={block.id} className="folded-line">
              {view(block)}
              {onRestore === null ? null : (
                <Button variant="quiet" onPress={() => onRestore(block)}>
                  {t('reader.folded.restore')}
                </Button>
              )}
            </div>
          ))}
        </div>
      ) : null}
    </div>
  )
}
