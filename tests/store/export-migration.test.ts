import { describe, expect, it } from 'vitest'
import { openRaw } from '#electron/backend/store/database.ts'
import { migrate } from '#electron/backend/store/migrate.ts'
import { migrations } from '#electron/backend/store/migrations/index.ts'

const before = migrations.filter(({ id }) => id < 200)

/** The hall of an earlier program, with runs of every kind. */
const earlierHall = () => {
  const raw = openRaw(':memory:', null)
  migrate(raw, () => {}, before)
  raw.exec(`
    INSERT INTO staff VALUES ('staff', 'liufang', '刘芳', '[]', '', 1);
    INSERT INTO export_run (id, state, started_at, finished_at, started_by, package_name, step, total_files, bytes,
        manifest_hash, damaged_file, problem, missing_documents) VALUES
      ('1', 'done', 100, 200, 'staff', '一', 'none', 12, 345, 'ab', NULL, 'none', 2),
      ('2', 'damaged', 300, 400, 'staff', '二', 'none', 12, 345, 'cd', 'data/hall.db', 'verify-failed', 0),
      ('3', 'failed', 500, 600, 'staff', '三', 'none', 0, 0, NULL, NULL, 'disk-full', 0),
      ('4', 'cancelled', 700, 800, 'staff', '四', 'none', 0, 0, NULL, NULL, 'none', 0),
      ('5', 'verifying', 900, NULL, 'staff', '五', 'verify', 3, 9, 'ef', NULL, 'none', 0);`)
  return raw
}

describe('exports of a hall that has been at work before', () => {
  it('every run is carried over with one outcome at the program’s own folder, open as it lay', () => {
    const raw = earlierHall()
    migrate(raw)
    expect(
      raw
        .prepare(
          'SELECT id, cause, due_at AS due, started_at, finished_at, started_by, snapshot_at FROM export_run',
        )
        .raw()
        .all(),
    ).toEqual([
      ['1', 'hand', null, 100, 200, 'staff', 100],
      ['2', 'hand', null, 300, 400, 'staff', 300],
      ['3', 'hand', null, 500, 600, 'staff', 500],
      ['4', 'hand', null, 700, 800, 'staff', 700],
      ['5', 'hand', null, 900, 900, 'staff', 900],
    ])
    expect(
      raw
        .prepare(
          `SELECT run_id, target_id, form, package_name, state, finished_at, files, bytes, manifest_hash, missing,
             problem, damaged_file FROM export_outcome ORDER BY run_id`,
        )
        .raw()
        .all(),
    ).toEqual([
      ['1', 'built-in', 'open', '一', 'done', 200, 12, 345, 'ab', 2, 'none', null],
      ['2', 'built-in', 'open', '二', 'damaged', 400, 12, 345, 'cd', 0, 'verify-failed', 'data/hall.db'],
      ['3', 'built-in', 'open', '三', 'failed', 600, 0, 0, null, 0, 'disk-full', null],
      ['4', 'built-in', 'open', '四', 'cancelled', 800, 0, 0, null, 0, 'none', null],
      ['5', 'built-in', 'open', '五', 'failed', 900, 3, 9, 'ef', 0, 'interrupted', null],
    ])
    expect(raw.prepare("SELECT name FROM sqlite_schema WHERE name LIKE '%before'").all()).toEqual([])
    raw.close()
  })

  it('its own folder seals from now on, and nothing is promised before the program has run', () => {
    const raw = earlierHall()
    migrate(raw)
    expect(raw.prepare('SELECT id, place, form, enabled, same_disk FROM export_target').raw().all()).toEqual([
      ['built-in', null, 'sealed', 1, 1],
    ])
    expect(raw.prepare('SELECT * FROM export_schedule').raw().all()).toEqual([[1, 1, '20:00', 1, null, null]])
    raw.close()
  })

  it.each([
    ['open on the hall’s own disk', "UPDATE export_target SET form = 'open'"],
    ['a password of what is no container', "UPDATE export_target SET password = 'x'"],
    ['a container that is on without a password', "UPDATE export_target SET form = 'container'"],
    [
      'a second own folder',
      "INSERT INTO export_target SELECT 'b', 'b', NULL, form, 1, 0, 1, 7, 4, 12, NULL, NULL FROM export_target",
    ],
    ['a run of nobody', "INSERT INTO export_run VALUES ('x', 'hand', NULL, '', 1, 1, NULL, NULL)"],
    [
      'a sound package without a manifest',
      "UPDATE export_outcome SET state = 'done', manifest_hash = NULL WHERE run_id = '1'",
    ],
    ['an end that has not come', "UPDATE export_outcome SET finished_at = NULL WHERE run_id = '1'"],
  ])('%s is refused by the database itself', (_what, sql) => {
    const raw = earlierHall()
    migrate(raw)
    expect(() => raw.exec(sql)).toThrow(/constraint/)
    raw.close()
  })
})
