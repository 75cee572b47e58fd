import { assertNever } from '../../kernel/assert-never.ts'
import type { DateText } from '../../kernel/plain-date.ts'
import type { CaseStatus } from './case-event.ts'

/**
 * The lists of the board, in their order. 全部在办 · 今日到期 · 下一工作日前到期 · 逾期 · 暂停 · 待审查 · 告知后未来 ·
 * 容缺待补 · 上级退件 · 异议待答复 · 环节到期 (the stage's own last day is near or past, while the case itself may be
 * fine) · 待领取 (with what was handed over and still wants its 办结).
 */
export const BOARD_TABS = [
  'open',
  'today',
  'next',
  'overdue',
  'paused',
  'received',
  'notified',
  'deferred',
  'returned',
  'objection',
  'stage',
  'collect',
] as const
export type BoardTab = (typeof BOARD_TABS)[number]

/** The days a board is asked about: today, and the working day after it. */
export interface BoardDays {
  readonly today: DateText
  readonly next: DateText
}

/** The dates a case has of its own, as its row keeps them. */
export interface CaseClocks {
  readonly status: CaseStatus
  readonly due: DateText | null
  readonly provisional: boolean
  readonly paused: boolean
  readonly tellBy: DateText | null
  readonly stageDue: DateText | null
  readonly answerBy: DateText | null
}

export interface BoardClock {
  readonly due: DateText | null
  readonly provisional: boolean
  /** False when nothing is to be finished, and so nothing is near or late. */
  readonly running: boolean
}

/** The clock of the case itself: while materials are examined it is the last day to tell that is near or past. */
const ownClock = ({ status, due, provisional, paused, tellBy }: CaseClocks): BoardClock =>
  status === 'received'
    ? { due: tellBy, provisional: false, running: true }
    : { due, provisional, running: status === 'accepted' && !paused }

/**
 * Whose date says how near a case is on a list: an objection and a stage go by their own, everything else by the case;
 * `null` is outside of the board. It follows from the row and the day, and is never stored.
 */
export const boardClock = (tab: BoardTab | null, clocks: CaseClocks): BoardClock => {
  switch (tab) {
    case 'objection':
      return { due: clocks.answerBy, provisional: false, running: true }
    case 'stage':
      return { due: clocks.stageDue, provisional: false, running: !clocks.paused }
    case 'open':
    case 'today':
    case 'next':
    case 'overdue':
    case 'paused':
    case 'received':
    case 'notified':
    case 'deferred':
    case 'returned':
    case 'collect':
    case null:
      return ownClock(clocks)
    default:
      return assertNever(tab)
  }
}
