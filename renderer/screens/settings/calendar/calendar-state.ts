import type { OutputOf } from '#shared/contract/index.ts'

export type CalendarState = OutputOf<'settings.calendar'>
