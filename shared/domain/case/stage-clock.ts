import { assertNever } from '../../kernel/assert-never.ts'
import { dateAt, startOfDate } from '../../kernel/instant.ts'
import type { DateText } from '../../kernel/plain-date.ts'
import type { WorkCalendar } from '../calendar/work-calendar.ts'
import { alarmDay, countLimit } from '../limit/count-limit.ts'
import type { LimitCount } from '../limit/limit-count.ts'
import type { Stage } from '../matter/matter-version.ts'
import type { CaseState } from './case-event.ts'

/** One 环节 of a case with its own clock, beside the clock of the whole (低保 3/7/10/3 days, 特困 15+7+15). */
export interface StageClock {
  readonly key: string
  readonly name: string
  readonly note: string | null
  readonly startsFrom: string | null
  /** Somebody has to record that it begins; the others follow from what was recorded before. */
  readonly byRecord: boolean
  /** waiting 未开始 · running 进行中 · done 已完成 · skipped 不适用或未经过 */
  readonly state: 'waiting' | 'running' | 'done' | 'skipped'
  readonly begunOn: DateText | null
  readonly doneOn: DateText | null
  /** Null without a limit of its own, and before it has begun. */
  readonly count: LimitCount | null
  /** The last day of the stage in time; for natural days the raw one, as for the case itself (docs/adr/0012). */
  readonly due: DateText | null
  readonly late: boolean
}

type StageFacts = Pick<CaseState, 'stages' | 'acceptedOn' | 'decidedOn' | 'deliveredAt' | 'outcome'>

/** The day on which a stage began by itself or by record; null while it has not. */
const begunOn = (
  stage: Stage,
  first: boolean,
  previousDone: DateText | null,
  recorded: DateText | null,
  { acceptedOn, decidedOn, outcome }: StageFacts,
): DateText | null => {
  if (recorded !== null) return recorded
  switch (stage.begins) {
    case 'accepted':
      return acceptedOn
    case 'previous':
      return first ? acceptedOn : previousDone
    case 'granted':
    case 'refused':
      return outcome === stage.begins ? decidedOn : null
    case 'recorded':
      return null
    default:
      return assertNever(stage.begins)
  }
}

const isOfDecision = ({ begins }: Stage): boolean => begins === 'granted' || begins === 'refused'

/**
 * The stages of a matter for one case, in their order. Stages of the course end when that is recorded, and with the
 * decision at the latest; those that begin with the decision end with its delivery. A stage that is passed over
 * (二次调查 without an objection) is `skipped` once a later one has begun or the decision is there. Pure in `today`.
 */
export const stageClocks = (
  stages: readonly Stage[],
  facts: StageFacts,
  { calendar, today }: { readonly calendar: WorkCalendar; readonly today: DateText },
): readonly StageClock[] => {
  if (facts.acceptedOn === null) return []
  const deliveredOn = facts.deliveredAt === null ? null : dateAt(facts.deliveredAt)
  let previousDone: DateText | null = facts.acceptedOn
  const clocks = stages.map((stage, index): StageClock => {
    const record = facts.stages.find((one) => one.stage === stage.key)
    const begun = begunOn(stage, index === 0, previousDone, record?.begunOn ?? null, facts)
    const ended = isOfDecision(stage) ? deliveredOn : facts.decidedOn
    const done = record?.doneOn ?? (begun === null ? null : ended)
    // A stage that somebody has to begin does not hold up the one after it.
    if (done !== null) previousDone = done
    else if (stage.begins !== 'recorded') previousDone = null
    const count =
      begun === null || stage.limit === null
        ? null
        : countLimit({ ...stage.limit, startDate: begun, startAt: startOfDate(begun), pauses: [], calendar })
    const due = count === null ? null : alarmDay(count)
    return {
      key: stage.key,
      name: stage.name,
      note: stage.note,
      startsFrom: stage.startsFrom,
      byRecord: stage.begins === 'recorded',
      state: done !== null ? 'done' : begun !== null ? 'running' : 'waiting',
      begunOn: begun,
      doneOn: done,
      count,
      due,
      late: due !== null && (done ?? today) > due,
    }
  })
  return clocks.map((clock, index) => {
    const passed =
      facts.decidedOn !== null || clocks.slice(index + 1).some(({ state }) => state !== 'waiting')
    return clock.state === 'waiting' && passed ? { ...clock, state: 'skipped' } : clock
  })
}

/** Where the case is: the last stage that runs; null between stages and without any. */
export const currentStage = (clocks: readonly StageClock[]): StageClock | null =>
  clocks.findLast(({ state }) => state === 'running') ?? null
