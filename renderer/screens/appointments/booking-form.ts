import type { BookingPerson } from '#shared/contract/appointment.ts'
import type { InputOf, OutputOf } from '#shared/contract/index.ts'
import type { BookingChannel } from '#shared/domain/appointment/appointment.ts'
import { checkDocumentNumber } from '#shared/domain/person/id-number.ts'
import type { SignedIn } from '#shared/contract/session.ts'

export type DayToBook = OutputOf<'appointments.days'>['days'][number]
export type SlotToBook = OutputOf<'appointments.slots'>['slots'][number]

/** What a clerk has chosen and typed so far; the slot is known by its beginning. */
export interface BookingDraft extends BookingPerson {
  readonly categoryId: string
  readonly day: string
  readonly from: number | null
  readonly channel: BookingChannel
}

const NOBODY: BookingPerson = { name: '', documentType: 'resident-id', documentNumber: '', phone: '' }

/** The first day that can be booked; today's date where none can. */
const firstOpen = (days: readonly DayToBook[], today: string): string =>
  days.find(({ closed }) => closed === null)?.day ?? today

/** How people book where somebody sits; at no counter it is the telephone. */
export const channelAt = ({ counter }: Pick<SignedIn, 'counter'>): BookingChannel =>
  counter === null ? 'phone' : counter.kind === 'guide' ? 'guide' : 'counter'

export const emptyDraft = (
  { days, categories, today }: Pick<OutputOf<'appointments.days'>, 'days' | 'categories' | 'today'>,
  channel: BookingChannel,
  wanted: { readonly day?: string; readonly categoryId?: string } = {},
): BookingDraft => ({
  ...NOBODY,
  categoryId: wanted.categoryId ?? categories[0]?.id ?? '',
  day: days.find(({ day, closed }) => day === wanted.day && closed === null)?.day ?? firstOpen(days, today),
  from: null,
  channel,
})

/** The next person: the day, the business and the channel stay, the slot and the person go. */
export const afterBooking = (draft: BookingDraft): BookingDraft => ({ ...draft, ...NOBODY, from: null })

export type Missing = 'slot' | 'name' | 'documentNumber' | 'phone'

/** What keeps the draft from being booked, in the order of the page. A change needs no person: it is known. */
export const missingIn = (
  draft: BookingDraft,
  slots: readonly SlotToBook[],
  changing: boolean,
): readonly Missing[] => {
  const missing: Missing[] = []
  if (chosenSlot(draft, slots) === null) missing.push('slot')
  if (changing) return missing
  if (draft.name.trim() === '') missing.push('name')
  if (draft.documentNumber.trim().length < 4) missing.push('documentNumber')
  const digits = draft.phone.replace(/\D/g, '').length
  if (draft.phone.trim() !== '' && digits < 7) missing.push('phone')
  return missing
}

/** The slot that was chosen, as long as it can still be had. */
export const chosenSlot = (draft: BookingDraft, slots: readonly SlotToBook[]): SlotToBook | null =>
  slots.find(({ from, closed }) => from === draft.from && closed === null) ?? null

/** Whether the number fails its check; half a number is not wrong yet. A failed check never blocks (GB 11643). */
export const isDoubtfulNumber = (
  { documentType, documentNumber }: Pick<BookingDraft, 'documentType' | 'documentNumber'>,
  today: string,
): boolean => {
  const { verdict } = checkDocumentNumber(documentType, documentNumber, today)
  return verdict.startsWith('bad-') && (verdict !== 'bad-length' || documentNumber.trim().length > 18)
}

export const placeOf = (draft: BookingDraft, slot: SlotToBook): InputOf<'appointments.book'>['place'] => ({
  day: draft.day,
  from: slot.from,
  to: slot.to,
  categoryId: draft.categoryId,
})

export const personOf = (draft: BookingDraft): BookingPerson => ({
  name: draft.name.trim(),
  documentType: draft.documentType,
  documentNumber: draft.documentNumber.trim(),
  phone: draft.phone.trim(),
})
