import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { PageHead } from '../../ui/page-head.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { DatabaseTab } from './database-tab.tsx'
import { ExportsTab } from './exports-tab.tsx'
import { LogTab } from './log-tab.tsx'
import { OutageTab } from './outage-tab.tsx'
import { PrintingTab } from './printing-tab.tsx'
import './duty.css'

const TABS = ['exports', 'printing', 'outage', 'log', 'database'] as const
type DutyTab = (typeof TABS)[number]

const PARTS = {
  exports: ExportsTab,
  printing: PrintingTab,
  outage: OutageTab,
  log: LogTab,
  database: DatabaseTab,
} as const

/** 值班: what keeps the hall safe — packages, paper, and the check of the data. */
export const DutyScreen = (): ReactElement => {
  const { t } = useTranslation('duty')
  const [tab, setTab] = useState<DutyTab>('exports')
  useKeys({ nextTab: () => setTab(TABS[(TABS.indexOf(tab) + 1) % TABS.length] ?? 'exports') })
  const Part = PARTS[tab]
  return (
    <section className="duty" aria-label={t('title')}>
      <PageHead title={t('title')} />
      <div className="duty-tabs">
        <Tabs
          label={t('tabs.label')}
          chosen={tab}
          onChoose={setTab}
          items={TABS.map((name) => ({ name, label: t(`tabs.${name}`), count: null }))}
        />
      </div>
      <Part />
    </section>
  )
}
