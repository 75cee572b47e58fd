import { objectionDue } from '#shared/domain/limit/objection-due.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { does } from '../context.ts'
import type { Handlers } from '../context.ts'
import { readCalendar } from '../store/calendars.ts'
import { acting, issueForCase, record } from './case-acting.ts'
import { readNote, writeNote } from './case-notes.ts'
import { personBlock, standingPaper } from './case-papers.ts'
import { stampOf } from './event-stamp.ts'

/** 联系、回复、异议: everything that is said between the window and the person. */
export const caseContactHandlers = (): Pick<
  Handlers,
  'cases.contact' | 'cases.reply' | 'cases.object' | 'cases.answerObjection'
> => ({
  'cases.contact': does((context, { caseId, way, with: person, text }) => {
    const case_ = acting(context, caseId, 'contact')
    if (!case_.ok) return case_
    const noteId = writeNote(context, { with: person, text })
    record(context, case_.value, { type: 'contacted', ...stampOf(context), way, noteId })
    return ok({})
  }),

  'cases.reply': does((context, { caseId, way, place, to, text }) => {
    const case_ = acting(context, caseId, 'reply')
    if (!case_.ok) return case_
    if (way === 'public' && place === '') return fail('place-needed')
    const noteId = writeNote(context, { to, text })
    record(context, case_.value, {
      type: 'replied',
      ...stampOf(context),
      way,
      place: way === 'public' ? place : '',
      noteId,
    })
    return ok({})
  }),

  'cases.object': does((context, { caseId, way, by, on, text }) => {
    const { db, ids, today } = context
    const case_ = acting(context, caseId, 'object')
    if (!case_.ok) return case_
    const earliest = dateAt(case_.value.state.receivedAt)
    if (on < earliest || on > today) return fail('bad-day', { from: earliest, to: today })
    record(context, case_.value, {
      type: 'objected',
      ...stampOf(context),
      objectionId: ids.next(),
      way,
      on,
      noteId: writeNote(context, { by, text }),
    })
    return ok({ answerBy: objectionDue(on, readCalendar(db)).date })
  }),

  'cases.answerObjection': does((context, { caseId, objectionId, way, text, lateReason }) => {
    const { db, today } = context
    const case_ = acting(context, caseId, 'answer-objection')
    if (!case_.ok) return case_
    const { state, events, file } = case_.value
    const open = state.objections.find(({ id }) => id === objectionId)
    const raised = events.find((event) => event.type === 'objected' && event.objectionId === objectionId)
    if (open === undefined || raised === undefined) return fail('no-objection')
    const answerBy = objectionDue(open.on, readCalendar(db))
    const late = today > answerBy.date
    if (late && lateReason === '') return fail('late-reason-needed', { due: answerBy.date })
    const note = readNote(db, raised)
    const document = issueForCase(context, case_.value, {
      kind: 'objection-answer',
      ...personBlock(case_.value),
      decisionNumber: standingPaper(db, file.id, 'decision', 'refusal')?.number ?? '',
      raisedOn: open.on,
      raisedBy: note.by ?? '',
      raisedText: note.text ?? '',
      answerBy: answerBy.date,
      answeredOn: today,
      answer: text,
      answeredLate: late,
      lateReason: late ? lateReason : '',
    })
    record(context, case_.value, {
      type: 'objection-answered',
      ...stampOf(context),
      objectionId,
      way,
      on: today,
      noteId: writeNote(context, { text, ...(late ? { lateReason } : {}) }),
      documentId: document.id,
    })
    return ok({ documentId: document.id, documentNumber: document.number })
  }),
})
