import { mkdtempSync, rmSync, writeFileSync, readFileSync, chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemClock } from '#electron/backend/adapters/system-clock.ts'
import { uuidIds } from '#electron/backend/adapters/uuid-ids.ts'
import { CannotOpen, DATABASE_FILE, openHall } from '#electron/backend/open-hall.ts'
import { openRaw, storeOf } from '#electron/backend/store/database.ts'
import { migrate } from '#electron/backend/store/migrate.ts'
import type { Migration } from '#electron/backend/store/migrations/migration.ts'
import { migrations } from '#electron/backend/store/migrations/index.ts'
import type { Handshake } from '#shared/contract/wire.ts'
import { demoKey } from '#shared/contract/demo-key.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'))
})
afterEach(() => {
  chmodSync(folder, 0o700)
  rmSync(folder, { recursive: true, force: true })
})

const file = (): string => join(folder, DATABASE_FILE)
const clock = systemClock()
const around = { clock, ids: uuidIds(clock) }
const demo = (key: Handshake['key'] = Uint8Array.from(demoKey())) => ({
  folder,
  resources: join(import.meta.dirname, '../../resources'),
  key,
  demo: true,
  setup: null,
})
const trouble = async (opening: Promise<unknown>): Promise<string> => {
  try {
    await opening
    return 'opened'
  } catch (error) {
    return error instanceof CannotOpen ? error.trouble : String(error)
  }
}

