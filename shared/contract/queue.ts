import { z } from 'zod'
import {
  CALL_REASONS,
  PRIORITY_LEVELS,
  PRIORITY_REASONS,
  STREAMS,
  TICKET_STATUSES,
} from '../domain/queue/ticket.ts'
import { VISIT_RESULTS } from '../domain/intake/visit-result.ts'
import {
  command,
  dateText,
  idText,
  instant,
  nothing,
  query,
  requiredText,
  revisionShape,
  shortText,
} from './define.ts'

export const ticketSchema = z.strictObject({
  id: idText,
  /** As printed, e.g. A017. */
  number: z.string(),
  categoryId: idText,
  categoryName: z.string(),
  status: z.enum(TICKET_STATUSES),
  issuedAt: instant,
  calledAt: instant.nullable(),
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
  counterNumber: z.int().nullable(),
  priorityClaimed: z.boolean(),
  priority: z.enum(PRIORITY_REASONS).nullable(),
  priorityLevel: z.enum(PRIORITY_LEVELS).nullable(),
  /** 预约时段 */
  slot: z.strictObject({ from: instant, to: instant }).nullable(),
  /** The day of an earlier number that is not done yet; null for one of today. */
  earlierDay: dateText.nullable(),
  /** An earlier number stands in today's line only after somebody said so. */
  inLine: z.boolean(),
  reservedForCounter: z.int().nullable(),
  /** 办完转回: the counter that gets it back. */
  returnToCounter: z.int().nullable(),
  returnedFromCounter: z.int().nullable(),
  missedAt: instant.nullable(),
  /** Until when a missed number is kept near its place, by the hall's rules. */
  keptUntil: instant.nullable(),
  heldAt: instant.nullable(),
  timesMissed: z.int(),
  note: z.string(),
  result: z.enum(VISIT_RESULTS).nullable(),
})
export type TicketView = z.infer<typeof ticketSchema>

const queueCategory = z.strictObject({
  id: idText,
  prefix: z.string(),
  name: z.string(),
  waiting: z.int(),
  /** When the longest-waiting ticket was taken; null when nobody waits. */
  longestSince: instant.nullable(),
  served: z.boolean(),
  /** How many counters that are staffed and not paused serve it now; 0 while people wait is an alarm. */
  openCounters: z.int(),
  /** This counter is the only open one that serves it: a pause leaves it unserved. */
  onlyHere: z.boolean(),
})

/** What can be taken back at this counter now. */
const undoable = z.strictObject({
  action: z.enum([
    'call',
    'start',
    'miss',
    'rejoin',
    'hold',
    'resume',
    'transfer',
    'send-back',
    'finish',
    'void',
  ]),
  number: z.string(),
  until: instant,
})

/** One place in the order in which this counter would call, and why. */
const turn = z.strictObject({
  ticket: ticketSchema,
  because: z.enum(CALL_REASONS),
  stream: z.enum(STREAMS),
  headStartMinutes: z.int(),
  /** Numbers taken earlier that come later. */
  overtakes: z.array(z.string()),
})

const ticketFailures = ['no-ticket', 'wrong-status', 'taken-elsewhere'] as const
/** Whole years; asked for where 高龄 is the reason, looked at against the hall's threshold and not kept. */
const age = z.int().min(0).max(130).nullable()
const counterRoles = ['window', 'lead', 'admin'] as const
const onCounter = { surfaces: ['staff'], roles: counterRoles, input: nothing, output: ticketSchema } as const

