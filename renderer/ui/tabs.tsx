import './tabs.css'
import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'

export interface TabEntry<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly count?: number | undefined
  readonly content: ReactNode
}

export function Tabs<Id extends string>({
  label,
  tabs,
  selected,
  onSelect
}: {
  readonly label: string
  readonly tabs: readonly TabEntry<Id>[]
  readonly selected: Id
  readonly onSelect: (id: Id) => void
}) {
  const select = (key: unknown) => {
    const tab = tabs.find(({ id }) => id === key)
    if (tab !== undefined) onSelect(tab.id)
  }
  return (
    <AriaTabs className="tabs" selectedKey={selected} onSelectionChange={select}>
      <TabList className="tab-list" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="tab">
            {tab.label} {tab.count === undefined ? null : <small>{tab.count}</small>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="tab-panel">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
