import { z } from 'zod'
import { DAY_END_OUTCOMES } from '../domain/queue/day-end.ts'
import { TICKET_STATUSES } from '../domain/queue/ticket.ts'
import { QUEUE_COUNTS, QUEUE_SUMS } from '../domain/report/queue-figures.ts'
import { QUEUE_BREAKDOWNS } from '../domain/report/queue-statistics.ts'
import { command, dateText, idText, instant, nothing, query, revisionShape } from './define.ts'

/** Milliseconds. */
const time = z.int().min(0)
const spread = z.strictObject({ half: time, most: time, max: time })

const figures = z.strictObject({
  ...(Object.fromEntries([...QUEUE_COUNTS, ...QUEUE_SUMS].map((name) => [name, time])) as Record<
    (typeof QUEUE_COUNTS)[number] | (typeof QUEUE_SUMS)[number],
    typeof time
  >),
  wait: spread.nullable(),
  service: spread.nullable(),
  present: time.nullable(),
})

/** One part of a breakdown; what it is called, where it has a name of its own (a category, a person, a counter's number). */
const part = z.strictObject({ key: z.string(), name: z.string(), figures })
export type QueuePart = z.infer<typeof part>

const span = { from: dateText, to: dateText } as const
const file = z.strictObject({ fileId: idText, name: z.string(), total: z.int() })

const dayEndLine = z.strictObject({
  ticketId: idText,
  number: z.string(),
  categoryName: z.string(),
  status: z.enum(TICKET_STATUSES),
  /** In line until the hall closed, milliseconds. */
  waited: time,
  outcome: z.enum(DAY_END_OUTCOMES),
  /** The day into whose line it was taken over, or on which it was finished after all. */
  on: dateText.nullable(),
  /** Why it is void. */
  reason: z.string(),
})
export type DayEndLine = z.infer<typeof dayEndLine>

const dayEnd = z.strictObject({
  day: dateText,
  issued: z.int(),
  done: z.int(),
  missed: z.int(),
  voided: z.int(),
  leftOver: z.int(),
  /** Everything that was not done on its day, in the order of issue. */
  lines: z.array(dayEndLine),
})
export type DayEnd = z.infer<typeof dayEnd>

const leads = { surfaces: ['staff'], roles: ['lead', 'admin'] } as const
const staff = { surfaces: ['staff'], roles: 'any' } as const

export const hallReportChannels = {
  /** 大厅: what the duty lead looks at while people wait. */
  'hall.live': query({
    ...staff,
    input: nothing,
    output: z.strictObject({
      ...revisionShape,
      now: instant,
      goalMinutes: z.int(),
      /** The hall's hours of today are over. */
      closed: z.boolean(),
      today: z.strictObject({ day: dateText, issued: z.int(), finished: z.int(), open: z.int() }),
      /** People of earlier days about whom nobody has decided. */
      leftOver: z.int(),
      categories: z.array(
        z.strictObject({
          id: idText,
          prefix: z.string(),
          name: z.string(),
          waiting: z.int(),
          /** Of these from earlier days. */
          carriedOver: z.int(),
          /** Today's number that waits longest; null when none of today waits. */
          longestSince: instant.nullable(),
          overGoal: z.int(),
          openCounters: z.int(),
          estimate: z.strictObject({ fromMinutes: z.int(), toMinutes: z.int() }).nullable(),
        }),
      ),
      counters: z.array(
        z.strictObject({
          id: idText,
          number: z.int(),
          name: z.string(),
          staffName: z.string().nullable(),
          paused: z.boolean(),
          pausedSince: instant.nullable(),
          ticket: z
            .strictObject({
              number: z.string(),
              categoryName: z.string(),
              status: z.enum(['called', 'serving']),
              since: instant,
            })
            .nullable(),
        }),
      ),
      held: z.array(
        z.strictObject({ number: z.string(), counterNumber: z.int().nullable(), since: instant }),
      ),
      printer: z.enum(['ready', 'trouble']),
      /** Numbers whose holders said that no paper came out. */
      withoutPaper: z.array(z.string()),
    }),
  }),
  /** 统计. Counted in a worker from the events each time it is asked; a later question of the same window overtakes an earlier one. */
  'hall.statistics': query({
    ...leads,
    input: z.strictObject(span),
    output: z.strictObject({
      /** The days that were counted. */
      ...span,
      countedAt: instant,
      goalMinutes: z.int(),
      total: figures,
      parts: z.record(z.enum(QUEUE_BREAKDOWNS), z.array(part)),
    }),
    failures: ['bad-span', 'overtaken', 'not-counted'],
  }),
  /** The table on the screen as an XLSX workbook; who took it out is recorded. */
  'hall.statisticsWorkbook': command({
    ...leads,
    input: z.strictObject({ ...span, by: z.enum(QUEUE_BREAKDOWNS) }),
    output: file,
    failures: ['bad-span'],
  }),
  /** 当日号当日办结: what became of the numbers of a day. */
  'hall.dayEnd': query({ ...staff, input: z.strictObject({ day: dateText }), output: dayEnd }),
  'hall.dayEndWorkbook': command({
    ...leads,
    input: z.strictObject({ day: dateText }),
    output: file,
  }),
  'hall.dayEndPrint': command({
    ...leads,
    input: z.strictObject({ day: dateText }),
    output: z.strictObject({ documentId: idText }),
    failures: ['nothing-there', 'too-many'],
  }),
}
