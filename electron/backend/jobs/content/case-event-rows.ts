import { select, selectRows } from './snapshot.ts'
import type { Fields, Snapshot } from './snapshot.ts'
import type { ExportRow } from '#shared/domain/export/columns.ts'

/**
 * Of each type only what is a date, a number or a word of a closed list or of the catalogue: an event's own words, and
 * whoever signed or was telephoned, stay in the database.
 */
const CASE_EVENTS = `
SELECT f.number AS case_number, e.seq AS seq, e.type AS type, e.version AS version, e.at AS at,
  e.body ->> '$.staffId' AS staff_login, e.body ->> '$.counterId' AS counter_number, 0 AS undone,
  CASE
    WHEN e.type IN ('accepted', 'deemed-accepted') THEN e.body ->> '$.acceptedOn'
    WHEN e.type = 'decided' THEN e.body ->> '$.decidedOn'
    WHEN e.type = 'deferred' THEN e.body ->> '$.until'
    WHEN e.type = 'extended' THEN e.body ->> '$.oldDue'
    WHEN e.type = 'paused' THEN e.body ->> '$.from'
    WHEN e.type = 'resumed' THEN e.body ->> '$.to'
    WHEN e.type IN ('stage-begun', 'stage-done', 'objected', 'objection-answered', 'referral-received',
      'referral-returned', 'referral-answered') THEN e.body ->> '$.on'
  END AS date,
  CASE
    WHEN e.type IN ('notified', 'remaining-told', 'demanded', 'deferred') THEN json_array_length(e.body, '$.gaps')
    WHEN e.type = 'supplied' THEN json_array_length(e.body, '$.open')
    WHEN e.type IN ('originals-taken', 'originals-returned')
      THEN (SELECT sum(value ->> '$.pieces') FROM json_each(e.body, '$.items'))
    WHEN e.type = 'extended' THEN e.body ->> '$.added.value'
    WHEN e.type = 'paused' THEN e.body ->> '$.expected.value'
    WHEN e.type = 'undone' THEN e.body ->> '$.seq'
  END AS count,
  CASE e.type WHEN 'extended' THEN e.body ->> '$.added.unit' WHEN 'paused' THEN e.body ->> '$.expected.unit' END AS unit,
  CASE
    WHEN e.type = 'decided' THEN e.body ->> '$.outcome'
    WHEN e.type = 'demanded' THEN e.body ->> '$.cause.kind'
    WHEN e.type = 'extended' THEN iif(e.body ->> '$.late', 'late', e.body ->> '$.scope')
    WHEN e.type = 'paused' THEN e.body ->> '$.procedure'
    WHEN e.type IN ('stage-begun', 'stage-done') THEN e.body ->> '$.stage'
    WHEN e.type IN ('delivered', 'contacted', 'replied', 'objected', 'objection-answered') THEN e.body ->> '$.way'
  END AS detail
FROM case_file f CROSS JOIN case_event e ON e.case_id = f.id
ORDER BY f.received_at, f.rowid, e.seq`

const NUMBER = 0
const TYPE = 2
const STAFF = 5
const COUNTER = 6
const UNDONE = 7
const COUNT = 9

/** Marks what a later event of the same case takes back. */
const withUndone = (events: Field[][]): void => {
  for (const event of events)
    if (event[TYPE] === 'undone') {
      const taken = events[Number(event[COUNT]) - 1]
      if (taken !== undefined) taken[UNDONE] = 1
    }
}

type Field = Fields[number]

/** Every event of every case, in the order of `cases`; also what was taken back, and the taking back. */
export function* caseEventRows(snapshot: Snapshot): Generator<Fields> {
  let ofCase: Field[][] = []
  for (const row of select(snapshot, 'case_events', CASE_EVENTS)) {
    const event = row as Field[]
    event[STAFF] = snapshot.staffLogin(event[STAFF] ?? null)
    event[COUNTER] = snapshot.counterNumber(event[COUNTER] ?? null)
    if (ofCase[0] !== undefined && ofCase[0][NUMBER] !== event[NUMBER]) {
      withUndone(ofCase)
      yield* ofCase
      ofCase = []
    }
    ofCase.push(event)
  }
  withUndone(ofCase)
  yield* ofCase
}

interface StoredDemand {
  readonly number: string
  readonly seq: number
  readonly kind: string
  readonly at: number
  readonly matterCode: string
  readonly matterVersion: number
  readonly notice: string | null
  readonly notifiedAt: number | null
  readonly gaps: string
  readonly staffId: string
  readonly approverId: string | null
  readonly counterId: string | null
}

/** A case has one notice at most; its first is meant, should there ever be another. */
const DEMANDS = `
SELECT f.number, e.seq, e.body ->> '$.cause.kind' AS kind, e.at, f.matter_code AS matterCode,
  f.matter_version AS matterVersion,
  (SELECT d.number FROM case_event n JOIN document d ON d.id = n.body ->> '$.documentId'
   WHERE n.case_id = f.id AND n.type = 'notified' ORDER BY n.seq LIMIT 1) AS notice,
  (SELECT n.at FROM case_event n WHERE n.case_id = f.id AND n.type = 'notified' ORDER BY n.seq LIMIT 1) AS notifiedAt,
  e.body ->> '$.gaps' AS gaps, e.body ->> '$.staffId' AS staffId, e.body ->> '$.cause.approverId' AS approverId,
  e.body ->> '$.counterId' AS counterId
FROM case_event e INDEXED BY case_event_demanded JOIN case_file f ON f.id = e.case_id
WHERE e.type = 'demanded' ORDER BY e.at, e.case_id, e.seq`

/** The materials that were asked for, by their keys in the catalogue; whose they are (`key@member`) is left out. */
const materialsIn = (gaps: string): readonly string[] =>
  (JSON.parse(gaps) as string[]).map((key) => key.split('@', 1)[0] ?? key)

/** 告知后另行要求, the earliest first: as a new fact, or passed by a supervisor. */
export function* demandRows(snapshot: Snapshot): Generator<ExportRow<'demands'>> {
  for (const stored of selectRows<StoredDemand>(snapshot, DEMANDS)) {
    const materials = materialsIn(stored.gaps)
    yield {
      case_number: stored.number,
      seq: stored.seq,
      kind: stored.kind,
      at: stored.at,
      matter_code: stored.matterCode,
      matter_version: stored.matterVersion,
      matter_name: snapshot.matter(stored.matterCode, stored.matterVersion)?.name ?? null,
      notice_number: stored.notice,
      notified_at: stored.notifiedAt,
      materials: [...new Set(materials)].join(' '),
      count: materials.length,
      staff_login: snapshot.staffLogin(stored.staffId),
      approver_login: snapshot.staffLogin(stored.approverId),
      counter_number: snapshot.counterNumber(stored.counterId),
    }
  }
}
