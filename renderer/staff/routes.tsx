import type { ComponentType } from 'react'
import type { Route, ScreenName } from '../ui/navigate.tsx'
import { AppointmentsScreen } from '../screens/appointments/appointments-screen.tsx'
import { ArchiveScreen } from '../screens/archive/archive-screen.tsx'
import { BatchScreen } from '../screens/batch/batch-screen.tsx'
import { CaseScreen } from '../screens/case/case-screen.tsx'
import { CasesScreen } from '../screens/cases/cases-screen.tsx'
import { ClosingScreen } from '../screens/closing/closing-screen.tsx'
import { DeskScreen } from '../screens/desk/desk-screen.tsx'
import { DutyScreen } from '../screens/duty/duty-screen.tsx'
import { LateEntryScreen } from '../screens/late-entry/late-entry-screen.tsx'
import { NumbersScreen } from '../screens/numbers/numbers-screen.tsx'
import { QueueScreen } from '../screens/queue/queue-screen.tsx'
import { QuickScreen } from '../screens/quick/quick-screen.tsx'
import { SettingsScreen } from '../screens/settings/settings-screen.tsx'

/** The screens of the staff window. A screen finds out where it is, and goes elsewhere, through `ui/navigate`. */
export const SCREENS: Partial<Record<ScreenName, ComponentType>> = {
  desk: DeskScreen,
  quick: QuickScreen,
  'late-entry': LateEntryScreen,
  cases: CasesScreen,
  case: CaseScreen,
  queue: QueueScreen,
  appointments: AppointmentsScreen,
  archive: ArchiveScreen,
  batch: BatchScreen,
  duty: DutyScreen,
  numbers: NumbersScreen,
  settings: SettingsScreen,
  closing: ClosingScreen,
}

/** The rail, from top to bottom; the last stands apart at the foot. `belongs` are pages opened from a screen. */
export const RAIL = [
  { screen: 'desk', keyName: 'rail1', belongs: ['desk', 'quick', 'late-entry'] },
  { screen: 'cases', keyName: 'rail2', belongs: ['cases', 'case'] },
  { screen: 'queue', keyName: 'rail3', belongs: ['queue'] },
  { screen: 'archive', keyName: 'rail4', belongs: ['archive', 'batch'] },
  { screen: 'duty', keyName: 'rail5', belongs: ['duty', 'numbers'] },
  { screen: 'settings', keyName: 'rail6', belongs: ['settings'] },
] as const

export type RailScreen = (typeof RAIL)[number]['screen']

export const routeOf = (screen: RailScreen): Route => ({ screen })
