import type { InputOf } from '#shared/contract/index.ts'
import { MOST_ORDERED_DAYS, reachesBack } from '#shared/domain/calendar/order-days.ts'
import { daysBetween, isDateText } from '#shared/kernel/plain-date.ts'
import type { Check, Wrong } from '../layout-form.ts'

export type OrderedDays = Omit<InputOf<'settings.orderDays'>, 'basedOn'>

/** Days by order as typed. */
export interface OrderForm {
  readonly working: boolean
  readonly from: string
  readonly to: string
  readonly reason: string
  readonly orderedBy: string
  readonly lateReason: string
}

/** A closure begins today or later, and most last a day. */
export const emptyOrder = (today: string): OrderForm => ({
  working: false,
  from: today,
  to: today,
  reason: '',
  orderedBy: '',
  lateReason: '',
})

/** The last day follows the first one as long as it was not set apart from it. */
export const withFrom = (form: OrderForm, from: string): OrderForm => ({
  ...form,
  from,
  to: form.to === form.from || form.to < from ? from : form.to,
})

/** Some of the days have passed, so that a reason is asked for. */
export const isPast = ({ from }: Pick<OrderForm, 'from'>, today: string): boolean =>
  isDateText(from) && reachesBack({ from }, today)

/** What can be judged before anything is asked; whether the days are working days, only the calendar knows. */
export const checkOrder = (
  form: OrderForm,
  today: string,
  isAdmin: boolean,
): Check<OrderForm, OrderedDays> => {
  const wrong: Wrong<OrderForm> = {}
  const reason = form.reason.trim()
  const orderedBy = form.orderedBy.trim()
  const lateReason = form.lateReason.trim()
  if (!isDateText(form.from)) wrong.from = 'date'
  else if (isPast(form, today) && !isAdmin) wrong.from = 'past'
  if (!isDateText(form.to)) wrong.to = 'date'
  else if (isDateText(form.from) && form.to < form.from) wrong.to = 'order'
  else if (isDateText(form.from) && daysBetween(form.from, form.to) >= MOST_ORDERED_DAYS) wrong.to = 'tooLong'
  if (reason === '') wrong.reason = 'required'
  if (orderedBy === '') wrong.orderedBy = 'required'
  const late = isPast(form, today)
  if (late && lateReason === '') wrong.lateReason = 'required'
  return Object.keys(wrong).length > 0
    ? { ok: false, wrong }
    : {
        ok: true,
        input: { ...form, reason, orderedBy, lateReason: late ? lateReason : '' },
      }
}
