import { assertNever } from '../../kernel/assert-never.ts'
import type { TicketEvent, TicketStatus } from './ticket.ts'

/**
 * What staff can do with a 号票: 呼叫 · 重呼 · 开始 · 过号 · 重新排队 · 挂起 · 恢复 · 转移 · 转回 · 结束 · 作废 · 核对优先 ·
 * 隔日续排 · 撤销.
 */
export const TICKET_ACTIONS = [
  'call',
  'recall',
  'start',
  'miss',
  'rejoin',
  'hold',
  'resume',
  'transfer',
  'send-back',
  'finish',
  'void',
  'verify-priority',
  'carry-over',
  'undo',
] as const
export type TicketAction = (typeof TICKET_ACTIONS)[number]

/**
 * Which actions a ticket allows in each status. The service refuses what is not in this table and the screens
 * ask the same table which buttons to show.
 * A ticket being served is ended with its result, never voided, because its visit needs exactly one result.
 * What may be taken back, by whom and for how long, says undo.ts; this table only says that nothing forbids it.
 */
const ALLOWED_TICKET_ACTIONS = {
  waiting: ['call', 'void', 'verify-priority', 'carry-over', 'undo'],
  called: ['recall', 'start', 'miss', 'transfer', 'void', 'undo'],
  serving: ['hold', 'transfer', 'send-back', 'finish', 'undo'],
  held: ['resume', 'void', 'undo'],
  missed: ['call', 'rejoin', 'void', 'undo'],
  finished: ['undo'],
  void: ['undo'],
} as const satisfies Record<TicketStatus, readonly TicketAction[]>

/** The actions of {@link ALLOWED_TICKET_ACTIONS} for one status, in the order in which they are offered. */
export const allowedTicketActions = (status: TicketStatus): readonly TicketAction[] =>
  ALLOWED_TICKET_ACTIONS[status]

/** True when the table allows this action in this status. */
export const allowsTicketAction = (status: TicketStatus, action: TicketAction): boolean =>
  allowedTicketActions(status).includes(action)

/** The action that an event records; null for the issue itself, which nobody at a counter does. */
export const actionOf = (event: TicketEvent): TicketAction | null => {
  switch (event.type) {
    case 'issued':
      return null
    case 'priority-verified':
    case 'priority-declined':
      return 'verify-priority'
    case 'called':
      return 'call'
    case 'recalled':
      return 'recall'
    case 'started':
      return 'start'
    case 'missed':
      return 'miss'
    case 'rejoined':
      return 'rejoin'
    case 'held':
      return 'hold'
    case 'resumed':
      return 'resume'
    case 'transferred':
      return 'transfer'
    case 'returned':
      return 'send-back'
    case 'finished':
      return 'finish'
    case 'voided':
      return 'void'
    case 'carried-over':
      return 'carry-over'
    case 'undone':
      return 'undo'
    default:
      return assertNever(event)
  }
}
