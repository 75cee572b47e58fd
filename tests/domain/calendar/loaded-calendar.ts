import { calendarYearSchema, type WorkCalendar } from '#shared/domain/calendar/work-calendar.ts'
import year2024 from '../../../resources/calendar/2024.json' with { type: 'json' }
import year2025 from '../../../resources/calendar/2025.json' with { type: 'json' }
import year2026 from '../../../resources/calendar/2026.json' with { type: 'json' }

/** The calendar as shipped: 2024 to 2026, nothing local. */
export const loadedCalendar: WorkCalendar = {
  years: [year2024, year2025, year2026].map((year) => calendarYearSchema.parse(year)),
  overrides: [],
}
