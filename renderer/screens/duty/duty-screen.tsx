import { useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { Role } from '#shared/domain/staff/role.ts'
import { useHall } from '../../ui/hall.tsx'
import { useKept } from '../../ui/kept.tsx'
import { useRoute } from '../../ui/navigate.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { DatabaseTab } from './database-tab.tsx'
import { ExportsTab } from './exports/exports-tab.tsx'
import { DayEndTab } from './hall/day-end-tab.tsx'
import { HallTab } from './hall/hall-tab.tsx'
import { StatisticsTab } from './hall/statistics-tab.tsx'
import { LogTab } from './log-tab.tsx'
import { OutageTab } from './outage-tab.tsx'
import { PrintingTab } from './printing-tab.tsx'
import { DemandsTab } from './registers/demands-tab.tsx'
import { MonthTab } from './registers/month-tab.tsx'
import { RegisterTab } from './registers/register-tab.tsx'
import { RelativesTab } from './registers/relatives-tab.tsx'
import './duty.css'

const TABS = [
  'hall',
  'statistics',
  'dayEnd',
  'register',
  'month',
  'log',
  'demands',
  'relatives',
  'exports',
  'printing',
  'outage',
  'database',
] as const
type DutyTab = (typeof TABS)[number]

/** Lists that are not for everybody; the backend says the same. */
const FOR: Partial<Record<DutyTab, readonly Role[]>> = {
  statistics: ['lead', 'admin'],
  demands: ['lead', 'admin'],
  relatives: ['lead', 'archivist', 'admin'],
}

const PARTS = {
  hall: HallTab,
  statistics: StatisticsTab,
  dayEnd: DayEndTab,
  register: RegisterTab,
  month: MonthTab,
  demands: DemandsTab,
  relatives: RelativesTab,
  exports: ExportsTab,
  printing: PrintingTab,
  outage: OutageTab,
  log: LogTab,
  database: DatabaseTab,
} as const

/** 值班: what the hall has to account for, and what keeps it safe — packages, paper, and the check of the data. */
export const DutyScreen = (): ReactElement => {
  const { t } = useTranslation('duty')
  const { signedIn } = useHall()
  const route = useRoute()
  const [tab, setTab] = useKept<DutyTab>('duty tab', 'register')
  useLayoutEffect(() => {
    // Asked for anew with every step here, also from another tab of this very page.
    if (route.screen === 'duty' && route.tab !== undefined) setTab(route.tab)
  }, [route, setTab])
  const tabs = TABS.filter((name) => FOR[name]?.some((role) => signedIn.roles.includes(role)) ?? true)
  useKeys({ nextTab: () => setTab(tabs[(tabs.indexOf(tab) + 1) % tabs.length] ?? 'register') })
  const Part = PARTS[tab]
  return (
    <section className="duty" aria-label={t('title')}>
      <PageHead title={t('title')} />
      <div className="duty-tabs">
        <Tabs
          label={t('tabs.label')}
          chosen={tab}
          onChoose={setTab}
          items={tabs.map((name) => ({ name, label: t(`tabs.${name}`), count: null }))}
        />
      </div>
      <Part />
    </section>
  )
}
