import { possibleActions } from '#shared/domain/case/allowed-actions.ts'
import type { CaseAction, CaseEvent } from '#shared/domain/case/case-event.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { CommandContext } from '../context.ts'
import { appendCaseEvents, findCase } from '../store/cases.ts'
import type { CaseFile } from '../store/cases.ts'
import { caseDatesOf, storyOf } from './case-dates.ts'
import type { Story } from './case-dates.ts'
import { readCasePeople } from './case-people.ts'
import type { CasePeople } from './case-people.ts'
import { issueDocument } from './issue-document.ts'
import type { DocumentBody, IssuedDocument } from './issue-document.ts'

export interface Acting extends Story {
  readonly file: CaseFile
  readonly people: CasePeople
}

/** The case an action is for, if its status allows the action (one table, also drawn from by the screen). */
export const acting = (
  { db }: CommandContext,
  caseId: string,
  action: CaseAction,
): Result<Acting, 'no-case' | 'wrong-status'> => {
  const file = findCase(db, caseId)
  if (file === undefined) return fail('no-case')
  const story = storyOf(db, caseId)
  if (!possibleActions(story.state).includes(action))
    return fail('wrong-status', { status: story.state.status, number: file.number })
  const people = readCasePeople(db, file.payloadId)
  return people === null ? fail('no-case') : ok({ ...story, file, people })
}

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
