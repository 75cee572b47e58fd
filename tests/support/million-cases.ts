import { characters } from '#electron/backend/adapters/characters.ts'
import { caseDatesOf } from '#electron/backend/services/case-dates.ts'
import { partiesOf, indexCase } from '#electron/backend/services/case-search.ts'
import type { CasePeople } from '#electron/backend/services/case-people.ts'
import { insertCase } from '#electron/backend/store/cases.ts'
import type { Store, WriteDb } from '#electron/backend/store/database.ts'
import { readCatalogue } from '#electron/backend/store/matters.ts'
import { insertPayload } from '#electron/backend/store/payloads.ts'
import type { CaseEvent } from '#shared/domain/case/case-event.ts'
import { caseNumber, formatDocumentNumber } from '#shared/domain/document/document-number.ts'
import { NO_TERMS } from '#shared/domain/matter/matter-version.ts'
import type { MatterVersion } from '#shared/domain/matter/matter-version.ts'
import { caseNumberTerms, nameTerms, paperTerms, partyTerms } from '#shared/domain/search/case-terms.ts'
import { matterTerm } from '#shared/domain/search/terms.ts'
import { instantAt } from '#shared/kernel/instant.ts'
import { addDays, daysBetween, weekdayOf } from '#shared/kernel/plain-date.ts'
import { inventedName, inventedPerson, inventedPhone, pick, randomFrom } from './invented-people.ts'
import type { Random } from './invented-people.ts'
import { materialLine } from './written-cases.ts'

/**
 * Ten years of work, written straight into the tables: the real matters, people who do not exist, five events for
 * each case that fold as the program's own do, one paper each, and everything found as usual. Nearly all are closed;
 * `open` of the latest are accepted, told or decided. The catalogue has to be there.
 */
export interface ManyCases {
  readonly cases: number
  /** Of those, the newest that are not closed. */
  readonly open: number
  /** The last day of receipt. */
  readonly until: string
}

const YEARS = 10
const HOUR = 3_600_000
const DAY = 24 * HOUR

interface Made {
  readonly id: string
  readonly number: string
  readonly paper: { readonly number: string; readonly year: number; readonly serial: number }
  readonly receivedAt: number
  readonly on: string
  readonly decidedOn: string
  readonly due: string
  readonly people: CasePeople
  readonly matter: MatterVersion
  readonly staffId: string
  readonly counterId: string
}

const peopleOf = (random: Random): CasePeople => {
  const applicant = inventedPerson(random)
  const agent = random() < 0.12
  return {
    applicant,
    representative: agent
      ? { ...inventedPerson(random), phone: inventedPhone(random), relation: '申请人之子', entrustment: null }
      : null,
    members: random() < 0.1 ? [{ id: 'member-1', name: inventedName(random), relation: '配偶' }] : [],
    named: {},
    relative: null,
  }
}

interface Workday {
  readonly on: string
  readonly opens: number
  readonly decidedOn: string
  readonly due: string
}

/** Every weekday in order, so that the cases of a day are as many as those of any other. */
const workdays = (until: string): Workday[] => {
  const from = addDays(until, -365 * YEARS)
  return Array.from({ length: daysBetween(from, until) + 1 }, (_, at) => addDays(from, at))
    .filter((day) => weekdayOf(day) <= 5)
    .map((on) => ({ on, opens: instantAt(on, '08:30'), decidedOn: addDays(on, 5), due: addDays(on, 20) }))
}

