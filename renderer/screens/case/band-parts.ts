import type { CaseDetail } from '#shared/contract/case-view.ts'
import type { ExplainedDay, LimitCount } from '#shared/domain/limit/limit-count.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'

/**
 * How one day is drawn in the clock band.
 * waiting 未起算 · counted 计入 · paused 不计(特别程序) · off 不计(休息日) · late 逾期 · none 时限之外
 */
export type BandState = 'waiting' | 'counted' | 'paused' | 'off' | 'late' | 'none'

export interface BandDay {
  readonly date: DateText
  readonly day: number
  readonly state: BandState
  /** Straight from the ledger; the band never counts for itself. */
  readonly ordinal: number | null
  /** For which procedure the clock stands still on this day. */
  readonly procedure: string | null
  /** Greyed: a day off by the calendar. */
  readonly rest: boolean
  readonly used: boolean
  readonly today: boolean
  /** 原应办结: the date before it was moved, outlined. */
  readonly original: boolean
  readonly covered: boolean
}

export interface BandRun {
  readonly state: 'waiting' | 'paused' | 'off' | 'late'
  readonly from: number
  readonly length: number
  readonly procedure: string | null
}

export interface BandHeading {
  readonly column: number
  readonly span: number
  readonly text:
    | { readonly kind: 'month'; readonly year: number; readonly month: number }
    | { readonly kind: 'rest'; readonly name: string }
    | { readonly kind: 'make-up' }
}

export type MarkName =
  | 'received'
  | 'accepted'
  | 'deemed'
  | 'started'
  | 'resumed'
  | 'today'
  | 'original-due'
  | 'rolled'
  | 'other-due'
  | 'due'
  | 'decided'
  | 'ended'

export interface BandMark {
  readonly column: number
  readonly date: DateText
  /** Several things on one day share one mark, in this order. */
  readonly names: readonly MarkName[]
}

/** A last day that is not the case's own: of a 环节, or to answer an objection. */
export interface Noted {
  readonly kind: 'stage' | 'objection'
  readonly date: DateText
  /** Which 环节; empty for an objection. */
  readonly name: string
  readonly late: boolean
}

export interface BandNote extends Noted {
  readonly column: number
}

export interface ClockBand {
  readonly days: readonly BandDay[]
  readonly runs: readonly BandRun[]
  readonly headings: readonly BandHeading[]
  readonly marks: readonly BandMark[]
  /** The second, quiet line below. */
  readonly notes: readonly BandNote[]
  readonly todayColumn: number
}

export type CalendarDay = Pick<ExplainedDay, 'date' | 'kind' | 'name' | 'covered'>

export interface BandInput {
  readonly count: LimitCount
  readonly receivedOn: DateText
  readonly acceptedOn: DateText | null
  /** 视为受理 */
  readonly deemed: boolean
  readonly today: DateText
  /** When the clock stopped: the day of the decision, or of an end without one; null while it runs. */
  readonly stoppedOn: DateText | null
  readonly decided: boolean
  /** The day the office works by: for natural days the last day before rolling off a rest day. */
  readonly due: DateText
  /** What each date is on the calendar: it says which days outside the ledger are off, never how the count runs. */
  readonly calendar: readonly CalendarDay[]
  /** The later of promised and legal limit, drawn as a second mark; null when there is only one. */
  readonly otherDue: DateText | null
  /** Every stretch that is left out, with its procedure. */
  readonly pauses: CaseDetail['course']['pauses']
  /** 暂停: since when the clock stands; then there is no date, and the ledger's days after it say nothing. */
  readonly standsSince: DateText | null
  /** 原应办结; null where nothing has moved the date. */
  readonly originalDue: DateText | null
  readonly noted: readonly Noted[]
}
