import type { CaseEvent } from '#shared/domain/case/case-event.ts'
import { undoableEvent } from '#shared/domain/case/undo.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { does } from '../context.ts'
import type { CommandContext, Handlers, Session } from '../context.ts'
import { archiveItemOfCase, removeWaitingItem } from '../store/archive.ts'
import { findDocument, voidDocument } from '../store/documents.ts'
import { erasePayload } from '../store/payloads.ts'
import { fileForArchive } from './archive-filing.ts'
import { acting, lastAct, record } from './case-acting.ts'
import { writeNote } from './case-notes.ts'
import { stampOf, stampOfSecond } from './event-stamp.ts'

/** A slip of one's own may be taken back on the same day; everything else is the duty lead's. */
export const mayUndo = (
  session: Pick<Session, 'staffId' | 'roles'> | null,
  event: Pick<CaseEvent, 'staffId' | 'at'>,
  today: DateText,
): boolean =>
  session !== null &&
  (session.roles.includes('lead') ||
    session.roles.includes('admin') ||
    (event.staffId === session.staffId && dateAt(event.at) === today))

/** Papers of a step that is taken back become void with the reason; their numbers stay in the series. */
const voidPaper = ({ db, now, audit }: CommandContext, event: CaseEvent, reason: string): void => {
  const id = 'documentId' in event ? event.documentId : null
  const document = id === null ? undefined : findDocument(db, id)
  if (document === undefined || document.void === 1) return
  voidDocument(db, document.id, reason, now)
  audit('document.void', document.id, document.number)
}

/** Taking back, and the end of a case whose result nobody collects. */
export const caseUndoHandlers = (): Pick<Handlers, 'cases.undo' | 'cases.closeUncollected'> => ({
  'cases.undo': does((context, { caseId, seq, reason }) => {
    const { db, now, today, session } = context
    const case_ = acting(context, caseId, 'undo')
    if (!case_.ok) return case_
    const { events, file } = case_.value
    const step = undoableEvent(events)
    const event = events[seq - 1]
    if (step?.seq !== seq || event === undefined)
      return fail('step-changed', { ...lastAct(db, case_.value, file.number) })
    if (!mayUndo(session, event, today)) return fail('not-yours')
    if (event.type === 'closed') {
      const item = archiveItemOfCase(db, caseId)
      // What is in a batch is on its way to its 档号.
      if (item !== undefined && item.batchId !== null) return fail('archived')
      if (item !== undefined) {
        removeWaitingItem(db, item.id)
        erasePayload(db, item.payloadId, now)
      }
      context.touch('archive')
    }
    voidPaper(context, event, reason)
    const noteId = writeNote(context, { reason })
    record(context, case_.value, { type: 'undone', ...stampOf(context), seq, noteId })
    context.touch('documents')
    return ok({})
  }),

  'cases.closeUncollected': does((context, { caseId, reason }) => {
    const case_ = acting(context, caseId, 'close-uncollected')
    if (!case_.ok) return case_
    const { state, file, matter, people } = case_.value
    if (state.originals.length > 0) return fail('originals-held', { count: state.originals.length })
    const noteId = writeNote(context, { reason })
    record(context, case_.value, { type: 'closed', ...stampOfSecond(context), uncollected: noteId })
    fileForArchive(context, file, matter, people)
    return ok({})
  }),
})