export const queueChannels = {
  /** Everything the left column of the desk and the queue screen show. */
  'queue.overview': query({
    surfaces: ['staff'],
    roles: 'any',
    input: nothing,
    output: z.strictObject({
      ...revisionShape,
      now: instant,
      categories: z.array(queueCategory),
      counters: z.array(
        z.strictObject({
          id: idText,
          number: z.int(),
          name: z.string(),
          staffName: z.string().nullable(),
          paused: z.boolean(),
          ticket: ticketSchema.nullable(),
        }),
      ),
      /** The ticket called or being served at this counter. */
      current: ticketSchema.nullable(),
      /** Who would be called by 呼叫下一位 at this counter now. */
      next: ticketSchema.nullable(),
      /** Why it is that one. */
      nextBecause: z.enum(CALL_REASONS).nullable(),
      held: z.array(ticketSchema),
      /** 一号多事: what the current number's visits came to so far, at whatever counter, oldest first. */
      done: z.array(
        z.strictObject({
          result: z.enum(VISIT_RESULTS),
          matterName: z.string().nullable(),
          caseNumber: z.string().nullable(),
        }),
      ),
      undo: undoable.nullable(),
      /** People of earlier days who still wait and about whom nobody has decided. */
      leftOver: z.int(),
      /** The last ticket finished at this counter today. */
      last: ticketSchema.nullable(),
      paused: z.boolean(),
      /** This counter today, counted from the events. */
      today: z.strictObject({
        called: z.int(),
        accepted: z.int(),
        notified: z.int(),
        consulted: z.int(),
      }),
    }),
  }),
  /** Every ticket of today, and those of earlier days that nobody finished. */
  'queue.tickets': query({
    surfaces: ['staff'],
    roles: 'any',
    input: nothing,
    output: z.strictObject({ ...revisionShape, now: instant, tickets: z.array(ticketSchema) }),
  }),
  'queue.callNext': command({
    ...onCounter,
    failures: ['nobody-waiting', 'ticket-open', 'counter-paused', 'no-counter'],
  }),
  /** A missed or waiting ticket whose person stands at the counter. */
  'queue.call': command({
    ...onCounter,
    input: z.strictObject({ ticketId: idText }),
    failures: [...ticketFailures, 'ticket-open', 'no-counter'],
  }),
  /** 为什么是这一位: the order in which this counter would call, as far as ten, and whom it would not. */
  'queue.why': query({
    surfaces: ['staff'],
    roles: counterRoles,
    input: nothing,
    output: z.strictObject({
      ...revisionShape,
      now: instant,
      turns: z.array(turn),
      /** Calls of people who go before since the last ordinary one, and after how many one ordinary ticket is called. */
      favouredInARow: z.int(),
      favouredRun: z.int(),
      /** Waiting numbers that this counter does not call by itself. */
      others: z.array(
        z.strictObject({
          ticket: ticketSchema,
          because: z.enum(['not-served-here', 'reserved-elsewhere', 'earlier-day']),
        }),
      ),
    }),
    failures: ['no-counter'],
  }),
  'queue.recall': command({ ...onCounter, failures: ticketFailures }),
  'queue.start': command({ ...onCounter, failures: ticketFailures }),
  'queue.miss': command({ ...onCounter, failures: ticketFailures }),
  /** 重新排队: the person of a missed number has come after all. */
  'queue.rejoin': command({
    ...onCounter,
    input: z.strictObject({ ticketId: idText }),
    failures: ticketFailures,
  }),
  'queue.hold': command({
    ...onCounter,
    input: z.strictObject({ note: shortText }),
    failures: ticketFailures,
  }),
  'queue.resume': command({
    ...onCounter,
    input: z.strictObject({ ticketId: idText }),
    failures: [...ticketFailures, 'ticket-open', 'no-counter'],
  }),
  'queue.transfer': command({
    ...onCounter,
    input: z.strictObject({
      categoryId: idText.nullable(),
      counterId: idText.nullable(),
      note: shortText,
      /** 办完转回本窗口 */
      comesBack: z.boolean().default(false),
    }),
    failures: [...ticketFailures, 'no-target'],
  }),
  /** 转回: done here, back to the counter that wanted it back. */
  'queue.sendBack': command({ ...onCounter, failures: [...ticketFailures, 'intake-open', 'not-expected'] }),
  /** 结束服务: an open intake must have had its result first. */
  'queue.finish': command({ ...onCounter, failures: [...ticketFailures, 'intake-open'] }),
  /** 咨询办结: one key, no form. */
  'queue.consult': command({ ...onCounter, failures: [...ticketFailures, 'intake-open'] }),
  'queue.void': command({
    ...onCounter,
    input: z.strictObject({ ticketId: idText, reason: requiredText }),
    failures: ticketFailures,
  }),
  'queue.pauseCounter': command({
    surfaces: ['staff'],
    roles: counterRoles,
    input: z.strictObject({ paused: z.boolean() }),
    output: nothing,
    failures: ['ticket-open', 'no-counter'],
  }),
  /** The guide desk has looked at the certificate, or found that none applies. */
  'queue.verifyPriority': command({
    ...onCounter,
    input: z.strictObject({
      ticketId: idText,
      reason: z.enum(PRIORITY_REASONS).nullable(),
      age: age.default(null),
    }),
    failures: [...ticketFailures, 'too-young'],
  }),
  /** The guide desk takes a number for somebody. */
  'queue.take': command({
    ...onCounter,
    input: z.strictObject({
      categoryId: idText,
      priority: z.enum(PRIORITY_REASONS).nullable(),
      age: age.default(null),
    }),
    failures: ['no-category', 'too-young'],
  }),
  /** 撤销: the last action at this counter, within a minute. */
  'queue.undo': command({
    ...onCounter,
    failures: [...ticketFailures, 'nothing-to-undo', 'ticket-open', 'intake-open'],
  }),
  /** 隔日续排: people of earlier days stand in today's line from now on, with the time they have waited. */
  'queue.carryOver': command({
    surfaces: ['staff'],
    roles: counterRoles,
    input: z.strictObject({ ticketIds: z.array(idText).min(1).max(500) }),
    output: z.strictObject({ numbers: z.array(z.string()) }),
    failures: ticketFailures,
  }),
  /** Numbers of earlier days whose people are not coming any more, each with the same reason. */
  'queue.voidEarlier': command({
    surfaces: ['staff'],
    roles: counterRoles,
    input: z.strictObject({ ticketIds: z.array(idText).min(1).max(500), reason: requiredText }),
    output: z.strictObject({ numbers: z.array(z.string()) }),
    failures: ticketFailures,
  }),
}
