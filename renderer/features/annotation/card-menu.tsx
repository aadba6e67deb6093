import { Copy, Link2, MoreHorizontal, Scissors, SquareCheck, SquareDashed } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type AnnotationView, WordsKind } from '#contract/annotation'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import { areaName } from './area-name.ts'
import { copyQuotation } from './copy-quotation.ts'
import { moveArea } from './move-area.ts'
import { startRelating } from './relating.ts'
import { toggleSelected } from './selected.ts'
import { canSplit } from './split-dialog.tsx'
import type { AnnotationChange } from './use-annotation-changes.ts'

/** What one does less often with an annotation. */
export function CardMenu({
  view,
  onChange,
  onSplit
}: {
  readonly view: AnnotationView
  readonly onChange: (change: AnnotationChange) => void
  readonly onSplit: () => void
}) {
  const { t } = useTranslation()
  const { annotation } = view
  const { articleId, quote, area } = annotation.target
  const kinds: readonly MenuEntry[] = WordsKind.options.map((kind) => ({
    id: kind,
    label: t(`annotation.menu.kind.${kind}`),
    isChecked: kind === annotation.kind,
    run: () => onChange({ kind })
  }))
  return (
    <Menu
      label={t('annotation.menu.label')}
      trigger={<IconButton label={t('annotation.menu.label')} icon={MoreHorizontal} />}
      entries={[
        { id: 'copy', label: t('annotation.menu.copy'), icon: Copy, shortcut: 'Q', run: () => copyQuotation(view) },
        {
          id: 'relate',
          label: t('annotation.menu.relate'),
          icon: Link2,
          shortcut: 'L',
          run: () =>
            startRelating({
              articleId,
              annotationId: annotation.id,
              quote: quote.exact || annotation.comment || areaName(view)
            })
        },
        {
          id: 'select',
          label: t('annotation.menu.select'),
          icon: SquareCheck,
          shortcut: 'X',
          run: () => toggleSelected(articleId, annotation.id)
        },
        ...(area !== undefined
          ? [{ id: 'move', label: t('annotation.area.move'), icon: SquareDashed, run: () => void moveArea(view) }]
          : []),
        {
          id: 'split',
          label: t('annotation.menu.split'),
          icon: Scissors,
          shortcut: 'S',
          isDisabled: !canSplit(view),
          run: onSplit
        },
        ...(area === undefined ? [{ kind: 'separator' as const, id: 'kinds' }, ...kinds] : [])
      ]}
    />
  )
}
