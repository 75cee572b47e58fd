import { searchWordsOf } from '#electron/backend/adapters/pinyin.ts'
import { indexCase } from '#electron/backend/services/case-search.ts'
import { caseDatesOf } from '#electron/backend/services/case-dates.ts'
import { insertCase } from '#electron/backend/store/cases.ts'
import { findMatterVersion, insertMatterVersion } from '#electron/backend/store/matters.ts'
import { insertPayload } from '#electron/backend/store/payloads.ts'
import type { CaseEvent } from '#shared/domain/case/case-event.ts'
import { NO_TERMS } from '#shared/domain/matter/matter-version.ts'
import { addDays } from '#shared/kernel/plain-date.ts'
import type { TestHall } from './test-hall.ts'
import { applicant } from './visit-steps.ts'

/**
 * Years of work for benches, written straight into the tables: the rows are of the right shape and number, and
 * nobody verifies such a hall.
 */
const NAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜'

const nameOf = (at: number): string =>
  [at, at * 7 + 3, at * 13 + 5].map((place) => NAMES[place % NAMES.length]).join('')
const idNumberOf = (at: number): string =>
  `1101051949${String(100000 + at).slice(-6)}${String(at % 100).padStart(2, '0')}`

/** Tickets of earlier days, all served, with their events, visits and papers. */
export const addFinishedTickets = (hall: TestHall, count: number): void =>
  hall.store.write((db) => {
    const from = Date.parse('2026-01-05T09:00:00+08:00')
    const rows = `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${count - 1}),
      t AS (SELECT i, 'old-' || i AS id, date('2026-01-05', '+' || (i / 300) || ' days') AS day,
        (SELECT id FROM category WHERE position = i % 5) AS category,
        (SELECT prefix FROM category WHERE position = i % 5) AS prefix,
        (i % 300) / 5 + 1 AS sequence, ${from} + (i / 300) * 86400000 + (i % 300) * 90000 AS at,
        'counter-' || (i % 3 + 1) AS counter FROM n)`
    db.run(
      `${rows} INSERT INTO ticket (id, day, category_id, prefix, sequence, status, issued_at, place, priority_claimed,
         counter_id, called_at, started_at, finished_at, times_called, times_missed, note, result)
       SELECT id, day, category, prefix, sequence, 'finished', at, at, 0, counter, at + 60000, at + 90000,
         at + 90000 + (i % 17 + 3) * 60000, 1, 0, '', 'served' FROM t`,
    )
    db.run(
      `${rows}, e (seq, type) AS (VALUES (1, 'issued'), (2, 'called'), (3, 'started'), (4, 'finished'))
       INSERT INTO ticket_event (ticket_id, seq, type, version, at, body)
       SELECT id, seq, type, 1, at + seq * 30000, json_object('type', type, 'version', 1, 'at', at, 'counterId', counter,
         'staffId', 'somebody', 'chosenBecause', 'longest-waiting') FROM t, e`,
    )
    db.run(
      `${rows} INSERT INTO visit (id, ticket_id, counter_id, staff_id, started_at, ended_at, result)
       SELECT 'visit-' || id, id, counter, (SELECT id FROM staff LIMIT 1), at + 90000, at + 400000, 'served' FROM t`,
    )
    db.run(
      `${rows} INSERT INTO print_job (id, kind, ticket_id, title, paper, state, reprint, created_at, finished_at)
       SELECT 'job-' || id, 'ticket', id, prefix || sequence, json_object('hallName', '青禾街道便民服务中心', 'number', prefix),
         'sent', 0, at, at + 2000 FROM t`,
    )
  })

/**
 * A day on which far more came than into any hall: `finished` tickets of 2026-09-17, each called, served and printed, and
 * `waiting` behind them, with their events, visits, papers and the numbers drawn.
 */
