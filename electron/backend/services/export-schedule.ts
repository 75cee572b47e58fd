import type { ExportWarning } from '#shared/contract/export.ts'
import { dueRun, lastMoment } from '#shared/domain/export/schedule.ts'
import type { DueRun } from '#shared/domain/export/schedule.ts'
import { exportWarning } from '#shared/domain/export/warning.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { answers, does } from '../context.ts'
import type { CommandContext, ExportOrder, Handlers, QueryContext } from '../context.ts'
import { readCalendar } from '../store/calendars.ts'
import type { ReadDb } from '../store/database.ts'
import { activeRun, attemptsSince, knownPackages, lastOutcomes } from '../store/export-runs.ts'
import {
  beginSchedule,
  insertNote,
  latestNote,
  readSchedule,
  saveSchedule,
} from '../store/export-settings.ts'
import { presentTargets } from '../store/export-targets.ts'
import { readKioskRules } from '../store/kiosk-rules.ts'
import { staffNames } from '../store/staff.ts'
import { closesAt } from './day-end.ts'
import { beginRun, targetName } from './export-order.ts'
import type { ExportDesk } from './exports.ts'
import { isDayDoubtful } from './hall-day.ts'
import { hallDays } from './kiosk-opening.ts'

const DAY = 24 * 3600_000

type Seen = Pick<QueryContext, 'db' | 'now' | 'today'>

/** The run that the schedule wants now; null when there is none, or another one is under way. */
export const runDue = (
  { db, now, today }: Seen,
  desk: Pick<ExportDesk, 'board' | 'programRun'> & { readonly programStart: Instant },
): DueRun | null => {
  const { enabled, at, since } = readSchedule(db)
  if (!enabled || since === null || activeRun(db) !== undefined || desk.board.reading() !== null) return null
  const moment = lastMoment(at, now)
  return dueRun({
    enabled,
    at,
    since,
    now,
    programStart: desk.programStart,
    dateDoubtful: isDayDoubtful(db, today),
    targets: presentTargets(db).filter((target) => target.enabled),
    // 导出并关机 of the same day may have come before the moment.
    attempts: attemptsSince(db, moment - DAY, moment).map(({ programRun, state, ...attempt }) => ({
      ...attempt,
      sound: state === 'done',
      sinceStart: programRun === desk.programRun,
    })),
  })
}

/** Writes the due run down; answers what its job has to do. */
export const beginDueRun = (context: CommandContext, due: DueRun, programRun: string): ExportOrder => {
  const { cause, dueAt, targetIds } = due
  const targets = presentTargets(context.db).filter(({ id }) => targetIds.includes(id))
  return beginRun(context, { cause, dueAt, startedBy: null, programRun }, targets)
}

/** From its first start with a schedule on, a hall is promised a package for every evening. */
export const beginPromise = ({ db, now }: Pick<CommandContext, 'db' | 'now'>): void => {
  if (readSchedule(db).begunAt === null) beginSchedule(db, now)
}

const lastGoodAt = (db: ReadDb, now: Instant): Instant | null =>
  knownPackages(db).find(({ state, at }) => state === 'done' && at <= now)?.at ?? null

const warningNow = ({ db, now, today }: Seen): ExportWarning | null => {
  const enabled = presentTargets(db).filter((target) => target.enabled)
  const last = lastOutcomes(db, now).filter(({ targetId }) => enabled.some(({ id }) => id === targetId))
  const good = lastGoodAt(db, now)
  const warning = exportWarning({
    now,
    dateDoubtful: isDayDoubtful(db, today),
    calendar: readCalendar(db),
    since: readSchedule(db).begunAt ?? now,
    last: last.map((outcome) => ({ ...outcome, sound: outcome.state === 'done' })),
    lastGoodAt: good,
  })
  if (warning === null) return null
  const failing = warning.kind === 'failed' ? warning.targetIds : []
  const runId = warning.kind === 'failed' ? warning.runId : null
  const note = latestNote(db, runId)
  // Noted once is noted until there is a sound package; what goes wrong after that is news again.
  const isNoted = note !== undefined && (runId !== null || (note.at > (good ?? 0) && note.at <= now))
  return {
    kind: warning.kind,
    runId,
    since: warning.since,
    targets: failing.flatMap((targetId) => {
      const target = enabled.find(({ id }) => id === targetId)
      const outcome = last.find((one) => one.targetId === targetId)
      return target === undefined || outcome === undefined
        ? []
        : [{ name: targetName(target), problem: outcome.problem, damaged: outcome.state === 'damaged' }]
    }),
    lastGoodAt: good,
    noted: isNoted ? { by: staffNames(db).get(note.staffId) ?? '', at: note.at, reason: note.reason } : null,
  }
}

/** 导出并关机 is offered from the end of the hours on, on a day the hall was open, until what the day has brought is exported. */
const closingNow = ({
  db,
  now,
  today,
}: Seen): { readonly day: string; readonly closedAt: Instant } | null => {
  if (!readSchedule(db).offerAtClosing || isDayDoubtful(db, today)) return null
  if (!hallDays(db, readKioskRules(db))(today).open) return null
  const closedAt = closesAt(db, today)
  if (now < closedAt) return null
  const enabled = presentTargets(db).filter((target) => target.enabled)
  if (enabled.length === 0) return null
  const good = knownPackages(db).filter(({ state, at }) => state === 'done' && at >= closedAt && at <= now)
  const isExported = enabled.every(({ id }) => good.some(({ targetId }) => targetId === id))
  return isExported ? null : { day: today, closedAt }
}

/** 定时、提醒: when runs begin by themselves, and what nobody may overlook. */
export const exportScheduleHandlers = (): Pick<
  Handlers,
  'export.schedule.save' | 'export.warning' | 'export.warning.note'
> => ({
  'export.schedule.save': does(({ db, now, audit, touch }, schedule) => {
    const before = readSchedule(db)
    // Another hour is promised from now on only; switching the offer on or off promises nothing new.
    const isSame = before.enabled === schedule.enabled && before.at === schedule.at
    saveSchedule(db, schedule, isSame ? (before.since ?? now) : now)
    audit('export.schedule', schedule.enabled ? schedule.at : 'off')
    touch('exports')
    return ok({})
  }),

  'export.warning': answers((context) => {
    const { db, epoch, revision } = context
    return ok({
      epoch,
      revision,
      warning: warningNow(context),
      closing: closingNow(context),
      running: activeRun(db)?.id ?? null,
    })
  }),

  'export.warning.note': does((context, { runId, reason }) => {
    const { db, now, session, audit, touch } = context
    const warning = warningNow(context)
    // What the lead has read is what is noted; a newer failure is news.
    if (warning === null || warning.runId !== runId || session === null) return fail('no-warning')
    insertNote(db, { runId, staffId: session.staffId, at: now, reason })
    audit('export.noted', runId ?? warning.kind)
    touch('exports')
    return ok({})
  }),
})
