import { openPause } from '#shared/domain/case/course-event.ts'
import { dueAfter, extensionOptions, isToldInTime } from '#shared/domain/limit/extension.ts'
import type { ExtensionOption } from '#shared/domain/limit/extension.ts'
import { limitsAfter, pausableProcedures } from '#shared/domain/limit/case-limits.ts'
import type { CaseLimits } from '#shared/domain/limit/count-limit.ts'
import type { CaseDue } from '#shared/domain/limit/limit-count.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import { keptOut } from '#shared/domain/limit/notable-days.ts'
import { toPlainDate } from '#shared/kernel/plain-date.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { answers, does } from '../context.ts'
import type { Handlers } from '../context.ts'
import { findCase } from '../store/cases.ts'
import type { ReadDb } from '../store/database.ts'
import { extensionRuleText, TELLING } from '../wording/course.ts'
import { countingLines, lengthText, provisionalText } from '../wording/limits.ts'
import { acting, issueForCase, record } from './case-acting.ts'
import { caseDueOf, caseLimitsOf, storyOf } from './case-dates.ts'
import type { Story } from './case-dates.ts'
import { writeNote } from './case-notes.ts'
import { caseHead } from './case-papers.ts'
import { stampOf } from './event-stamp.ts'

interface Extending {
  readonly option: ExtensionOption
  readonly before: CaseDue
  readonly after: CaseDue
}

/** The extension that is asked for, if the rules have one of this kind and length left. */
const extending = (
  db: ReadDb,
  { state, events, matter }: Story,
  asked: { readonly scope: ExtensionOption['scope']; readonly value: number },
): Result<Extending, 'cannot-extend' | 'too-long'> => {
  const limits: CaseLimits | null = caseLimitsOf(db, matter)(state, events)
  const option =
    limits === null
      ? undefined
      : extensionOptions(limits, state.extensions).find(({ scope }) => scope === asked.scope)
  if (limits === null || option === undefined) return fail('cannot-extend')
  if (asked.value > option.most)
    return fail('too-long', { most: option.most, unit: option.unit, latest: option.latest })
  const before = caseDueOf(db, matter)(state, events)
  const after = dueAfter(limits, state.extensions, {
    scope: option.scope,
    added: { value: asked.value, unit: option.unit },
  })
  return before === null || after === null ? fail('cannot-extend') : ok({ option, before, after })
}

/** 延期, 特别程序 and 环节: what moves the clock of a case or stands beside it. */
export const caseTimeHandlers = (): Pick<
  Handlers,
  'cases.previewExtension' | 'cases.extend' | 'cases.pause' | 'cases.resume'