export const addTicketsOfToday = (hall: TestHall, finished: number, waiting: number): void =>
  hall.store.write((db) => {
    const from = Date.parse('2026-09-17T00:00:01+08:00')
    const rows = `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${finished + waiting - 1}),
      t AS (SELECT i, 'today-' || printf('%06d', i) AS id, '2026-09-17' AS day, category.id AS category, prefix,
        i / 5 + 1 AS sequence, ${from} + i * 500 AS at, i < ${finished} AS done, 'counter-' || (i % 3 + 1) AS counter,
        (SELECT id FROM staff WHERE login = 'wangmin') AS staff
        FROM n JOIN category ON category.position = i % 5)`
    db.run(
      `${rows} INSERT INTO ticket (id, day, line_day, category_id, prefix, sequence, width, status, issued_at, place,
         priority_claimed, counter_id, called_at, started_at, finished_at, times_called, times_missed, note, result)
       SELECT id, day, day, category, prefix, sequence, 3, iif(done, 'finished', 'waiting'), at, at, 0, iif(done, counter, NULL),
         iif(done, at + 60000, NULL), iif(done, at + 90000, NULL), iif(done, at + 400000, NULL), iif(done, 1, 0), 0, '',
         iif(done, 'served', NULL) FROM t`,
    )
    db.run(
      `${rows} INSERT INTO ticket_event (ticket_id, seq, type, version, at, body)
       SELECT id, 1, 'issued', 2, at, json_object('type', 'issued', 'version', 2, 'at', at, 'via', 'kiosk', 'day', day,
         'categoryId', category, 'prefix', prefix, 'sequence', sequence, 'width', 3, 'priorityClaimed', json('false'),
         'appointment', NULL) FROM t`,
    )
    const stamp = (at: string): string => `'at', ${at}, 'counterId', counter, 'staffId', staff`
    db.run(
      `${rows} INSERT INTO ticket_event (ticket_id, seq, type, version, at, body)
       SELECT id, 2, 'called', 2, at + 60000, json_object('type', 'called', 'version', 2, ${stamp('at + 60000')},
         'chosenBecause', 'longest-waiting', 'stream', 'ordinary') FROM t WHERE done`,
    )
    db.run(
      `${rows} INSERT INTO ticket_event (ticket_id, seq, type, version, at, body)
       SELECT id, 3, 'started', 1, at + 90000, json_object('type', 'started', 'version', 1, ${stamp('at + 90000')})
       FROM t WHERE done`,
    )
    db.run(
      `${rows} INSERT INTO ticket_event (ticket_id, seq, type, version, at, body)
       SELECT id, 4, 'finished', 1, at + 400000, json_object('type', 'finished', 'version', 1, ${stamp('at + 400000')},
         'result', 'served') FROM t WHERE done`,
    )
    db.run(
      `${rows} INSERT INTO visit (id, ticket_id, counter_id, staff_id, started_at, ended_at, result)
       SELECT 'visit-' || id, id, counter, staff, at + 90000, at + 400000, 'served' FROM t WHERE done`,
    )
    db.run(
      `${rows} INSERT INTO print_job (id, kind, ticket_id, title, paper, state, reprint, created_at, finished_at)
       SELECT 'job-' || id, 'ticket', id, prefix || sequence, json_object('hallName', '青禾街道便民服务中心', 'number', prefix),
         'sent', 0, at, at + 2000 FROM t`,
    )
    db.run(
      `INSERT INTO number_series (kind, period, last)
       SELECT 'ticket ' || prefix, day, max(sequence) FROM ticket WHERE id LIKE 'today-%' GROUP BY prefix, day`,
    )
  })

/** People who wait now, taken in the last hours. */
export const addWaiting = async (hall: TestHall, count: number): Promise<void> => {
  const { categories } = await hall.as('kiosk').call('kiosk.home', {})
  for (let at = 0; at < count; at += 1) {
    hall.clock.pass(5000)
    const categoryId = categories[at % categories.length]!.id
    await hall.as('kiosk').call('kiosk.take', { categoryId, priority: at % 11 === 0 })
  }
}

/**
 * Accepted cases that run now, spread over counters and over the days since the first one, and closed ones of earlier
 * years behind them.
 */
