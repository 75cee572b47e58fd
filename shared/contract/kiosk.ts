import { z } from 'zod'
import { CATEGORY_CLOSED_REASONS } from '../domain/queue/category-opening.ts'
import { command, idText, instant, query, nothing, revisionShape } from './define.ts'

/** A day and a wall-clock time of the hall. */
const moment = z.strictObject({ date: z.iso.date(), time: z.string() })

/** A range in whole five minutes from the hall's own recent history; null when there is too little of it. */
const estimate = z.strictObject({ fromMinutes: z.int(), toMinutes: z.int() }).nullable()

export const kioskTicket = z.strictObject({
  ticketId: idText,
  number: z.string(),
  categoryName: z.string(),
  ahead: z.int(),
  estimate,
  priorityClaimed: z.boolean(),
  /** What is known of the paper: waiting 打印中 · sent 已送打印机 · printed 已打出 · failed 没有打出. */
  paper: z.enum(['waiting', 'sent', 'printed', 'failed']),
  issuedAt: instant,
  /** Where the person stands: in line, called, at a counter, asked to wait, or through. */
  standing: z.enum(['waiting', 'called', 'serving', 'held', 'over']),
  /** The counter that has called it; null unless `standing` says so. */
  counter: z.int().nullable(),
})
export type KioskTicket = z.infer<typeof kioskTicket>

export const kioskChannels = {
  'kiosk.home': query({
    surfaces: ['kiosk'],
    roles: 'open',
    input: nothing,
    output: z.strictObject({
      ...revisionShape,
      now: instant,
      hallName: z.string(),
      hours: z.array(z.strictObject({ from: z.string(), to: z.string() })),
      lastTicketTime: z.string().nullable(),
      /** Whether numbers are given now; if not, why and when next (`YYYY-MM-DD` and `HH:mm`). */
      open: z.boolean(),
      closedBecause: z
        .enum(['before-hours', 'after-hours', 'break', 'day-off', 'clock-doubtful', 'numbers-unsettled'])
        .nullable(),
      opensNext: moment.nullable(),
      guideDesk: z.string().nullable(),
      outlet: z.string().nullable(),
      priorityGroups: z.string(),
      printer: z.enum(['ready', 'trouble']),
      /** 一人一号: whether a card is asked for, and what becomes of somebody who has none. */
      onePerPerson: z.enum(['off', 'category', 'any']),
      withoutCard: z.enum(['guide-desk', 'take']),
      readAloud: z.boolean(),
      categories: z.array(
        z.strictObject({
          id: idText,
          prefix: z.string(),
          name: z.string(),
          examples: z.string(),
          waiting: z.int(),
          estimate,
          /** Why no number of this business is given now, and when again; null while they are given. */
          closed: z
            .strictObject({ because: z.enum(CATEGORY_CLOSED_REASONS), opensNext: moment.nullable() })
            .nullable(),
        }),
      ),
    }),
  }),
  /**
   * One tap = one ticket. Committed before it is printed; the key of the gesture makes a double tap one ticket. Where the
   * hall gives each person one number, somebody who has an open one is told that one again (`already`) and draws none.
   */
  'kiosk.take': command({
    surfaces: ['kiosk'],
    roles: 'open',
    input: z.strictObject({
      categoryId: idText,
      priority: z.boolean(),
      /** The number of a 居民身份证 as typed or read; kept nowhere (docs/adr/0037). */
      idNumber: z.string().max(40).nullable().default(null),
    }),
    output: z.strictObject({ ...kioskTicket.shape, already: z.boolean() }),
    failures: ['closed', 'quota-reached', 'not-now', 'no-category', 'card-needed', 'bad-number'],
  }),
  /** 补打 of a number that is still open, for whoever has just been told it again. */
  'kiosk.reprint': command({
    surfaces: ['kiosk'],
    roles: 'open',
    input: z.strictObject({ ticketId: idText }),
    output: nothing,
    failures: ['no-ticket', 'just-printed'],
  }),
  'kiosk.ticket': query({
    surfaces: ['kiosk'],
    roles: 'open',
    input: z.strictObject({ ticketId: idText }),
    output: z.strictObject({
      ...kioskTicket.shape,
      /** When a staff window has taken note of the trouble; until then the page says 请告诉导询台. */
      noticedAt: instant.nullable(),
    }),
    failures: ['no-ticket'],
  }),
  /** 号票没有出来 */
  'kiosk.reportTrouble': command({
    surfaces: ['kiosk'],
    roles: 'open',
    input: z.strictObject({ ticketId: idText }),
    output: nothing,
    failures: ['no-ticket'],
  }),
}
