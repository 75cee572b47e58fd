import type { RecordedLine } from '#shared/domain/case/case-event.ts'
import { isGap } from '#shared/domain/intake/mark.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { answers, does, doesAfter } from '../context.ts'
import type { Handlers } from '../context.ts'
import { findCase } from '../store/cases.ts'
import { intakeAtCounter, intakeOfCase, saveIntake } from '../store/intakes.ts'
import type { IntakeBody } from '../store/intakes.ts'
import { findCatalogued } from '../store/matters.ts'
import { storyOf } from './case-dates.ts'
import { readCasePeople } from './case-people.ts'
import { deemIfLate } from './deemed.ts'
import { exchangeMatter } from './exchange-matter.ts'
import { changed, demandedWith } from './intake-changes.ts'
import { beginIntake, deskOf, EMPTY_INTAKE, ownIntake, placeOf } from './intake-desk.ts'
import { intakeView } from './intake-view.ts'
import { missingIn } from './matters.ts'
import { demandOf, standingOf } from './standing.ts'
import { supervisorOf } from './supervisor.ts'

/** What was found when it was taken in is shown again while it is examined. */
const marksOf = (lines: readonly RecordedLine[]): IntakeBody['marks'] =>
  Object.fromEntries(lines.map((line) => [line.key, line.mark]))

/** 收件、补正、审查、补交: the working page at the counter, from its opening to the last change before its end. */
export const intakeHandlers = (): Pick<
  Handlers,
  'intake.current' | 'intake.open' | 'intake.resume' | 'intake.examine' | 'intake.change' | 'intake.demand'
> => ({
  'intake.current': answers((context) => {
    const counterId = context.session?.counterId ?? null
    const row = counterId === null ? undefined : intakeAtCounter(context.db, counterId)
    return ok({ intake: row === undefined ? null : intakeView(context, row) })
  }),

  'intake.open': does((context, { matterCode, replaces }) => {
    const catalogued = findCatalogued(context.db, matterCode)
    if (catalogued === undefined) return fail('no-matter')
    const missing = missingIn(catalogued, context.around.demo)
    if (missing.length > 0) return fail('matter-inactive', { missing: missing.join(' ') })
    const old = replaces === null ? undefined : ownIntake(context, replaces)
    // Whoever has come back under a notice is here for that matter and no other.
    if (old !== undefined && old.caseId === null)
      return ok(intakeView(context, exchangeMatter(context, old, catalogued.matter)))
    const place = placeOf(context)
    if (!place.ok) return place
    const { code, version } = catalogued.matter
    return ok(
      beginIntake(context, place.value, {
        caseId: null,
        matterCode: code,
        matterVersion: version,
        purpose: 'first',
        body: EMPTY_INTAKE,
      }),
    )
  }),

  'intake.resume': does((context, { caseId }) => {
    const { db } = context
    const file = findCase(db, caseId)
    if (file === undefined) return fail('no-case')
    const promised = file.status === 'accepted' && file.deferredUntil !== null
    if (file.status !== 'notified' && !promised) return fail('wrong-status', { status: file.status })
    if (intakeOfCase(db, caseId) !== undefined) return fail('intake-open', { number: file.number })
    const place = placeOf(context)
    if (!place.ok) return place
    const known = readCasePeople(db, file.payloadId)
    if (known === null) return fail('no-case')
    const { state } = storyOf(db, caseId)
    return ok(
      beginIntake(context, place.value, {
        caseId,
        matterCode: file.matterCode,
        matterVersion: file.matterVersion,
        purpose: promised ? 'supply' : 'return',
        body: {
          ...EMPTY_INTAKE,
          ...known,
          presence: state.presence,
          answers: { ...state.answers },
          channel: state.channel,
        },
      }),
    )
  }),

  'intake.examine': does((context, { caseId }) => {
    const { db } = context
    const found = findCase(db, caseId)
    if (found === undefined) return fail('no-case')
    // The last day may have ended a moment ago: then the law has accepted it already (行政许可法 32条).
    if (deemIfLate(context, found)) return fail('wrong-status', { status: 'accepted', number: found.number })
    if (found.status !== 'received') return fail('wrong-status', { status: found.status })
    if (intakeOfCase(db, caseId) !== undefined) return fail('intake-open', { number: found.number })
    const desk = deskOf(context)
    if (!desk.ok) return desk
    const known = readCasePeople(db, found.payloadId)
    if (known === null) return fail('no-case')
    const { state } = storyOf(db, caseId)
    return ok(
      beginIntake(context, desk.value, {
        caseId,
        matterCode: found.matterCode,
        matterVersion: found.matterVersion,
        purpose: 'examine',
        body: {
          ...EMPTY_INTAKE,
          ...known,
          presence: state.presence,
          answers: { ...state.answers },
          channel: state.channel,
          marks: marksOf(state.lines),
        },
      }),
    )
  }),

  'intake.change': does((context, { intakeId, revision, change }) => {
    const row = ownIntake(context, intakeId)
    if (row === undefined) return fail('no-intake')
    if (row.revision !== revision) return fail('stale', { revision: row.revision })
    const body = changed(context, standingOf(context, row), change)
    if (!body.ok) return body
    saveIntake(context.db, row.id, row.revision, body.value)
    return ok(intakeView(context, { ...row, revision: row.revision + 1, body: body.value }))
  }),

  'intake.demand': doesAfter(
    async (context, { approver }) => (approver === null ? null : await supervisorOf(context, approver)),
    (context, { intakeId, revision, line: key, mark, reason }, supervisor) => {
      const row = ownIntake(context, intakeId)
      if (row === undefined) return fail('no-intake')
      if (row.revision !== revision) return fail('stale', { revision: row.revision })
      const standing = standingOf(context, row)
      const line = standing.lines.find((one) => one.key === key)
      if (line === undefined || !isGap(mark)) return fail('no-line')
      const why = demandOf(standing, line)
      if (why === null || row.purpose !== 'return') return fail('first-visit')
      if (why === 'told') return fail('already-told', { line: line.name })
      // What could have been told the first time needs a second person, a reason, and is counted.
      if (why === 'knowable' && supervisor === null) return fail('supervisor-needed', { line: line.name })
      if (supervisor !== null && !supervisor.ok) return supervisor
      const cause =
        why === 'new-fact' || supervisor === null
          ? ({ kind: 'new-fact', reason } as const)
          : ({ kind: 'override', reason, approverId: supervisor.value.staffId } as const)
      // Any of several alternatives will do, so all of them are told together.
      const keys = demandedWith(standing.lines, line)
      const body = {
        ...row.body,
        marks: { ...row.body.marks, [key]: mark },
        demands: { ...row.body.demands, ...Object.fromEntries(keys.map((one) => [one, cause])) },
      }
      saveIntake(context.db, row.id, row.revision, body)
      if (cause.kind === 'override') context.audit('intake.demand', row.visitId, cause.approverId)
      return ok(intakeView(context, { ...row, revision: row.revision + 1, body }))
    },
  ),
})
