import type { CaseDetail, DocumentView } from '#shared/contract/case-view.ts'
import type { CourseView } from '#shared/contract/course-view.ts'
import { possibleActions } from '#shared/domain/case/allowed-actions.ts'
import type { CaseAction, CaseEvent, CaseState } from '#shared/domain/case/case-event.ts'
import { openPause } from '#shared/domain/case/course-event.ts'
import { daysUsed } from '#shared/domain/limit/notable-days.ts'
import { maskDocument, maskPhone } from '#shared/domain/person/mask.ts'
import type { Party } from '#shared/domain/person/party.ts'
import { dayKind } from '#shared/domain/calendar/day-kind.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import { addDays, daysBetween, weekdayOf } from '#shared/kernel/plain-date.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { QueryContext } from '../context.ts'
import { readCalendar } from '../store/calendars.ts'
import type { CaseFile } from '../store/cases.ts'
import type { ReadDb } from '../store/database.ts'
import { documentsOfCase } from '../store/documents.ts'
import type { DocumentRow } from '../store/documents.ts'
import { archiveItemOfCase } from '../store/archive.ts'
import { readCounters } from '../store/hall.ts'
import { staffNames } from '../store/staff.ts'
import { FORMS, OWNERS } from '../wording/documents.ts'
import { caseDueOf, dueAtAcceptance, storyOf, tellByOf } from './case-dates.ts'
import type { Story } from './case-dates.ts'
import { readNote } from './case-notes.ts'
import { readCasePeople } from './case-people.ts'
import { urgencyOfCase } from './case-rows.ts'
import { courseView } from './course-view.ts'
import type { CasePeople } from './case-people.ts'
import { withFreshDates } from './fresh-dates.ts'
import { dueSources } from './intake-view.ts'
import { lapseOf } from './lapse.ts'
import { factsOf } from './story-facts.ts'

export const documentView = (row: DocumentRow, events: readonly CaseEvent[] = []): DocumentView => ({
  id: row.id,
  kind: row.kind,
  number: row.number,
  createdAt: row.createdAt,
  pages: row.pages,
  render: row.render,
  void: row.void === 1,
  voidReason: row.voidReason,
  signature: signatureOf(events, row.id),
})

/** How a paper was signed for, if it was. */
const signatureOf = (events: readonly CaseEvent[], documentId: string): DocumentView['signature'] => {
  const signed = events.findLast(
    (event) =>
      (event.type === 'acknowledged' ||
        event.type === 'delivered' ||
        event.type === 'originals-taken' ||
        event.type === 'originals-returned') &&
      event.documentId === documentId,
  )
  return signed !== undefined && 'signature' in signed ? signed.signature : null
}

const maskedParty = (party: Party | undefined) => ({
  name: party?.name ?? '',
  documentType: party?.documentType ?? 'other',
  documentMasked: maskDocument(party?.documentNumber ?? ''),
  phoneMasked: maskPhone(party?.phone ?? ''),
  contact: party?.contact ?? '',
})

const ownerOf = (owner: string, people: CasePeople | null): string => {
  if (owner === 'household' || owner === 'all-persons') return OWNERS[owner]
  if (owner === 'applicant') return people?.applicant.name ?? ''
  if (owner === 'agent') return people?.representative?.name ?? ''
  return people?.members.find((member) => member.id === owner)?.name ?? ''
}

const formText = (form: string): string =>
  Object.hasOwn(FORMS, form) ? FORMS[form as keyof typeof FORMS] : form

/** The kinds of all dates of the weeks from the earliest to the latest of these. */
const calendarOf = (db: ReadDb, dates: readonly DateText[]): CaseDetail['calendar'] => {
  const sorted = dates.toSorted()
  const first = sorted[0]
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return []
  const from = addDays(first, 1 - weekdayOf(first))
  const through = addDays(last, 7 - weekdayOf(last))
  return Array.from({ length: daysBetween(from, through) + 1 }, (_, index) => {
    const { date, kind, name, covered } = dayKind(readCalendar(db), addDays(from, index))
    return { date, kind, name, covered }
  })
}

/** Materials whose original may be taken into keeping: whatever is shown or handed in as one. */
const SHOWN_FORMS: readonly string[] = [
  'original',
  'show-original',
  'show-original-keep-copy',
  'original-or-copy',
]

const deferralOf = ({ deferral, lines, terms }: CaseState, today: DateText): CaseDetail['deferral'] =>
  deferral === null
    ? null
    : {
        names: lines.filter((line) => deferral.gaps.includes(line.key)).map((line) => line.name),
        until: deferral.until,
        overdue: today > deferral.until,
        effect: terms.deferral?.effect ?? '',
      }

/**
 * Only what a person may do here and now: the table of actions, less what the law or a sweep does by itself, and the
 * end of a case whose materials did not follow in time only where a rule says so and the day has passed.
 */
