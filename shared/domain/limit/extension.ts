import { dateAt, type Instant } from '../../kernel/instant.ts'
import { daysBetween, type DateText } from '../../kernel/plain-date.ts'
import type { Extension, ExtensionScope } from '../case/course-event.ts'
import type { Limit, LimitUnit } from '../matter/matter-version.ts'
import { limitsAfter } from './case-limits.ts'
import { alarmDay, caseDue, type CaseLimits } from './count-limit.ts'
import type { CaseDue } from './limit-count.ts'

/** One way in which a case may be extended now. */
export interface ExtensionOption {
  readonly scope: ExtensionScope
  readonly unit: LimitUnit
  /** How much may be added at most; always at least 1. */
  readonly most: number
  /** 应办结 when all of it is added. */
  readonly latest: DateText
  readonly latestProvisional: boolean
  /** The case the rule speaks of, who agrees and where it stands; empty for the hall's own promise. */
  readonly when: string
  readonly approver: string
  readonly source: string
}

/** No limit of a hall is longer than this, so that counting what is typed stays bounded. */
const FARTHEST = 3650

/** 应办结 after one more extension; null where no limit runs. */
export const dueAfter = (
  limits: CaseLimits,
  extensions: readonly Extension[],
  added: Extension,
): CaseDue | null => caseDue({ ...limits, ...limitsAfter(limits, [...extensions, added]) })

/** As many of a unit as one date can hold; of the longer units there is at most one to a date. */
const MOST_A_DATE: Record<LimitUnit, number> = {
  minute: 24 * 60,
  hour: 24,
  'working-day': 1,
  'natural-day': 1,
  month: 1,
  immediate: 1,
}

/**
 * The most that keeps the promise within the law: the later it ends the longer it is, so halving finds it. One more than
 * the dates up to the law's end can hold is certainly too much, so nothing is counted that lies far behind it.
 */
const mostWithinLaw = (limits: CaseLimits, promised: Limit): number => {
  const now = caseDue(limits)
  if (now === null || now.promised === null || now.legal === null) return 0
  const dates = daysBetween(now.promised.startDate, alarmDay(now.legal)) + 1
  const ends = (value: number): boolean => {
    const due = caseDue({ ...limits, promised: { ...promised, value: promised.value + value } })
    if (due === null || due.promised === null || due.legal === null) return false
    return alarmDay(due.promised) <= alarmDay(due.legal)
  }
  const tooMuch = dates * MOST_A_DATE[promised.unit] - promised.value
  let [good, bad] = [0, Math.min(FARTHEST, Math.max(1, tooMuch))]
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (ends(middle)) good = middle
    else bad = middle
  }
  return good
}

/**
 * 承诺延期: as far as the law leaves room (DB35/T 2074 8.6.2.2 lets a hall take more time when it tells before the
 * date). Where no law sets a limit the hall may at most double its word: our own bound, see docs/adr/0030.
 */
const mostOfPromise = (limits: CaseLimits, promised: Limit): number =>
  limits.legal === null ? promised.value : mostWithinLaw(limits, promised)

const mostByLaw = (legal: Limit): number => {
  const { extension } = legal
  if (extension === null || extension.unit !== legal.unit) return 0
  return extension.add ?? Math.max(0, (extension.total ?? 0) - legal.value)
}

/**
 * How a case may be extended: each scope once (行政许可法 42条 extends once, and so does every rule we know), within its
 * cap, and only while its date comes from the limit that would move. `limits` are the matter's own, before
 * any extension. Empty where nothing can be extended; 即办 never is.
 */
export const extensionOptions = (
  limits: CaseLimits,
  extensions: readonly Extension[],
): readonly ExtensionOption[] => {
  const now = { ...limits, ...limitsAfter(limits, extensions) }
  const due = caseDue(now)
  if (due === null) return []
  const has = (scope: ExtensionScope): boolean => extensions.some((one) => one.scope === scope)
  const option = (
    scope: ExtensionScope,
    limit: Limit,
    most: number,
    rule: Pick<ExtensionOption, 'when' | 'approver' | 'source'>,
  ): readonly ExtensionOption[] => {
    const latest =
      most < 1 ? null : dueAfter(limits, extensions, { scope, added: { value: most, unit: limit.unit } })
    // What would not move the date is no extension.
    if (latest === null || latest.due <= due.due) return []
    return [
      { scope, unit: limit.unit, most, latest: latest.due, latestProvisional: latest.provisional, ...rule },
    ]
  }
  const { promised, legal } = now
  const byPromise =
    promised === null || promised.unit === 'immediate' || due.basis !== 'promised' || has('promise')
      ? []
      : option('promise', promised, mostOfPromise(now, promised), { when: '', approver: '', source: '' })
  const byLaw =
    legal === null || has('law')
      ? []
      : option('law', legal, mostByLaw(legal), {
          when: legal.extension?.when ?? '',
          approver: legal.extension?.approver ?? '',
          source: legal.source,
        })
  return [...byPromise, ...byLaw]
}

/**
 * Whether an extension was told before the old date was over: on that day itself it still is, for a limit in
 * hours only before its moment. Asked for afterwards it counts as overdue all the same.
 */
export const isToldInTime = (due: CaseDue, toldAt: Instant): boolean => {
  const deciding = due.basis === 'promised' ? due.promised : due.legal
  const moment = deciding?.dueAt ?? null
  return moment === null ? dateAt(toldAt) <= due.due : toldAt < moment
}
