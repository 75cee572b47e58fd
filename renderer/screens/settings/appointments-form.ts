import { appointmentChannels } from '#shared/contract/appointment.ts'
import type { InputOf, OutputOf } from '#shared/contract/index.ts'
import { slotsOfDay } from '#shared/domain/appointment/slots.ts'

type State = OutputOf<'appointments.settings'>
type Input = InputOf<'appointments.saveSettings'>

export interface CategoryLine {
  readonly categoryId: string
  readonly prefix: string
  readonly name: string
  readonly bookable: boolean
  readonly slotMinutes: string
  readonly capacity: string
}

/** 预约设置 as they are typed: numbers are text until they are saved. */
export interface AppointmentsForm {
  readonly on: boolean
  readonly daysAhead: string
  readonly sameDay: boolean
  readonly sameDayMinutes: string
  readonly perPersonPerDay: string
  readonly earlyMinutes: string
  readonly closedDays: string
  readonly categories: readonly CategoryLine[]
}

/** What a business begins with when it is made bookable. */
const FIRST = { slotMinutes: '30', capacity: '2' }
const FIRST_SAME_DAY = '60'

export const toAppointmentsForm = ({ settings, categories }: State): AppointmentsForm => ({
  on: settings.on,
  daysAhead: String(settings.daysAhead),
  sameDay: settings.sameDayMinutes !== null,
  sameDayMinutes: settings.sameDayMinutes === null ? FIRST_SAME_DAY : String(settings.sameDayMinutes),
  perPersonPerDay: String(settings.perPersonPerDay),
  earlyMinutes: String(settings.earlyMinutes),
  closedDays: settings.closedDays.join(' '),
  categories: categories.map(({ id, prefix, name }) => {
    const set = settings.categories.find(({ categoryId }) => categoryId === id)
    return {
      categoryId: id,
      prefix,
      name,
      bookable: set !== undefined,
      slotMinutes: set === undefined ? FIRST.slotMinutes : String(set.slotMinutes),
      capacity: set === undefined ? FIRST.capacity : String(set.capacity),
    }
  }),
})

/** Bounds of the numbers, as the contract has them. */
export const BOUNDS = {
  daysAhead: { from: 1, to: 30 },
  sameDayMinutes: { from: 0, to: 480 },
  perPersonPerDay: { from: 1, to: 9 },
  earlyMinutes: { from: 0, to: 120 },
  slotMinutes: { from: 10, to: 240 },
  capacity: { from: 1, to: 99 },
} as const
export type Bounded = keyof typeof BOUNDS

export const isWithin = (field: Bounded, text: string): boolean =>
  /^\d{1,4}$/.test(text.trim()) && Number(text) >= BOUNDS[field].from && Number(text) <= BOUNDS[field].to

const numberOf = (field: Bounded, text: string): number => (isWithin(field, text) ? Number(text) : -1)

export type FormCheck =
  | { readonly ok: true; readonly input: Input }
  | {
      readonly ok: false
      /** Fields of the rules that are wrong, and businesses (by id) with a wrong number. */
      readonly wrong: ReadonlySet<string>
    }

/** What would be saved, or where something is wrong. While bookings are off nothing has to be bookable. */
export const checkAppointments = (form: AppointmentsForm): FormCheck => {
  const wrong = new Set<string>()
  for (const field of ['daysAhead', 'perPersonPerDay', 'earlyMinutes'] as const)
    if (!isWithin(field, form[field])) wrong.add(field)
  if (form.sameDay && !isWithin('sameDayMinutes', form.sameDayMinutes)) wrong.add('sameDayMinutes')
  const chosen = form.categories.filter(({ bookable }) => bookable)
  for (const { categoryId, slotMinutes, capacity } of chosen)
    if (!isWithin('slotMinutes', slotMinutes) || !isWithin('capacity', capacity)) wrong.add(categoryId)
  if (form.on && chosen.length === 0) wrong.add('categories')
  const input = appointmentChannels['appointments.saveSettings'].input.safeParse({
    on: form.on,
    daysAhead: numberOf('daysAhead', form.daysAhead),
    sameDayMinutes: form.sameDay ? numberOf('sameDayMinutes', form.sameDayMinutes) : null,
    perPersonPerDay: numberOf('perPersonPerDay', form.perPersonPerDay),
    earlyMinutes: numberOf('earlyMinutes', form.earlyMinutes),
    closedDays: form.closedDays.split(/[\s,，、]+/).filter((day) => day !== ''),
    categories: chosen.map(({ categoryId, slotMinutes, capacity }) => ({
      categoryId,
      slotMinutes: numberOf('slotMinutes', slotMinutes),
      capacity: numberOf('capacity', capacity),
    })),
  })
  if (!input.success && wrong.size === 0) wrong.add('closedDays')
  return input.success && wrong.size === 0 ? { ok: true, input: input.data } : { ok: false, wrong }
}

/** How many slots a day has with these lengths, and how many people they take; null while a number is none. */
export const placesPerDay = (
  { hours, lastTicketTime }: Pick<State, 'hours' | 'lastTicketTime'>,
  { slotMinutes, capacity }: Pick<CategoryLine, 'slotMinutes' | 'capacity'>,
): { readonly slots: number; readonly people: number } | null => {
  if (!isWithin('slotMinutes', slotMinutes) || !isWithin('capacity', capacity)) return null
  const slots = slotsOfDay({ hours, lastTicketTime }, '2000-01-01', Number(slotMinutes)).length
  return { slots, people: slots * Number(capacity) }
}
