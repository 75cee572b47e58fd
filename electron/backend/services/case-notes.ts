import { caseNoteSchema } from '#shared/domain/case/case-note.ts'
import type { CaseNote } from '#shared/domain/case/case-note.ts'
import type { CaseEvent } from '#shared/domain/case/case-event.ts'
import type { CommandContext } from '../context.ts'
import type { ReadDb } from '../store/database.ts'
import { insertPayload, readPayload } from '../store/payloads.ts'

/** Puts what was typed about people where it can be erased, and answers what the event names it by. */
export const writeNote = ({ db, ids, now }: CommandContext, note: CaseNote): string => {
  const id = ids.next()
  insertPayload(db, { id, kind: 'case-note', body: caseNoteSchema.parse(note), at: now })
  return id
}

/** Which note an event names; null when it has none. */
export const noteIdOf = (event: CaseEvent): string | null =>
  event.type === 'closed' ? event.uncollected : 'noteId' in event ? event.noteId : null

/** The note of an event; empty when it has none or it has been erased. */
export const readNote = (db: ReadDb, event: CaseEvent): CaseNote => {
  const id = noteIdOf(event)
  const body = id === null ? null : readPayload(db, id)
  return body === null ? {} : caseNoteSchema.parse(body)
}
