import { describe, expect, it } from 'vitest'
import { openRaw } from '#electron/backend/store/database.ts'
import { migrate } from '#electron/backend/store/migrate.ts'
import { migrations } from '#electron/backend/store/migrations/index.ts'

const before = migrations.filter(({ id }) => id < 100)

/** The hall of an earlier program: three years loaded, a few cases with dates of each kind, a day closed by hand. */
const earlierHall = (years: readonly number[]) => {
  const raw = openRaw(':memory:', null)
  migrate(raw, () => {}, before)
  raw.exec(`
    INSERT INTO staff VALUES ('staff', 'wangmin', '王敏', '[]', '', 1);
    INSERT INTO matter_version (code, version, body, search, imported_at) VALUES ('matter', 1, '{}', '[]', 0);
    INSERT INTO personal_payload VALUES ('people', 'case-people', '{}', 0, NULL);
    INSERT INTO calendar_override VALUES ('2026-11-04', 0, '台风');`)
  const load = raw.prepare("INSERT INTO calendar_year VALUES (?, '{}', ?)")
  for (const year of years) load.run(year, year)
  const insert = raw.prepare(
    `INSERT INTO case_file (id, number, payload_id, matter_code, matter_version, hall_part, status, received_at,
       open_gaps, due, tell_by, stage_due, answer_by, staff_id)
     VALUES (?, ?, 'people', 'matter', 1, 'accept', 'accepted', 0, 0, ?, ?, ?, ?, 'staff')`,
  )
  insert.run('a', '1', '2026-10-27', null, '2026-10-30', null)
  insert.run('b', '2', null, '2026-09-24', null, null)
  insert.run('c', '3', null, null, null, null)
  return raw
}

describe('日历版本 in a hall that has been at work before', () => {
  it('every row waits to be counted once, with the latest of its dates beside it', () => {
    const raw = earlierHall([2024, 2025, 2026])
    migrate(raw)
    expect(
      raw
        .prepare('SELECT id, calendar_version AS v, calendar_reach AS reach FROM case_file ORDER BY id')
        .all(),
    ).toEqual([
      { id: 'a', v: 0, reach: '2026-10-30' },
      { id: 'b', v: 0, reach: '2026-09-24' },
      { id: 'c', v: 0, reach: null },
    ])
    expect(
      raw
        .prepare('SELECT version, at, what, first_date, last_date, recounted_at FROM calendar_version')
        .all(),
    ).toEqual([
      {
        version: 1,
        at: 2026,
        what: 'begun',
        first_date: '0001-01-01',
        last_date: '9999-12-31',
        recounted_at: null,
      },
    ])
    raw.close()
  })

  it('a day that was closed stays closed', () => {
    const raw = earlierHall([2026])
    migrate(raw)
    expect(raw.prepare('SELECT working, from_date, to_date, reason FROM calendar_arrangement').all()).toEqual(
      [{ working: 0, from_date: '2026-11-04', to_date: '2026-11-04', reason: '台风' }],
    )
    raw.close()
  })

  it('a hall without a calendar begins without a version', () => {
    const raw = earlierHall([])
    migrate(raw)
    expect(raw.prepare('SELECT * FROM calendar_version').all()).toEqual([])
    raw.close()
  })

  it.each(['DELETE FROM calendar_version', "UPDATE calendar_version SET first_date = '2026-01-01'"])(
    '%s is refused: what changed when is kept',
    (sql) => {
      const raw = earlierHall([2026])
      migrate(raw)
      expect(() => raw.exec(sql)).toThrow('append-only')
      raw.close()
    },
  )
})
