import './side-panel.css'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQueryOf } from '../../bridge/queries.ts'
import { annotatedId, type OnFocus, type ReadingFocus, type ReadingSource } from '../../ui/reading-focus.ts'
import { type TabEntry, Tabs } from '../../ui/tabs.tsx'
import { useNewFocus } from '../../ui/use-new-focus.ts'
import { AuditPanel } from './audit-panel.tsx'
import { OutlinePanel } from './outline-panel.tsx'
import type { SourceActions } from './reference-summary.tsx'
import { ReferencesPanel } from './references-panel.tsx'
import { useReading } from './use-reading.ts'

export type PanelTab = 'annotations' | 'references' | 'audit' | 'outline'

export interface SidePanelProps {
  readonly source: ReadingSource
  readonly focus: ReadingFocus | null
  readonly onFocus: OnFocus
  readonly onOpenCapture: SourceActions['onOpenCapture']
  readonly onCapture: (libraryIds: readonly string[]) => void
  /** Opens the library record of a reference, to correct it. */
  readonly onOpenReference: (libraryId: string) => void
  /** The open tab, where somebody else remembers it. */
  readonly tab?: PanelTab
  readonly onTab?: (tab: PanelTab) => void
  /** The annotations' own panel, which is a feature of its own. */
  readonly annotations: ReactNode
}

/** What stands beside the text: its annotations, references, audit and outline. */
export function SidePanel(props: SidePanelProps) {
  const { source, focus, onFocus, onOpenCapture, onCapture, onOpenReference, annotations } = props
  const { t } = useTranslation()
  const [tab, setTab] = useTab(props)
  const { reading } = useReading(source)
  // The text comes first: thousands of annotations must not keep it from being shown.
  const isTextThere = reading !== null
  const count = useQueryOf('annotation.list', { articleId: annotatedId(source) }, { isEnabled: isTextThere }).data
    ?.length
  const actions = { onOpenCapture, onCapture }
  const tabs: TabEntry<PanelTab>[] = [
    { id: 'annotations', label: t('reader.tab.annotations'), count, content: annotations },
    {
      id: 'references',
      label: t('reader.tab.references'),
      count: reading?.references.length,
      content: reading && <ReferencesPanel reading={reading} focus={focus} onFocus={onFocus} actions={actions} />
    },
    {
      id: 'audit',
      label: t('reader.tab.audit'),
      count: reading?.findings.length,
      content: reading && (
        <AuditPanel reading={reading} focus={focus} onFocus={onFocus} remedies={{ onCapture, onOpenReference }} />
      )
    },
    {
      id: 'outline',
      label: t('reader.tab.outline'),
      content: reading && <OutlinePanel reading={reading} onFocus={onFocus} />
    }
  ]
  const shown = tabs.filter(({ id }) => source.kind === 'article' || inCaptures.has(id))
  const selected = shown.some(({ id }) => id === tab) ? tab : 'annotations'
  return <Tabs label={t('reader.tabs')} selected={selected} onSelect={setTab} tabs={shown} />
}

/** An archived source is read and marked; its own references are not audited. */
const inCaptures: ReadonlySet<PanelTab> = new Set(['annotations', 'outline'])

/** The tab one chose; something chosen in the text brings forward the tab it belongs to. */
function useTab({ focus, tab, onTab }: SidePanelProps): readonly [PanelTab, (tab: PanelTab) => void] {
  const [own, setOwn] = useState<PanelTab>('annotations')
  const set = onTab ?? setOwn
  useNewFocus(focus, ({ from, kind }) => {
    const wanted = from === 'panel' ? undefined : tabOf[kind]
    if (wanted !== undefined) set(wanted)
  })
  return [tab ?? own, set]
}

const tabOf: Partial<Record<ReadingFocus['kind'], PanelTab>> = {
  annotation: 'annotations',
  reference: 'references',
  citation: 'audit'
}