describe('the connection', () => {
  it('is WAL with synchronous=FULL, foreign keys and secure deletion', async () => {
    const store = await openHall(demo(), around)
    const setting = (name: string): unknown => store.raw.pragma(name, { simple: true })
    expect(setting('synchronous')).toBe(2)
    expect(setting('journal_mode')).toBe('wal')
    expect(setting('foreign_keys')).toBe(1)
    expect(setting('secure_delete')).toBe(1)
    store.close()
  })

  it('leaves no readable word on the disk', async () => {
    const store = await openHall(demo(), around)
    store.raw.pragma('wal_checkpoint(TRUNCATE)')
    store.close()
    const bytes = readFileSync(file())
    expect(bytes.includes('青禾街道')).toBe(false)
    expect(bytes.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
  })

  it('refuses to prepare a writing statement for a read', () => {
    const store = storeOf(openRaw(':memory:', null))
    migrate(store.raw)
    expect(() => store.read.all("INSERT INTO meta VALUES ('a', 'b')")).toThrow('a read was asked to write')
    store.close()
  })

  it('rolls a transaction back when a statement changed another number of rows than it must', () => {
    const store = storeOf(openRaw(':memory:', null))
    migrate(store.raw)
    expect(() =>
      store.write((db) => {
        db.run("INSERT INTO meta VALUES ('a', 'b')")
        db.one("UPDATE meta SET value = 'c' WHERE key = 'nobody'")
      }),
    ).toThrow('expected one changed row')
    expect(store.read.all("SELECT * FROM meta WHERE key = 'a'")).toEqual([])
    store.close()
  })
})

describe('events and audit', () => {
  it.each(['ticket_event', 'case_event', 'document_event', 'audit', 'matter_version'])(
    '%s is append-only: nothing is changed and nothing deleted',
    async (table) => {
      const store = await openHall(demo(), around)
      const triggers = store.read
        .all<{ sql: string }>("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?", table)
        .map((row) => row.sql)
      expect(triggers.some((sql) => sql.includes(`BEFORE UPDATE ON ${table}`))).toBe(true)
      expect(triggers.some((sql) => sql.includes(`BEFORE DELETE ON ${table}`))).toBe(true)
      store.close()
    },
  )

  it('says so when somebody tries', async () => {
    const store = await openHall(demo(), around)
    expect(() => store.raw.exec("UPDATE audit SET what = 'nothing'")).toThrow('append-only')
    expect(() => store.raw.exec('DELETE FROM audit')).toThrow('append-only')
    store.close()
  })
})

describe('the id of a hall', () => {
  const idOf = (raw: ReturnType<typeof openRaw>) =>
    raw.prepare("SELECT value FROM meta WHERE key = 'hall-id'").pluck().get()

  it('is drawn once, differs from hall to hall, and goes with the database', () => {
    const [one, other] = [openRaw(':memory:', null), openRaw(':memory:', null)]
    migrate(one)
    migrate(other)
    expect(idOf(one)).toMatch(/^[0-9a-f]{32}$/)
    expect(idOf(other)).not.toBe(idOf(one))
    const before = idOf(one)
    migrate(one)
    expect(idOf(one)).toBe(before)
    one.close()
    other.close()
  })
})

describe('migrations', () => {
  it('are numbered upwards, one step each', () => {
    const ids = migrations.map((step) => step.id)
    expect(ids).toEqual(ids.toSorted((a, b) => a - b))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(migrations.map((step, index) => [step.name, index] as const))(
    'from the schema before %s, rows survive and references hold',
    (_name, index) => {
      const raw = openRaw(':memory:', null)
      migrate(raw, () => {}, migrations.slice(0, index))
      if (index > 0) raw.exec("INSERT INTO meta VALUES ('kept', 'yes')")
      expect(migrate(raw)).toMatchObject({ to: migrations.at(-1)?.id })
      expect(raw.pragma('foreign_key_check')).toEqual([])
      if (index > 0)
        expect(raw.prepare("SELECT value FROM meta WHERE key = 'kept'").pluck().get()).toBe('yes')
      raw.close()
    },
  )

  it('a failing step leaves the database as it was', () => {
    const raw = openRaw(':memory:', null)
    migrate(raw)
    const broken: Migration = {
      id: 9990,
      name: 'broken',
      sql: 'CREATE TABLE t (a); SELECT nonsense FROM nowhere;',
    }
    const copies: number[] = []
    expect(() => migrate(raw, (from) => copies.push(from), [...migrations, broken])).toThrow()
    expect(copies).toEqual([migrations.at(-1)?.id])
    expect(raw.pragma('user_version', { simple: true })).toBe(migrations.at(-1)?.id)
    expect(raw.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 't'").pluck().get()).toBe(0)
    raw.close()
  })
})

describe('a hall that cannot be opened is named and left alone', () => {
  const made = async (): Promise<Buffer> => {
    const store = await openHall(demo(), around)
    store.raw.pragma('wal_checkpoint(TRUNCATE)')
    store.close()
    return readFileSync(file())
  }

  it('wrong key', async () => {
    const before = await made()
    expect(await trouble(openHall(demo(new Uint8Array(32)), around))).toBe('wrong-key')
    expect(readFileSync(file())).toEqual(before)
  })

  it('not a database at all', async () => {
    writeFileSync(file(), Buffer.alloc(64 * 1024, 'x'))
    expect(await trouble(openHall(demo(), around))).toBe('wrong-key')
    expect(readFileSync(file())).toEqual(Buffer.alloc(64 * 1024, 'x'))
  })

  it('damaged pages', async () => {
    const bytes = await made()
    bytes.fill(0, 4096, 12 * 4096)
    writeFileSync(file(), bytes)
    expect(['damaged', 'wrong-key']).toContain(await trouble(openHall(demo(), around)))
    expect(readFileSync(file())).toEqual(bytes)
  })

  it('made by a newer program', async () => {
    const store = await openHall(demo(), around)
    store.raw.pragma('user_version = 99990')
    store.raw.pragma('wal_checkpoint(TRUNCATE)')
    store.close()
    const before = readFileSync(file())
    expect(await trouble(openHall(demo(), around))).toBe('database-newer')
    expect(readFileSync(file())).toEqual(before)
  })

  it('a shipped file is malformed: nothing of it was taken in', async () => {
    const resources = mkdtempSync(join(tmpdir(), 'resources-'))
    expect(await trouble(openHall({ ...demo(), resources }, around))).not.toBe('opened')
    const raw = openRaw(file(), demoKey())
    expect(raw.prepare('SELECT count(*) FROM staff').pluck().get()).toBe(0)
    raw.close()
    rmSync(resources, { recursive: true })
  })
})
