import { possibleActions } from '#shared/domain/case/allowed-actions.ts'
import type { CaseAction, CaseEvent } from '#shared/domain/case/case-event.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Failure, Result } from '#shared/kernel/result.ts'
import type { CommandContext } from '../context.ts'
import { appendCaseEvents, findCase } from '../store/cases.ts'
import type { CaseFile } from '../store/cases.ts'
import type { ReadDb } from '../store/database.ts'
import { staffNames } from '../store/staff.ts'
import { caseDatesOf, storyOf } from './case-dates.ts'
import type { Story } from './case-dates.ts'
import { readCasePeople } from './case-people.ts'
import { withFreshDates } from './fresh-dates.ts'
import type { CasePeople } from './case-people.ts'
import { issueDocument } from './issue-document.ts'
import type { DocumentBody, IssuedDocument } from './issue-document.ts'

export interface Acting extends Story {
  readonly file: CaseFile
  readonly people: CasePeople
}

/** Records of talk: whatever else changed under somebody's hands, it was none of these. */
const TALK: readonly CaseEvent['type'][] = ['contacted', 'replied', 'acknowledged']

/**
 * Whoever was here last and what they did: of two people who press the same key, one is told who was first. `by` is
 * empty where the law acted by itself.
 */
export const lastAct = (
  db: ReadDb,
  { events, state }: Story,
  number: string,
): {
  readonly status: string
  readonly number: string
  readonly by: string
  readonly at: number
  readonly what: string
} => {
  const last = events.findLast(({ type }) => !TALK.includes(type))
  return {
    status: state.status,
    number,
    by: staffNames(db).get(last?.staffId ?? '') ?? '',
    at: last?.at ?? state.receivedAt,
    what: last?.type ?? '',
  }
}

/** The case an action is for, if its status allows the action (one table, also drawn from by the screen). */
export const acting = (
  { db }: CommandContext,
  caseId: string,
  action: CaseAction,
): Result<Acting, 'no-case' | 'wrong-status'> => {
  const stored = findCase(db, caseId)
  if (stored === undefined) return fail('no-case')
  const file = withFreshDates(db, stored)
  const story = storyOf(db, caseId)
  if (!possibleActions(story.state).includes(action)) return alreadyDone(db, story, file)
  const people = readCasePeople(db, file.payloadId)
  return people === null ? fail('no-case') : ok({ ...story, file, people })
}

/** 已由…办理: the case has gone on since the page was drawn. */
export const alreadyDone = (
  db: ReadDb,
  story: Story,
  { number }: Pick<CaseFile, 'number'>,
): { readonly ok: false; readonly error: Failure<'wrong-status'> } =>
  fail('wrong-status', lastAct(db, story, number))

/** Appends one event of a case, with its line in the audit trail. */
export const record = (context: CommandContext, { file, matter }: Acting, event: CaseEvent): void => {
  appendCaseEvents(context.db, file.id, [event], caseDatesOf(context.db, matter))
  context.audit(`case.${event.type}`, file.id, file.number)
  context.touch('cases', 'queue')
}

export const issueForCase = (
  context: CommandContext,
  { file, matter }: Acting,
  body: DocumentBody,
): IssuedDocument =>
  issueDocument(context, body, { caseId: file.id, batchId: null, sample: matter.sample, print: true })