const actionsOf = (db: ReadDb, story: Story, course: CourseView, today: DateText): CaseAction[] =>
  possibleActions(story.state).filter((action) => {
    switch (action) {
      case 'deem':
      case 'tell':
      case 'demand':
        return false
      case 'lapse':
        return lapseOf(db, story, today) === 'due'
      case 'extend':
        return course.extensions.length > 0
      case 'pause':
        return course.pausable.length > 0
      case 'pass-stage':
        return course.stages.some(
          ({ state, byRecord }) => state === 'running' || (state === 'waiting' && byRecord),
        )
      case 'undo':
        return course.undoable !== null
      default:
        return true
    }
  })

/** The whole story of a case, with only the actions that its status allows. */
export const caseDetail = (context: QueryContext, stored: CaseFile): CaseDetail => {
  const { db, today, epoch, revision } = context
  const file = withFreshDates(db, stored)
  const story = storyOf(db, file.id)
  const { events, state, matter } = story
  const due = caseDueOf(db, matter)(state, events)
  const accepted = dueAtAcceptance(db, matter)(state, events)
  const people = readCasePeople(db, file.payloadId)
  const names = staffNames(db)
  const counters = new Map(readCounters(db).map((row) => [row.id, row.number]))
  const documents = documentsOfCase(db, file.id)
  const paused = openPause(state) !== null
  const running = state.status === 'accepted' && due !== null && !paused
  const count = due === null ? null : due.basis === 'promised' ? due.promised : due.legal
  const days = running && count !== null ? daysUsed(count, today) : null
  const item = archiveItemOfCase(db, file.id)
  const tellBy = tellByOf(db, matter, state)
  const takenBack = new Set(events.flatMap((event) => (event.type === 'undone' ? [event.seq] : [])))
  const lines = state.lines.map((line) => ({
    key: line.key,
    name: line.name,
    owner: ownerOf(line.owner, people),
    form: formText(line.form),
    copies: line.copies,
    mark: line.mark,
  }))
  const course = courseView(context, story, due, lines)
  const documentOf = (event: CaseEvent): DocumentView | null => {
    const row = 'documentId' in event ? documents.find(({ id }) => id === event.documentId) : undefined
    return row === undefined ? null : documentView(row, events)
  }
  return {
    epoch,
    revision,
    id: file.id,
    number: file.number,
    today,
    status: state.status,
    matter: {
      code: matter.code,
      name: matter.name,
      kind: matter.kind,
      basis: matter.basis,
      decidedBy: matter.decidedBy,
      sample: matter.sample,
      reminders: matter.reminders,
      stages: matter.stages.map((stage) => stage.name),
    },
    presence: state.presence,
    applicant: maskedParty(people?.applicant),
    representative:
      people === null || people.representative === null
        ? null
        : { ...maskedParty(people.representative), relation: people.representative.relation },
    lines,
    receivedOn: dateAt(file.receivedAt),
    acceptedOn: state.acceptedOn,
    deemed: state.deemed,
    channel: state.channel,
    relative: people?.relative ?? null,
    late:
      state.late === null
        ? null
        : {
            slip: state.late.slip,
            receivedAt: state.late.receivedAt,
            enteredAt: state.late.enteredAt,
            reason: state.late.reason,
            approver: names.get(state.late.approverId) ?? '',
          },
    tellBy: tellBy === null ? null : { ...tellBy, deemed: matter.correction.deemedAccepted },
    deferral: deferralOf(state, today),
    originals: [...state.originals],
    keepable: state.lines
      .filter((line) => SHOWN_FORMS.includes(line.form))
      .map(({ key, name }) => ({ key, name })),
    course,
    urgency: urgencyOfCase(db, file, today),
    due,
    calendar: calendarOf(db, [
      dateAt(file.receivedAt),
      today,
      ...(tellBy === null ? [] : [tellBy.date]),
      ...[
        ...course.stages.map(({ due: day }) => day),
        ...course.objections.map(({ answerBy }) => answerBy),
      ].filter((day) => day !== null),
      ...[due?.promised, due?.legal].flatMap((limit) => (limit == null ? [] : [limit.startDate, limit.due])),
    ]),
    used: days?.used ?? null,
    left: days?.left ?? null,
    dueSources: dueSources(db, matter, due),
    story: events.map((event, index) => ({
      seq: index + 1,
      at: event.at,
      type: event.type,
      staffName: names.get(event.staffId) ?? '',
      counterNumber: event.counterId === null ? null : (counters.get(event.counterId) ?? null),
      facts: factsOf(event, {
        due: accepted,
        names,
        lines: state.lines,
        course: {
          note: readNote(db, event),
          stageName: (key) => matter.stages.find((stage) => stage.key === key)?.name ?? key,
          events,
        },
      }),
      undone: takenBack.has(index + 1),
      document: documentOf(event),
    })),
    documents: documents.map((row) => documentView(row, events)),
    actions: actionsOf(db, story, course, today),
    lateReasonNeeded: running && today > due.due,
    archive: item === undefined ? null : { itemId: item.id, code: item.code },
  }
}