const eventsOf = (
  made: Made,
  until: 'notified' | 'accepted' | 'decided' | 'closed',
): [CaseEvent, ...CaseEvent[]] => {
  const { matter, on, decidedOn, receivedAt, staffId, counterId } = made
  const stamp = (days: number) => ({ at: receivedAt + days * DAY, staffId, counterId })
  const lines = [
    materialLine('application-form', '申请表', until === 'notified'),
    materialLine('identity', '居民身份证'),
    materialLine('photo', '近期免冠照片'),
  ]
  const received: CaseEvent = {
    type: 'received',
    version: 2,
    ...stamp(0),
    matterCode: matter.code,
    matterVersion: matter.version,
    hallPart: 'accept',
    presence: made.people.representative === null ? 'self' : 'agent',
    answers: {},
    visitId: `visit-${made.id}`,
    terms: NO_TERMS,
    channel: 'counter',
    relative: false,
    late: null,
    quick: false,
  }
  const checked: CaseEvent = { type: 'checked', version: 1, ...stamp(0), lines }
  if (until === 'notified')
    return [
      received,
      checked,
      {
        type: 'notified',
        version: 1,
        ...stamp(0),
        documentId: `paper-${made.id}`,
        gaps: ['application-form'],
        signature: null,
      },
    ]
  const accepted: CaseEvent = {
    type: 'accepted',
    version: 2,
    ...stamp(0),
    documentId: `paper-${made.id}`,
    acceptedOn: on,
  }
  const decided: CaseEvent = {
    type: 'decided',
    version: 2,
    ...stamp(5),
    outcome: 'granted',
    reasons: '',
    lateReason: '',
    documentId: null,
    decidedOn,
  }
  if (until === 'accepted') return [received, checked, accepted]
  if (until === 'decided') return [received, checked, accepted, decided]
  return [
    received,
    accepted,
    decided,
    {
      type: 'delivered',
      version: 2,
      ...stamp(6),
      way: 'in-person',
      receiver: made.people.applicant.name,
      signature: { kind: 'signed' },
      documentId: null,
    },
    { type: 'closed', version: 2, ...stamp(6), uncollected: null },
  ]
}

/** The same words as the program would find for it; names that were read once are not read again. */
const wordReader = (): ((made: Made) => string) => {
  const known = new Map<string, string[]>()
  const ofName = (name: string): string[] => {
    const before = known.get(name)
    if (before !== undefined) return before
    const terms = nameTerms(name, characters)
    known.set(name, terms)
    return terms
  }
  return (made) => {
    const parties = partiesOf(made.people)
    return [
      ...new Set([
        ...caseNumberTerms(made.number),
        matterTerm(made.matter.code),
        ...paperTerms({ kind: 'acceptance', ...made.paper }),
        ...parties.flatMap(({ name }) => ofName(name)),
        ...parties.flatMap((party) => partyTerms({ ...party, name: '' }, characters)),
      ]),
    ].join(' ')
  }
}

const GROWING = ['case_file', 'case_event', 'case_search', 'person_index', 'document', 'personal_payload']

