import { z } from 'zod'
import { PRIORITY_REASONS, TICKET_STATUSES } from '../domain/queue/ticket.ts'
import { VISIT_RESULTS } from '../domain/intake/visit-result.ts'
import { command, idText, instant, nothing, query, revisionShape, shortText, requiredText } from './define.ts'

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
  reservedForCounter: z.int().nullable(),
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
})

const ticketFailures = ['no-ticket', 'wrong-status', 'taken-elsewhere'] as const
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
      held: z.array(ticketSchema),
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
  'queue.recall': command({ ...onCounter, failures: ticketFailures }),
  'queue.start': command({ ...onCounter, failures: ticketFailures }),
  'queue.miss': command({ ...onCounter, failures: ticketFailures }),
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
    input: z.strictObject({ categoryId: idText.nullable(), counterId: idText.nullable(), note: shortText }),
    failures: [...ticketFailures, 'no-target'],
  }),
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
    input: z.strictObject({ ticketId: idText, reason: z.enum(PRIORITY_REASONS).nullable() }),
    failures: ticketFailures,
  }),
  /** The guide desk takes a number for somebody. */
  'queue.take': command({
    ...onCounter,
    input: z.strictObject({ categoryId: idText, priority: z.enum(PRIORITY_REASONS).nullable() }),
    failures: ['no-category'],
  }),
}
