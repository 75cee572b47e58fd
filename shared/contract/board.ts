import { z } from 'zod'
import { ALERT_CLASSES, ALERT_KINDS, OWN_CLOCKS } from '../domain/case/alerts.ts'
import { BOARD_TABS } from '../domain/case/board.ts'
import { recountSchema } from './calendar.ts'
import { caseRowSchema } from './case-view.ts'
import { command, dateText, idText, nothing, query, revisionShape } from './define.ts'

const staff = { surfaces: ['staff'], roles: 'any' } as const

/**
 * Whose cases: the hall's, those of the counter one sits at (本窗口), one's own (本人), or, for whoever answers for the
 * shift, those of any counter or person. A case belongs to whoever acted on it last.
 */
export const boardScopeSchema = z.union([
  z.enum(['all', 'counter', 'self']),
  z.strictObject({ counterId: idText }),
  z.strictObject({ staffId: idText }),
])
export type BoardScope = z.infer<typeof boardScopeSchema>

const scoped = z.strictObject({ scope: boardScopeSchema })
const count = z.int().min(0)

export const boardChannels = {
  /** One page of one list, and how many each list holds. `not-allowed` for the cases of others. */
  'cases.board': query({
    ...staff,
    input: z.strictObject({
      ...scoped.shape,
      tab: z.enum(BOARD_TABS),
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    output: z.strictObject({
      ...revisionShape,
      /** Whose cases these are, as they were asked for. */
      scope: boardScopeSchema,
      today: dateText,
      nextWorkingDay: z.strictObject({ date: dateText, makeUp: z.boolean() }),
      counts: z.record(z.enum(BOARD_TABS), count),
      rows: z.array(caseRowSchema),
      total: count,
      /** Dates are being counted anew: the rows are right, the numbers on the tabs may lag behind. */
      recount: recountSchema.nullable(),
    }),
  }),
  /** Counters, and people who work here or have left cases behind, for whoever may look at them. */
  'cases.scopes': query({
    ...staff,
    roles: ['lead', 'admin'],
    input: nothing,
    output: z.strictObject({
      counters: z.array(z.strictObject({ id: idText, number: z.int(), name: z.string() })),
      staff: z.array(z.strictObject({ id: idText, name: z.string(), active: z.boolean() })),
    }),
  }),
  /** 角标: cases due today and overdue, and those that another clock of theirs asks for today or has asked for. */
  'cases.due': query({
    ...staff,
    input: scoped,
    output: z.strictObject({
      today: count,
      overdue: count,
      /** Only clocks with something to do, in the order of the rule. */
      own: z.array(z.strictObject({ kind: z.enum(OWN_CLOCKS), count })),
    }),
  }),
  /**
   * 今日提醒 for the person who is signed in: what they have not acknowledged yet in the class it is in today, beside
   * how many there are of it.
   */
  'cases.alerts': query({
    ...staff,
    input: nothing,
    output: z.strictObject({
      today: dateText,
      /** The hall's, or the person's and their counter's. */
      whose: z.enum(['hall', 'person']),
      lines: z.array(
        z.strictObject({
          kind: z.enum(ALERT_KINDS),
          class: z.enum(ALERT_CLASSES),
          fresh: count,
          total: count,
        }),
      ),
      /** Cases whose date passed since this person was last signed in; null when that was today or never. */
      turnedOverdue: z.strictObject({ since: dateText, count }).nullable(),
    }),
  }),
  /** 知道了: quiet until the date or its class is another one. In pieces; `left` are to be acknowledged by another call. */
  'cases.acknowledgeAlerts': command({
    ...staff,
    input: nothing,
    output: z.strictObject({ left: count }),
  }),
  /** 晨会清单 on paper, masked, at most {@link MOST_ON_MORNING_LIST} rows; what is not listed is said as a number. */
  'cases.printMorningList': command({
    ...staff,
    input: scoped,
    output: z.strictObject({ documentId: idText }),
    failures: ['recounting'],
  }),
}
