import { assertNever } from '../../kernel/assert-never.ts'
import type { TicketEvent, TicketStatus } from './ticket.ts'

/**
 * What staff can do with a 号票: 呼叫 · 重呼 · 开始 · 过号 · 挂起 · 恢复 · 转移 · 结束 · 作废 · 核对优先.
 */
export const TICKET_ACTIONS = [
  'call',
  'recall',
  'start',
  'miss',
  'hold',
  'resume',
  'transfer',
  'finish',
  'void',
  'verify-priority',
] as const
export type TicketAction = (typeof TICKET_ACTIONS)[number]

/**
 * Which actions a ticket allows in each status. The service refuses what is not in this table and the screens
 * ask the same table which buttons to show.
 * A ticket being served is ended with its result, never voided, because its visit needs exactly one result.
 */
const ALLOWED_TICKET_ACTIONS = {
  waiting: ['call', 'void', 'verify-priority'],
  called: ['recall', 'start', 'miss', 'transfer', 'void'],
  serving: ['hold', 'transfer', 'finish'],
  held: ['resume', 'void'],
  missed: ['call', 'void'],
  finished: [],
  void: [],
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
    case 'held':
      return 'hold'
    case 'resumed':
      return 'resume'
    case 'transferred':
      return 'transfer'
    case 'finished':
      return 'finish'
    case 'voided':
      return 'void'
    default:
      return assertNever(event)
  }
}
