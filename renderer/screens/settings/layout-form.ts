import type { InputOf, OutputOf } from '#shared/contract/index.ts'

export type Category = OutputOf<'settings.get'>['categories'][number]
export type Counter = OutputOf<'settings.get'>['counters'][number]
type CounterKind = Counter['kind']

export const COUNTER_KINDS = ['general', 'guide', 'accessible'] as const satisfies readonly CounterKind[]

/** Field → key under `settings:wrong`. */
export type Wrong<Form> = Partial<Record<keyof Form, string>>

export type Check<Form, Input> =
  { readonly ok: true; readonly input: Input } | { readonly ok: false; readonly wrong: Wrong<Form> }

/** A queue as typed; `id` null is a new one. */
export interface CategoryForm {
  readonly id: string | null
  readonly prefix: string
  readonly name: string
  readonly examples: string
  /** Empty: as many as come. */
  readonly dailyQuota: string
  /** 号码位数: least digits. */
  readonly numberWidth: string
}

/** A counter as typed. */
export interface CounterForm {
  readonly id: string | null
  readonly number: string
  readonly name: string
  readonly kind: CounterKind
  /** Queue → weight as typed; a queue that is not here is not served. */
  readonly serves: Readonly<Record<string, string>>
}

const LETTERS = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at))

/** The contract's bounds of 每日限号, 号码位数 and 窗口号. */
const MOST_TICKETS = 100_000
const LEAST_DIGITS = 2
const MOST_DIGITS = 6
const MOST_COUNTERS = 999

/** A few steps are enough: each is worth five minutes of waiting. */
const MOST_WEIGHT = 9

/** Full-width digits and letters come from the input method and mean the same. */
const plain = (text: string): string => text.normalize('NFKC').trim()

const wholeNumber = (text: string, most: number): number | null => {
  const typed = plain(text)
  const value = /^\d{1,9}$/.test(typed) ? Number(typed) : 0
  return value >= 1 && value <= most ? value : null
}

/** A new queue is offered the first letter that is still free. */
export const toCategoryForm = (category: Category | null, all: readonly Category[]): CategoryForm =>
  category === null
    ? {
        id: null,
        prefix: LETTERS.find((letter) => all.every(({ prefix }) => prefix !== letter)) ?? '',
        name: '',
        examples: '',
        dailyQuota: '',
        numberWidth: '3',
      }
    : {
        ...category,
        dailyQuota: category.dailyQuota === null ? '' : String(category.dailyQuota),
        numberWidth: String(category.numberWidth),
      }

export const checkCategory = (
  form: CategoryForm,
  all: readonly Category[],
): Check<CategoryForm, InputOf<'settings.saveCategory'>> => {
  const wrong: Wrong<CategoryForm> = {}
  const prefix = plain(form.prefix).toUpperCase()
  const limited = plain(form.dailyQuota) !== ''
  const dailyQuota = limited ? wholeNumber(form.dailyQuota, MOST_TICKETS) : null
  const numberWidth = wholeNumber(form.numberWidth, MOST_DIGITS)
  if (!/^[A-Z]{1,2}$/.test(prefix)) wrong.prefix = 'prefix'
  else if (all.some((other) => other.prefix === prefix && other.id !== form.id)) wrong.prefix = 'prefixTaken'
  if (form.name.trim() === '') wrong.name = 'required'
  if (limited && dailyQuota === null) wrong.dailyQuota = 'quota'
  if (numberWidth === null || numberWidth < LEAST_DIGITS) wrong.numberWidth = 'width'
  if (numberWidth === null || Object.keys(wrong).length > 0) return { ok: false, wrong }
  const [name, examples] = [form.name.trim(), form.examples.trim()]
  return { ok: true, input: { id: form.id, prefix, name, examples, dailyQuota, numberWidth } }
}

export const sameCategoryForm = (a: CategoryForm, b: CategoryForm): boolean =>
  a.id === b.id &&
  a.prefix === b.prefix &&
  a.name === b.name &&
  a.examples === b.examples &&
  a.dailyQuota === b.dailyQuota &&
  a.numberWidth === b.numberWidth

/** A new counter is offered the number after the last and serves every queue alike, as a 综合窗口 does. */
export const toCounterForm = (
  counter: Counter | null,
  all: readonly Counter[],
  categories: readonly Category[],
): CounterForm =>
  counter === null
    ? {
        id: null,
        number: String(Math.max(0, ...all.map(({ number }) => number)) + 1),
        name: '',
        kind: 'general',
        serves: Object.fromEntries(categories.map(({ id }) => [id, '1'])),
      }
    : {
        ...counter,
        number: String(counter.number),
        serves: Object.fromEntries(
          counter.serves.map(({ categoryId, weight }) => [categoryId, String(weight)]),
        ),
      }

export const checkCounter = (
  form: CounterForm,
  all: readonly Counter[],
): Check<CounterForm, InputOf<'settings.saveCounter'>> => {
  const wrong: Wrong<CounterForm> = {}
  const number = wholeNumber(form.number, MOST_COUNTERS)
  const serves = Object.entries(form.serves).map(([categoryId, typed]) => ({
    categoryId,
    weight: wholeNumber(typed, MOST_WEIGHT),
  }))
  if (number === null) wrong.number = 'counterNumber'
  else if (all.some((other) => other.number === number && other.id !== form.id)) wrong.number = 'numberTaken'
  if (form.name.trim() === '') wrong.name = 'required'
  const weighed = serves.flatMap(({ categoryId, weight }) => (weight === null ? [] : { categoryId, weight }))
  if (weighed.length < serves.length) wrong.serves = 'weight'
  if (number === null || Object.keys(wrong).length > 0) return { ok: false, wrong }
  return {
    ok: true,
    input: { id: form.id, number, name: form.name.trim(), kind: form.kind, serves: weighed },
  }
}

/** Which single weight is not one; the error line stands below all of them. */
export const weightFits = (typed: string): boolean => wholeNumber(typed, MOST_WEIGHT) !== null

export const sameCounterForm = (a: CounterForm, b: CounterForm): boolean => {
  const served = Object.entries(a.serves)
  return (
    a.id === b.id &&
    a.number === b.number &&
    a.name === b.name &&
    a.kind === b.kind &&
    served.length === Object.keys(b.serves).length &&
    served.every(([id, weight]) => b.serves[id] === weight)
  )
}

/** The counter ticks or unticks a queue; what it serves anew begins with the ordinary weight. */
export const toggleServed = (form: CounterForm, categoryId: string): CounterForm['serves'] => {
  const { [categoryId]: before, ...others } = form.serves
  return before === undefined ? { ...others, [categoryId]: '1' } : others
}

/** Queues nobody would ever call from. `form` counts instead of its counter, so that it is said before it is saved. */
export const unserved = (
  categories: readonly Category[],
  counters: readonly Counter[],
  form: CounterForm | null = null,
): readonly Category[] => {
  const served = new Set(
    counters
      .filter((counter) => counter.id !== form?.id)
      .flatMap((counter) => counter.serves.map(({ categoryId }) => categoryId)),
  )
  for (const id of Object.keys(form?.serves ?? {})) served.add(id)
  return categories.filter(({ id }) => !served.has(id))
}
