import type { MatterHit } from '#shared/contract/matter.ts'
import type { OutageBlock, OutageSlip } from '#shared/contract/outage.ts'
import { instantAt } from '#shared/kernel/instant.ts'
import { isDateText } from '#shared/kernel/plain-date.ts'

export interface LateForm {
  /** The serial, or the whole number as it is printed. */
  readonly slip: string
  readonly date: string
  readonly time: string
  readonly reason: string
  readonly matter: MatterHit | null
  readonly login: string
  readonly password: string
}

export type LateField = keyof LateForm

/** What is wrong, as a key of the words, with what the words name. */
export interface Wrong {
  readonly key:
    | 'slip'
    | 'settled.entered'
    | 'settled.void'
    | 'date'
    | 'time'
    | 'future'
    | 'beforeForm'
    | 'reason'
    | 'matter'
    | 'inactive'
    | 'login'
    | 'password'
  readonly slip?: OutageSlip
  readonly at?: number
}

export interface FoundSlip {
  readonly slip: OutageSlip
  readonly preparedAt: number
}

const serialIn = (number: string): number | null => {
  const digits = /(\d+)\D*$/.exec(number)?.[1]
  return digits === undefined ? null : Number(digits)
}

/**
 * The prepared number that was typed: the whole of it, or its serial. Of two years with the same serial the blank one is
 * meant, and of two blank ones the newer.
 */
export const typedSlip = (text: string, blocks: readonly OutageBlock[]): FoundSlip | null => {
  const typed = text.normalize('NFKC').trim()
  if (typed === '') return null
  const slips = blocks.flatMap(({ slips: inBlock, preparedAt }) =>
    inBlock.map((slip): FoundSlip => ({ slip, preparedAt })),
  )
  const exact = slips.find(({ slip }) => slip.number.normalize('NFKC') === typed)
  if (exact !== undefined) return exact
  if (!/^\d+$/.test(typed)) return null
  const same = slips.filter(({ slip }) => serialIn(slip.number) === Number(typed))
  return same.find(({ slip }) => slip.state === 'blank') ?? same[0] ?? null
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** The moment on the form, or null while day or time is not written in full. */
export const momentOf = ({ date, time }: Pick<LateForm, 'date' | 'time'>): number | null =>
  isDateText(date.trim()) && TIME.test(time.trim()) ? instantAt(date.trim(), time.trim()) : null

const MINUTE = 60_000

/** Everything that keeps a late entry from being opened; empty when it can be. */
export const wrongIn = (
  form: LateForm,
  blocks: readonly OutageBlock[],
  now: number,
): Partial<Record<LateField, Wrong>> => {
  const wrong: Partial<Record<LateField, Wrong>> = {}
  const found = typedSlip(form.slip, blocks)
  if (found === null) wrong.slip = { key: 'slip' }
  else if (found.slip.state !== 'blank') wrong.slip = { key: `settled.${found.slip.state}`, slip: found.slip }
  const moment = momentOf(form)
  if (!isDateText(form.date.trim())) wrong.date = { key: 'date' }
  else if (moment === null) wrong.time = { key: 'time' }
  else if (moment > now) wrong.time = { key: 'future' }
  // The form shows minutes: the minute in which it was printed is not before it.
  else if (found !== null && moment < found.preparedAt - (found.preparedAt % MINUTE))
    wrong.time = { key: 'beforeForm', at: found.preparedAt }
  if (form.reason.trim() === '') wrong.reason = { key: 'reason' }
  if (form.matter === null) wrong.matter = { key: 'matter' }
  else if (!form.matter.active) wrong.matter = { key: 'inactive' }
  if (form.login.trim() === '') wrong.login = { key: 'login' }
  if (form.password === '') wrong.password = { key: 'password' }
  return wrong
}
