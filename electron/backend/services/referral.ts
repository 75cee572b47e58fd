import { dateAt } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { does } from '../context.ts'
import type { Handlers } from '../context.ts'
import { listText } from '../wording/documents.ts'
import { acting, issueForCase, record } from './case-acting.ts'
import type { Acting } from './case-acting.ts'
import { writeNote } from './case-notes.ts'
import { personBlock } from './case-papers.ts'
import { stampOf } from './event-stamp.ts'

/** A day since the materials went up and no later than today. */
const dayOf = ({ state }: Acting, on: DateText, today: DateText): Result<null, 'bad-day'> => {
  const earliest = state.referral?.on ?? dateAt(state.receivedAt)
  return on < earliest || on > today ? fail('bad-day', { from: earliest, to: today }) : ok(null)
}

/**
 * 委托办理 and 代收转报: handed over with a list, signed for, and answered or sent back. What the unit wants in
 * a 上级退件 is its demand and no second notice of this hall, so it is passed on as a whole.
 */
export const referralHandlers = (): Pick<
  Handlers,
  'cases.refer' | 'cases.receiveReferral' | 'cases.returnReferral' | 'cases.answerReferral'
> => ({
  'cases.refer': does((context, { caseId, to, toContact, facts, items, plan }) => {
    const case_ = acting(context, caseId, 'refer')
    if (!case_.ok) return case_
    const document = issueForCase(context, case_.value, {
      kind: 'referral',
      ...personBlock(case_.value),
      to,
      toContact,
      facts,
      items: items.map((item, index) => ({ position: index + 1, ...item })),
      plan,
    })
    record(context, case_.value, {
      type: 'referred',
      ...stampOf(context),
      to,
      noteId: writeNote(context, { facts, items: listText(items.map(({ name }) => name)) }),
      documentId: document.id,
    })
    return ok({ documentId: document.id, documentNumber: document.number })
  }),

  'cases.receiveReferral': does((context, { caseId, receiver, on }) => {
    const case_ = acting(context, caseId, 'receive-referral')
    if (!case_.ok) return case_
    const day = dayOf(case_.value, on, context.today)
    if (!day.ok) return day
    const noteId = writeNote(context, { receiver })
    record(context, case_.value, { type: 'referral-received', ...stampOf(context), on, noteId })
    return ok({})
  }),

  'cases.returnReferral': does((context, { caseId, on, reason, items, plan }) => {
    const case_ = acting(context, caseId, 'return-referral')
    if (!case_.ok) return case_
    const day = dayOf(case_.value, on, context.today)
    if (!day.ok) return day
    const document = issueForCase(context, case_.value, {
      kind: 'returned-above',
      ...personBlock(case_.value),
      unit: case_.value.state.referral?.to ?? '',
      returnedOn: on,
      reason,
      items: [...items],
      plan,
    })
    record(context, case_.value, {
      type: 'referral-returned',
      ...stampOf(context),
      on,
      noteId: writeNote(context, { reason, items: listText(items) }),
      documentId: document.id,
    })
    return ok({ documentId: document.id, documentNumber: document.number })
  }),

  'cases.answerReferral': does((context, { caseId, on, text }) => {
    const case_ = acting(context, caseId, 'answer-referral')
    if (!case_.ok) return case_
    const day = dayOf(case_.value, on, context.today)
    if (!day.ok) return day
    record(context, case_.value, {
      type: 'referral-answered',
      ...stampOf(context),
      on,
      noteId: writeNote(context, { text }),
    })
    return ok({})
  }),
})
