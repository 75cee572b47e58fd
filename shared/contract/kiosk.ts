import { z } from 'zod'
import { command, idText, instant, query, nothing, revisionShape } from './define.ts'

/** A range in whole five minutes from the hall's own recent history; null when there is too little of it. */
const estimate = z.strictObject({ fromMinutes: z.int(), toMinutes: z.int() }).nullable()

const kioskTicket = z.strictObject({
  ticketId: idText,
  number: z.string(),
  categoryName: z.string(),
  ahead: z.int(),
  estimate,
  priorityClaimed: z.boolean(),
  /** What is known of the paper: waiting 打印中 · sent 已送打印机 · printed 已打出 · failed 没有打出. */
  paper: z.enum(['waiting', 'sent', 'printed', 'failed']),
  issuedAt: instant,
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
      closedBecause: z.enum(['before-hours', 'after-hours', 'break', 'day-off', 'clock-doubtful']).nullable(),
      opensNext: z.strictObject({ date: z.iso.date(), time: z.string() }).nullable(),
      guideDesk: z.string().nullable(),
      outlet: z.string().nullable(),
      priorityGroups: z.string(),
      printer: z.enum(['ready', 'trouble']),
      categories: z.array(
        z.strictObject({
          id: idText,
          prefix: z.string(),
          name: z.string(),
          examples: z.string(),
          waiting: z.int(),
          estimate,
          quotaReached: z.boolean(),
        }),
      ),
    }),
  }),
  /** One tap = one ticket. Committed before it is printed; the key of the gesture makes a double tap one ticket. */
  'kiosk.take': command({
    surfaces: ['kiosk'],
    roles: 'open',
    input: z.strictObject({ categoryId: idText, priority: z.boolean() }),
    output: kioskTicket,
    failures: ['closed', 'quota-reached', 'no-category'],
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
