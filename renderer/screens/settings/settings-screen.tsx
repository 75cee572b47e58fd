import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { useQuery } from '../../api/use-query.ts'
import { useHall } from '../../ui/hall.tsx'
import { LoadingRows } from '../../ui/loading.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Tag } from '../../ui/status-tag.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { AppointmentsTab } from './appointments-tab.tsx'
import { CalendarTab } from './calendar/calendar-tab.tsx'
import { ExportsTab } from './exports/exports-tab.tsx'
import { KioskTab } from './kiosk/kiosk-tab.tsx'
import { HallTab } from './hall-tab.tsx'
import { LayoutTab } from './layout-tab.tsx'
import { LineRulesTab } from './line-rules-tab.tsx'
import { MattersTab } from './matters-tab.tsx'
import { PapersTab } from './papers-tab.tsx'
import { PrintingTab } from './printers/printing-tab.tsx'
import { ScreensTab } from './screens/screens-tab.tsx'
import { StaffTab } from './staff-tab.tsx'
import { TicketTab } from './ticket/ticket-tab.tsx'
import { VoiceTab } from './voice/voice-tab.tsx'
import './settings.css'

const TABS = [
  'hall',
  'layout',
  'lineRules',
  'kiosk',
  'appointments',
  'matters',
  'papers',
  'staff',
  'printing',
  'ticket',
  'voice',
  'screens',
  'calendar',
  'exports',
] as const
type SettingsTab = (typeof TABS)[number]

/** 设置: everybody may look; who may change what is said where it is. */
export const SettingsScreen = (): ReactElement => {
  const { t } = useTranslation('settings')
  const settings = useQuery('settings.get', {}, ['settings']).value
  const [tab, setTab] = useState<SettingsTab>('hall')
  useKeys({ nextTab: () => setTab(TABS[(TABS.indexOf(tab) + 1) % TABS.length] ?? 'hall') })
  return (
    <section className="settings" aria-label={t('title')}>
      <PageHead title={t('title')}>
        {settings?.demo === true && <Tag tone="provisional">{t('demoHall')}</Tag>}
      </PageHead>
      <div className="settings-tabs">
        <Tabs
          label={t('tabs.label')}
          chosen={tab}
          onChoose={setTab}
          items={TABS.map((name) => ({ name, label: t(`tabs.${name}`), count: null }))}
        />
      </div>
      {settings === null ? <LoadingRows rows={8} /> : <Part tab={tab} settings={settings} />}
    </section>
  )
}

const Part = ({
  tab,
  settings,
}: {
  readonly tab: SettingsTab
  readonly settings: OutputOf<'settings.get'>
}): ReactElement => {
  const { roles } = useHall().signedIn
  const admin = roles.includes('admin')
  const leads = admin || roles.includes('lead')
  switch (tab) {
    case 'hall':
      return <HallTab profile={settings.hall} mayEdit={admin} />
    case 'layout':
      return <LayoutTab categories={settings.categories} counters={settings.counters} mayEdit={admin} />
    case 'kiosk':
      return <KioskTab mayEdit={leads} />
    case 'lineRules':
      return <LineRulesTab mayEdit={admin} />
    case 'matters':
      return <MattersTab categories={settings.categories} mayEdit={admin} />
    case 'papers':
      return <PapersTab mayEdit={admin} />
    case 'staff':
      return <StaffTab staff={settings.staff} mayEdit={admin} />
    case 'printing':
      return <PrintingTab printing={settings.printing} mayEdit={leads} />
    case 'ticket':
      return <TicketTab mayEdit={admin} />
    case 'voice':
      return <VoiceTab mayEdit={leads} />
    case 'screens':
      return <ScreensTab counters={settings.counters.map(({ number }) => number)} mayEdit={leads} />
    case 'calendar':
      return <CalendarTab mayEdit={leads} isAdmin={admin} />
    case 'exports':
      return <ExportsTab isAdmin={admin} leads={leads} />
    case 'appointments':
      return <AppointmentsTab mayEdit={admin} />
  }
}
