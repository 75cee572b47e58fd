import type { OutputOf } from '#shared/contract/index.ts'
import { kioskRulesSchema } from '#shared/contract/kiosk-rules.ts'
import type { KioskRules } from '#shared/contract/kiosk-rules.ts'
import { misplacedSpans } from '#shared/domain/queue/opening.ts'
import { isDateText } from '#shared/kernel/plain-date.ts'
import { tidyTime } from '../hall-form.ts'

export type KioskState = OutputOf<'settings.kiosk'>

export interface SpanForm {
  readonly from: string
  readonly to: string
  /** Empty = no limit. */
  readonly quota: string
}

export interface CategoryForm {
  readonly categoryId: string
  readonly prefix: string
  readonly name: string
  /** Days on which it is done; all seven = whenever the hall is open. */
  readonly weekdays: readonly number[]
  readonly spans: readonly SpanForm[]
}

/** The rules as they are typed: everything that may be empty is text. */
export interface KioskForm {
  readonly earlyMinutes: string
  readonly overBreak: boolean
  /** Dates, in any order, apart by spaces, commas or lines. */
  readonly openDates: string
  readonly closedDates: string
  readonly onePerPerson: KioskRules['onePerPerson']
  readonly withoutCard: KioskRules['withoutCard']
  readonly readAloud: boolean
  readonly categories: readonly CategoryForm[]
}

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
export const MOST_SPANS = 4

export const toKioskForm = ({ rules, categories }: Pick<KioskState, 'rules' | 'categories'>): KioskForm => {
  const dates = (open: boolean): string =>
    rules.exceptions
      .filter((exception) => exception.open === open)
      .map(({ date }) => date)
      .join('\n')
  return {
    earlyMinutes: String(rules.earlyMinutes),
    overBreak: rules.overBreak,
    openDates: dates(true),
    closedDates: dates(false),
    onePerPerson: rules.onePerPerson,
    withoutCard: rules.withoutCard,
    readAloud: rules.readAloud,
    categories: categories.map(({ id, prefix, name }) => {
      const rule = rules.categories.find(({ categoryId }) => categoryId === id)
      return {
        categoryId: id,
        prefix,
        name,
        weekdays: rule === undefined || rule.weekdays.length === 0 ? WEEKDAYS : rule.weekdays,
        spans: (rule?.spans ?? []).map(({ from, to, quota }) => ({
          from,
          to,
          quota: quota === null ? '' : String(quota),
        })),
      }
    }),
  }
}

/** 2026-10-1, 2026/10/01, 2026年10月1日 and 20261001 are all meant as 2026-10-01; what is no date is null. */
export const tidyDate = (text: string): string | null => {
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (match === null) return null
  const [, year = '', month = '', day = ''] = match
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDateText(date) ? date : null
}

const datesOf = (text: string): (string | null)[] =>
  text
    .normalize('NFKC')
    .split(/[\s,、;]+/)
    .filter((word) => word !== '')
    .map(tidyDate)

const wholeNumber = (text: string): number | null => {
  const plain = text.normalize('NFKC').trim()
  return /^\d+$/.test(plain) ? Number(plain) : null
}

export type WrongField = 'earlyMinutes' | 'openDates' | 'closedDates' | `category ${string}`

export type KioskCheck =
  | { readonly ok: true; readonly input: KioskRules }
  /** Field → key under `kioskSettings:wrong`. */
  | { readonly ok: false; readonly wrong: Partial<Record<WrongField, string>> }

const ruleOf = (form: CategoryForm): KioskRules['categories'][number] | string => {
  if (form.weekdays.length === 0) return 'weekdays'
  const spans = form.spans.map(({ from, to, quota }) => ({
    from: tidyTime(from),
    to: tidyTime(to),
    quota: quota.trim() === '' ? null : (wholeNumber(quota) ?? 0),
  }))
  const every = form.weekdays.length === WEEKDAYS.length
  const rule = {
    categoryId: form.categoryId,
    weekdays: every ? [] : form.weekdays.toSorted((a, b) => a - b),
    spans,
  }
  const parsed = kioskRulesSchema.shape.categories.element.safeParse(rule)
  if (!parsed.success) return parsed.error.issues[0]?.path.at(-1) === 'quota' ? 'quota' : 'time'
  return misplacedSpans(spans).length > 0 ? 'spans' : parsed.data
}

/** Checks with the contract's own schema, so that the page and the backend can never disagree about a field. */
export const checkKiosk = (form: KioskForm): KioskCheck => {
  const wrong: Partial<Record<WrongField, string>> = {}
  const early = kioskRulesSchema.shape.earlyMinutes.safeParse(wholeNumber(form.earlyMinutes))
  if (!early.success) wrong.earlyMinutes = 'earlyMinutes'
  const [open, closed] = [datesOf(form.openDates), datesOf(form.closedDates)]
  if (open.includes(null)) wrong.openDates = 'date'
  if (closed.includes(null)) wrong.closedDates = 'date'
  const both = new Set(open)
  if (closed.some((date) => date !== null && both.has(date))) wrong.closedDates ??= 'dateTwice'
  const rules = form.categories.map((category) => {
    const rule = ruleOf(category)
    if (typeof rule !== 'string') return rule
    wrong[`category ${category.categoryId}`] = rule
    return null
  })
  if (!early.success || Object.keys(wrong).length > 0) return { ok: false, wrong }
  const exceptions = (dates: readonly (string | null)[], isOpen: boolean) =>
    [...new Set(dates)].flatMap((date) => (date === null ? [] : [{ date, open: isOpen }]))
  const parsed = kioskRulesSchema.safeParse({
    earlyMinutes: early.data,
    overBreak: form.overBreak,
    exceptions: [...exceptions(open, true), ...exceptions(closed, false)],
    onePerPerson: form.onePerPerson,
    withoutCard: form.withoutCard,
    readAloud: form.readAloud,
    // A business that follows the hall needs no rule of its own.
    categories: rules.filter((rule) => rule !== null && (rule.weekdays.length > 0 || rule.spans.length > 0)),
  })
  // What remains is a list that is too long.
  return parsed.success ? { ok: true, input: parsed.data } : { ok: false, wrong: { closedDates: 'tooMany' } }
}
