import { isStale } from '#shared/domain/calendar/stale.ts'
import type { CaseState, CaseStatus } from '#shared/domain/case/case-event.ts'
import type { ExportRow } from '#shared/domain/export/columns.ts'
import { timeText } from '#shared/domain/export/hall-time.ts'
import { isDecidedLate, isOverdueUndecided } from '#shared/domain/report/overdue.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { daysBetween } from '#shared/kernel/plain-date.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import { caseDueOf, storyOf } from '../../services/case-dates.ts'
import { loadedCalendar } from '../../store/calendars.ts'
import { datesOf, dueCounter } from './due-dates.ts'
import type { DueDates } from './due-dates.ts'
import { selectRows } from './snapshot.ts'
import type { Snapshot } from './snapshot.ts'

interface StoredCase {
  readonly id: string
  readonly number: string
  readonly matterCode: string
  readonly matterVersion: number
  readonly hallPart: 'accept' | 'forward'
  readonly status: CaseStatus
  readonly name: string | null
  readonly documentType: string | null
  readonly documentNumber: string | null
  readonly representative: string | null
  readonly receivedAt: Instant
  readonly acceptedOn: DateText | null
  readonly decidedOn: DateText | null
  readonly outcome: string | null
  readonly deliveredAt: Instant | null
  readonly closedAt: Instant | null
  readonly due: DateText | null
  readonly dueBasis: string | null
  readonly provisional: number
  readonly pausedSince: DateText | null
  readonly uncollected: number
  readonly handler: string
  readonly calendarVersion: number
  readonly calendarReach: DateText | null
  readonly presence: string | null
  readonly staffId: string | null
  readonly counterId: string | null
  readonly channel: string | null
  readonly quick: number | null
  readonly late: number
  readonly terms: string | null
  readonly archiveCode: string | null
  readonly documents: number
  /** `type:moment` of every event, and of a demand `:kind`: one look at the events fills a dozen columns. */
  readonly happened: string | null
}

const CASES = `
SELECT f.id, f.number, f.matter_code AS matterCode, f.matter_version AS matterVersion, f.hall_part AS hallPart, f.status,
  p.body ->> '$.applicant.name' AS name, p.body ->> '$.applicant.documentType' AS documentType,
  p.body ->> '$.applicant.documentNumber' AS documentNumber, p.body ->> '$.representative.name' AS representative,
  f.received_at AS receivedAt, f.accepted_on AS acceptedOn, f.decided_on AS decidedOn, f.outcome,
  f.delivered_at AS deliveredAt, f.closed_at AS closedAt, f.due, f.due_basis AS dueBasis, f.provisional,
  f.paused_since AS pausedSince, f.uncollected, f.staff_id AS handler, f.calendar_version AS calendarVersion,
  f.calendar_reach AS calendarReach, r.body ->> '$.presence' AS presence, r.body ->> '$.staffId' AS staffId,
  r.body ->> '$.counterId' AS counterId, r.body ->> '$.channel' AS channel, r.body ->> '$.quick' AS quick,
  r.body ->> '$.late.slip' IS NOT NULL AS late, r.body ->> '$.terms' AS terms,
  (SELECT code FROM archive_item WHERE case_id = f.id) AS archiveCode,
  (SELECT count(*) FROM document WHERE case_id = f.id) AS documents,
  (SELECT group_concat(type || ':' || at ||
     CASE type WHEN 'demanded' THEN ':' || (body ->> '$.cause.kind') ELSE '' END, ' ' ORDER BY seq)
   FROM case_event WHERE case_id = f.id) AS happened
FROM case_file f
LEFT JOIN personal_payload p ON p.id = f.payload_id
LEFT JOIN case_event r ON r.case_id = f.id AND r.seq = 1
ORDER BY f.received_at, f.rowid`

interface Happened {
  readonly type: string
  readonly at: Instant
  readonly kind: string | undefined
}

const happenedIn = (text: string | null): readonly Happened[] =>
  text === null
    ? []
    : text.split(' ').map((one) => {
        const [type = '', at, kind] = one.split(':')
        return { type, at: Number(at), kind }
      })

/** What of a case follows from more than its row and the moments of its events. */
interface Course {
  readonly acceptedAt: Instant | null
  readonly dates: DueDates
  readonly pausedDays: number
  readonly extensions: number
  readonly endedOn: DateText | null
  /** How often the person has come back with materials. */
  readonly returns: number
}

const dayAt = (instant: Instant): DateText => timeText(instant).slice(0, 10)

const ENDED: readonly string[] = ['declined', 'withdrawn', 'lapsed'] satisfies CaseStatus[]
const endedOn = (status: string, happened: readonly Happened[]): DateText | null => {
  const end = ENDED.includes(status) ? happened.findLast(({ type }) => type === status) : undefined
  return end === undefined ? null : dayAt(end.at)
}

const isAcceptance = ({ type }: { readonly type: string }): boolean =>
  type === 'accepted' || type === 'deemed-accepted'