> => ({
  'cases.previewExtension': answers(({ db }, { caseId, scope, value }) => {
    const file = findCase(db, caseId)
    if (file === undefined) return fail('no-case')
    const found = extending(db, storyOf(db, caseId), { scope, value })
    return found.ok ? ok({ due: found.value.after.due, provisional: found.value.after.provisional }) : found
  }),

  'cases.extend': does((context, input) => {
    const { db, now } = context
    const { caseId, scope, value, reason, progress, plan, approver, told } = input
    const case_ = acting(context, caseId, 'extend')
    if (!case_.ok) return case_
    const { state } = case_.value
    const found = extending(db, case_.value, { scope, value })
    if (!found.ok) return found
    const { option, before, after } = found.value
    if (told.at > now) return fail('told-in-future')
    if (state.acceptedOn !== null && dateAt(told.at) < state.acceptedOn) return fail('told-too-early')
    const late = !isToldInTime(before, told.at)
    // Told too late it counts as overdue all the same; it is kept as a record only where somebody asks for that.
    if (late && !input.recordLate) return fail('told-too-late', { due: before.due })
    const added = { value, unit: option.unit }
    const document = issueForCase(context, case_.value, {
      kind: 'extension',
      ...caseHead(db, case_.value),
      scope,
      oldDue: before.due,
      newDue: late ? null : after.due,
      provisional: (late ? before : after).provisional,
      byText: lengthText(value, option.unit),
      ruleText: extensionRuleText(option),
      progress,
      plan,
      reason,
      approver,
      toldWay: TELLING[told.way],
      toldAt: told.at,
      toldTo: told.to,
      toldLate: late,
      counting: late ? [] : countingLines(after),
    })
    record(context, case_.value, {
      type: 'extended',
      ...stampOf(context),
      scope,
      added,
      oldDue: before.due,
      approver,
      told: { way: told.way, at: told.at },
      late,
      noteId: writeNote(context, { reason, progress, plan, toldTo: told.to }),
      documentId: document.id,
    })
    return ok({
      documentId: document.id,
      documentNumber: document.number,
      due: late ? before.due : after.due,
      late,
    })
  }),

  'cases.pause': does((context, { caseId, procedure, from, reason, approver, expected }) => {
    const { db, today } = context
    const case_ = acting(context, caseId, 'pause')
    if (!case_.ok) return case_
    const { state, events, matter } = case_.value
    const limits = caseLimitsOf(db, matter)(state, events)
    const due = caseDueOf(db, matter)(state, events)
    if (limits === null || due === null) return fail('not-excluded')
    if (!pausableProcedures(limitsAfter(limits, state.extensions), state).includes(procedure))
      return fail('not-excluded')
    // A special procedure that begins after the date would hide that the case is late.
    if (from > due.due || today > due.due) return fail('already-late', { due: due.due })
    const earliest = latestDay([state.acceptedOn, ...state.pauses.map(({ to }) => to)])
    if (from > today || (earliest !== null && from < earliest))
      return fail('bad-day', { from: earliest ?? today, to: today })
    const document = issueForCase(context, case_.value, {
      kind: 'special-procedure',
      ...caseHead(db, case_.value),
      procedure,
      reason,
      approver,
      startedOn: from,
      expectedText: expected === null ? '' : lengthText(expected.value, expected.unit),
      oldDue: due.due,
      oldDueProvisional: due.provisional,
    })
    record(context, case_.value, {
      type: 'paused',
      ...stampOf(context),
      procedure,
      from,
      expected,
      approver,
      noteId: writeNote(context, { reason }),
      documentId: document.id,
    })
    return ok({ documentId: document.id, documentNumber: document.number })
  }),

  'cases.resume': does((context, { caseId, to, result }) => {
    const { db, today } = context
    const case_ = acting(context, caseId, 'resume')
    if (!case_.ok) return case_
    const { state, events, matter } = case_.value
    const pause = openPause(state)
    if (pause === null) return fail('bad-day', { from: today, to: today })
    if (to < pause.from || to > today) return fail('bad-day', { from: pause.from, to: today })
    // What the date was before, and what it is when this stretch is left out.
    const others = state.pauses.filter((one) => one !== pause)
    const before = caseDueOf(db, matter)({ ...state, pauses: others }, events)
    const after = caseDueOf(db, matter)({ ...state, pauses: [...others, { ...pause, to }] }, events)
    if (after === null) return fail('bad-day', { from: pause.from, to: today })
    const deciding = after.basis === 'promised' ? after.promised : after.legal
    const document = issueForCase(context, case_.value, {
      kind: 'resumption',
      ...caseHead(db, case_.value),
      procedure: pause.procedure,
      startedOn: pause.from,
      endedOn: to,
      result,
      notCountedText:
        deciding === null
          ? ''
          : lengthText(
              keptOut(deciding, { from: pause.from, to }),
              deciding.unit === 'working-day' ? 'working-day' : 'natural-day',
            ),
      oldDue: before?.due ?? null,
      newDue: after.due,
      provisional: after.provisional,
      provisionalBecause: after.provisional ? provisionalText(toPlainDate(after.due).year) : '',
      counting: countingLines(after),
    })
    record(context, case_.value, {
      type: 'resumed',
      ...stampOf(context),
      to,
      noteId: writeNote(context, { result }),
      documentId: document.id,
    })
    return ok({ documentId: document.id, documentNumber: document.number, due: after.due })
  }),
})

const latestDay = (days: readonly (DateText | null)[]): DateText | null =>
  days
    .filter((day) => day !== null)
    .toSorted()
    .at(-1) ?? null