/** Indexes are made once at the end instead of a million times in between. */
const withoutIndexes = ({ raw }: Store, work: () => void): void => {
  const indexes = raw
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL
         AND tbl_name IN (${GROWING.map((name) => `'${name}'`).join(', ')}) AND name <> 'case_search_key'`,
    )
    .all()
  for (const { name } of indexes) raw.exec(`DROP INDEX ${name}`)
  work()
  for (const { sql } of indexes) raw.exec(sql)
}

/** One case after another, each with what it would hold; the same every time. */
const maker = (store: Store, { cases, until }: ManyCases): ((at: number) => Made) => {
  const random = randomFrom(20_260_917)
  const days = workdays(until)
  const matters = readCatalogue(store.read).map(({ matter }) => matter)
  const idsOf = (sql: string): string[] => store.read.all<{ id: string }>(sql).map(({ id }) => id)
  const staff = idsOf('SELECT id FROM staff ORDER BY login')
  const counters = idsOf('SELECT id FROM counter ORDER BY number')
  const serials = new Map<number, number>()
  return (at) => {
    const place = (at / cases) * days.length
    const { opens, ...day } = days[Math.floor(place)]!
    const { on } = day
    const year = Number(on.slice(0, 4))
    const serial = (serials.get(year) ?? 0) + 1
    serials.set(year, serial)
    const paper = { organShort: '青街', kind: 'acceptance', year, serial, width: 6, padded: true } as const
    return {
      id: `case-${String(at).padStart(7, '0')}`,
      number: caseNumber(year, serial),
      paper: { number: formatDocumentNumber(paper), year, serial },
      ...day,
      receivedAt: opens + Math.floor((place % 1) * 8 * HOUR),
      people: peopleOf(random),
      matter: pick(random, matters, 1.8),
      staffId: pick(random, staff),
      counterId: pick(random, counters),
    }
  }
}

type Writer = (made: Made) => void

/** Straight into the tables, with the columns that a closed case has. */
const closedWriter = ({ raw }: Store): Writer => {
  const payload = raw.prepare(
    "INSERT INTO personal_payload (id, kind, body, created_at) VALUES (?, 'case-people', ?, ?)",
  )
  const file = raw.prepare(
    `INSERT INTO case_file (id, number, payload_id, matter_code, matter_version, hall_part, status, received_at,
       accepted_on, decided_on, outcome, delivered_at, closed_at, open_gaps, due, due_basis, staff_id, counter_id)
     VALUES (?, ?, ?, ?, ?, 'accept', 'closed', ?, ?, ?, 'granted', ?, ?, 0, ?, 'promised', ?, ?)`,
  )
  const events = raw.prepare(
    `INSERT INTO case_event (case_id, seq, type, version, at, body)
     VALUES ${Array.from({ length: 5 }, (_, at) => `(?, ${at + 1}, ?, ?, ?, ?)`).join(', ')}`,
  )
  const key = raw.prepare('UPDATE case_file SET search_key = ? WHERE id = ?')
  const word = raw.prepare('INSERT INTO case_words (rowid, words) VALUES (?, ?)')
  const who = raw.prepare('INSERT INTO person_index VALUES (?, ?, ?, ?)')
  const words = wordReader()
  return (made) => {
    const { id, number, matter, on, receivedAt, people, staffId, counterId } = made
    const end = receivedAt + 6 * DAY
    payload.run(`people-${id}`, JSON.stringify(people), receivedAt)
    file.run(
      ...[id, number, `people-${id}`, matter.code, matter.version, receivedAt, on, made.decidedOn, end, end],
      ...[made.due, staffId, counterId],
    )
    events.run(
      ...eventsOf(made, 'closed').flatMap((event) => [
        ...[id, event.type, event.version, event.at, JSON.stringify(event)],
      ]),
    )
    key.run(receivedAt, id)
    word.run(receivedAt, words(made))
    who.run(id, `people-${id}`, people.applicant.name, people.applicant.documentNumber)
  }
}

const OPEN_AS = [
  'accepted',
  'accepted',
  'accepted',
  'accepted',
  'accepted',
  'accepted',
  'accepted',
  'notified',
  'decided',
] as const

/** As the program writes them, with dates that follow from the calendar. */
const openWriter =
  (store: Store, db: WriteDb): Writer =>
  (made) => {
    const { id, number, matter, people, receivedAt } = made
    const payloadId = `people-${id}`
    insertPayload(db, { id: payloadId, kind: 'case-people', body: people, at: receivedAt })
    const as = OPEN_AS[Number(id.slice(-4)) % OPEN_AS.length]!
    insertCase(db, { id, number, payloadId }, eventsOf(made, as), caseDatesOf(store.read, matter))
    indexCase(db, id)
  }

const AT_A_TIME = 20_000

/** Fills the hall; two or three minutes for a million. Nobody else uses it meanwhile. */
export const addManyCases = (store: Store, wish: ManyCases): void => {
  const { raw } = store
  const { cases, open } = wish
  const make = maker(store, wish)
  // Whatever becomes of this file after a power cut, it is made again.
  raw.pragma('synchronous = OFF')
  raw.pragma('foreign_keys = OFF')
  const cache = raw.pragma('cache_size', { simple: true })
  raw.pragma('cache_size = -600000')
  const inPieces = (from: number, to: number, writerOf: (db: WriteDb) => Writer): void => {
    const paper = raw.prepare(
      `INSERT INTO document (id, kind, number, year, serial, case_id, created_at, template_version, payload_id,
         render, attempts, void) VALUES (?, 'acceptance', ?, ?, ?, ?, ?, 1, ?, 'failed', 9, 0)`,
    )
    for (let start = from; start < to; start += AT_A_TIME)
      store.write((db) => {
        const write = writerOf(db)
        for (let at = start; at < Math.min(to, start + AT_A_TIME); at += 1) {
          const made = make(at)
          const { number, year, serial } = made.paper
          paper.run(`paper-${made.id}`, number, year, serial, made.id, made.receivedAt, `people-${made.id}`)
          write(made)
        }
      })
  }
  withoutIndexes(store, () => {
    const writeClosed = closedWriter(store)
    inPieces(0, cases - open, () => writeClosed)
  })
  inPieces(cases - open, cases, (db) => openWriter(store, db))
  // What is numbered next goes on from here.
  raw.exec(
    `INSERT INTO number_series (kind, period, last)
     SELECT 'case', substr(number, 1, 4), count(*) FROM case_file GROUP BY 2
     UNION ALL SELECT 'document acceptance', CAST(year AS TEXT), count(*) FROM document GROUP BY 2`,
  )
  raw.pragma('wal_checkpoint(TRUNCATE)')
  raw.pragma(`cache_size = ${Number(cache)}`)
  raw.pragma('foreign_keys = ON')
  raw.pragma('synchronous = FULL')
}