/** Natural days that limits leave out: of each special procedure not the first, but the last. */
const pausedDays = ({ pauses }: CaseState, today: DateText): number =>
  pauses.reduce((days, { from, to }) => days + Math.max(0, daysBetween(from, to ?? today)), 0)

/** After one of these the dates of a case are told only by all of its events together. */
const TOLD_IN_FULL = /(?:^| )(?:extended|paused|undone):/

const flag = (is: boolean): number => (is ? 1 : 0)

/** 办件, the earliest received first. A row that is behind the loaded calendar has its dates counted anew. */
export function* caseRows(snapshot: Snapshot): Generator<ExportRow<'cases'>> {
  const { store, day } = snapshot
  const db = store.read
  const { changes } = loadedCalendar(db)
  const count = dueCounter(db)

  const inShort = (file: StoredCase, happened: readonly Happened[]): Course => {
    const accepted = happened.find(isAcceptance)
    const matter = snapshot.matter(file.matterCode, file.matterVersion)
    const { acceptedOn, receivedAt, terms, hallPart } = file
    const deemed = accepted?.type === 'deemed-accepted'
    const dates =
      matter === null || accepted === undefined || acceptedOn === null
        ? datesOf(null)
        : count({
            ...{ matter, terms, hallPart, receivedAt, acceptedOn },
            // What was accepted by law, or on paper in an outage, was accepted when it was received.
            acceptedAt: dayAt(accepted.at) === acceptedOn ? accepted.at : receivedAt,
            notifiedAt: deemed ? null : (happened.find(({ type }) => type === 'notified')?.at ?? null),
          })
    return {
      acceptedAt: accepted?.at ?? null,
      dates,
      pausedDays: 0,
      extensions: 0,
      endedOn: endedOn(file.status, happened),
      returns: happened.filter(({ type }) => type === 'returned').length,
    }
  }

  const inFull = (file: StoredCase, happened: readonly Happened[]): Course => {
    const { events, state, matter } = storyOf(db, file.id)
    return {
      acceptedAt: events.find(isAcceptance)?.at ?? null,
      // While the clock stands nobody is promised a date.
      dates: datesOf(file.pausedSince === null ? caseDueOf(db, matter)(state, events) : null),
      pausedDays: pausedDays(state, day),
      extensions: state.extensions.length,
      endedOn: endedOn(file.status, happened),
      returns: events.filter(({ type }) => type === 'returned').length,
    }
  }

  for (const file of selectRows<StoredCase>(snapshot, CASES)) {
    const happened = happenedIn(file.happened)
    const course = (TOLD_IN_FULL.test(file.happened ?? '') ? inFull : inShort)(file, happened)
    const { dates } = course
    const receivedOn = dayAt(file.receivedAt)
    const stale = isStale({ ...file, receivedOn }, changes)
    const due = stale ? dates.due : file.due
    const seen = { due, decidedOn: file.decidedOn, endedOn: course.endedOn }
    const demands = happened.filter(({ type }) => type === 'demanded')
    yield {
      case_number: file.number,
      matter_code: file.matterCode,
      matter_version: file.matterVersion,
      matter_name: snapshot.matter(file.matterCode, file.matterVersion)?.name ?? null,
      hall_part: file.hallPart,
      status: file.status,
      applicant_name: file.name,
      applicant_document_type: file.documentType,
      applicant_document_number: file.documentNumber,
      presence: file.presence,
      representative_name: file.representative,
      counter_number: snapshot.counterNumber(file.counterId),
      staff_name: snapshot.staffName(file.staffId),
      received_at: file.receivedAt,
      notified_at: happened.find(({ type }) => type === 'notified')?.at ?? null,
      accepted_on: file.acceptedOn,
      due_on: due,
      decided_on: file.decidedOn,
      outcome: file.outcome,
      delivered_at: file.deliveredAt,
      closed_at: file.closedAt,
      archive_code: file.archiveCode,
      documents: file.documents,
      // Older receipts had no channel: everything came over the counter.
      channel: file.channel ?? 'counter',
      quick: file.quick ?? 0,
      entered_late: file.late,
      staff_login: snapshot.staffLogin(file.staffId),
      handler_login: snapshot.staffLogin(file.handler),
      accepted_at: course.acceptedAt,
      deemed: flag(happened.some(({ type }) => type === 'deemed-accepted')),
      promised_due_on: dates.promised,
      legal_due_on: dates.legal,
      due_basis: stale ? dates.basis : file.dueBasis,
      due_provisional: stale ? flag(dates.provisional) : file.provisional,
      on_time: due === null || file.decidedOn === null ? null : flag(!isDecidedLate(seen)),
      overdue: flag(isOverdueUndecided(seen, { seenOn: day, passedBefore: day })),
      ended_on: course.endedOn,
      paused_since: file.pausedSince,
      paused_days: course.pausedDays,
      extensions: course.extensions,
      returns: course.returns,
      demands: demands.length,
      overrides: demands.filter(({ kind }) => kind === 'override').length,
      uncollected: file.uncollected,
      events: happened.length,
    }
  }
}