export const addCases = (
  hall: TestHall,
  open: number,
  closed: number,
  since: { readonly first: string; readonly days: number } = { first: '2026-08-20', days: 28 },
): void =>
  hall.store.write((db) => {
    const matter = findMatterVersion(db, 'old-age-allowance', 2)!
    const { id: staffId } = db.get<{ id: string }>('SELECT id FROM staff LIMIT 1')!
    const datesOf = caseDatesOf(db, matter)
    for (let at = 0; at < open; at += 1) {
      const id = `case-${at}`
      const acceptedOn = addDays(since.first, at % since.days)
      const now = Date.parse(`${acceptedOn}T10:00:00+08:00`)
      const stamp = { version: 1, at: now, staffId, counterId: `counter-${(at % 3) + 1}` } as const
      const person = { ...applicant, name: nameOf(at), documentNumber: idNumberOf(at) }
      insertPayload(db, {
        id: `people-${at}`,
        kind: 'case-people',
        body: { applicant: person, representative: null, members: [], named: {} },
        at: now,
      })
      const events: [CaseEvent, ...CaseEvent[]] = [
        {
          type: 'received',
          ...stamp,
          version: 2,
          matterCode: matter.code,
          matterVersion: matter.version,
          hallPart: 'accept',
          presence: 'self',
          answers: {},
          visitId: `visit-of-${id}`,
          terms: NO_TERMS,
          channel: 'counter',
          relative: false,
          late: null,
          quick: false,
        },
        { type: 'checked', ...stamp, lines: [] },
        { type: 'accepted', ...stamp, version: 2, documentId: `paper-${at}`, acceptedOn },
      ]
      insertCase(
        db,
        { id, number: `2026-${String(at + 1).padStart(4, '0')}`, payloadId: `people-${at}` },
        events,
        datesOf,
      )
      indexCase(db, id)
    }
    const rows = `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${closed - 1})`
    db.run(
      `${rows} INSERT INTO personal_payload (id, kind, body, created_at)
       SELECT 'old-people-' || i, 'case-people', (SELECT body FROM personal_payload WHERE id = 'people-' || (i % ${open})), 0 FROM n`,
    )
    db.run(
      `${rows} INSERT INTO case_file (id, number, payload_id, matter_code, matter_version, hall_part, status, received_at,
         open_gaps, staff_id)
       SELECT 'old-case-' || i, '2025-' || printf('%04d', i + 1), 'old-people-' || i, 'old-age-allowance', 2, 'accept', 'closed', i,
         0, ? FROM n`,
      staffId,
    )
    db.run(
      `${rows} INSERT INTO person_index SELECT 'old-case-' || i, 'old-people-' || i, name, document_number FROM n JOIN person_index ON case_id = 'case-' || (i % ${open})`,
    )
    db.run(
      `${rows} INSERT INTO document (id, kind, number, year, serial, case_id, created_at, template_version, payload_id, render, void)
       SELECT 'old-paper-' || i, 'acceptance', '青街受字〔2025〕' || printf('%06d', i + 1) || '号', 2025, i + 1, 'old-case-' || i, i, 1,
         'old-people-' || i, 'failed', 0 FROM n`,
    )
    db.run(`UPDATE document SET attempts = 9 WHERE id LIKE 'old-paper-%'`)
  })

const FIRST = '居住养老医疗社保低保残疾高龄计生婚育户籍就业创业失业培训住房公租补贴救助临时特困优抚退役'
const MIDDLE = ['证明', '补贴', '津贴', '登记', '待遇', '资格', '关系', '费用', '信息', '档案']
const LAST = ['申领', '新办', '变更', '注销', '审核', '确认', '转移', '补办', '备案', '认证']

/** Matters of a large catalogue, every name of them different, found by name, alias, pinyin and initials. */
export const addMatters = (hall: TestHall, count: number): void =>
  hall.store.write((db) => {
    const model = findMatterVersion(db, 'old-age-allowance', 2)!
    for (let at = 0; at < count; at += 1) {
      const start = (at * 2) % (FIRST.length - 1)
      const name = `${FIRST.slice(start, start + 2)}${MIDDLE[at % 10]}${LAST[Math.floor(at / 10) % 10]}${at}`
      const matter = {
        ...model,
        code: `generated-${at}`,
        name,
        aliases: [`${FIRST.slice(start, start + 2)}${LAST[at % 10]}`],
      }
      insertMatterVersion(db, matter, JSON.stringify(searchWordsOf(matter)), hall.clock.now())
    }
  })
