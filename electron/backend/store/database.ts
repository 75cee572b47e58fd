import Database from 'better-sqlite3'

/** What a statement may be given. Dates are text, instants and flags integers. */
export type SqlValue = string | number | bigint | null | Uint8Array

type Row = Readonly<Record<string, SqlValue>>

/** Can read and nothing else: a statement that would write is refused when it is prepared. */
export interface ReadDb {
  /** The one row, or undefined. */
  get<T = Row>(sql: string, ...params: readonly SqlValue[]): T | undefined
  all<T = Row>(sql: string, ...params: readonly SqlValue[]): T[]
}

declare const writes: unique symbol

/** Can also write. Only the dispatcher hands one out, inside a transaction. */
export interface WriteDb extends ReadDb {
  readonly [writes]?: never
  /** Runs a statement and answers how many rows it changed. */
  run(sql: string, ...params: readonly SqlValue[]): number
  /** Runs a statement that must change exactly one row; anything else is a fault that rolls back. */
  one(sql: string, ...params: readonly SqlValue[]): void
}

/** An open hall database. SQL is synchronous; one process writes. */
export interface Store {
  readonly raw: Database.Database
  readonly read: ReadDb
  /** Everything inside is committed together and is on the disk when this returns, or nothing is. */
  write<T>(work: (db: WriteDb) => T): T
  /** Several reads that see the same moment. */
  snapshot<T>(work: (db: ReadDb) => T): T
  close(): void
}

/** The encrypting build has one method that the plain library's types do not know. */
interface EncryptingDatabase extends Database.Database {
  key(key: Buffer): void
}

/**
 * SQLCipher 4 format, named by its own number so that a later library default cannot change it. The key is given as
 * raw key material (`x'…'`): it is 32 random bytes already, and stretching it like a password would cost a third of
 * a second at every opening for nothing.
 */
const useCipher = (raw: Database.Database, key: Uint8Array): void => {
  raw.pragma("cipher = 'sqlcipher'")
  raw.pragma('legacy = 4')
  const encrypting = raw as EncryptingDatabase
  encrypting.key(Buffer.from(`x'${Buffer.from(key).toString('hex')}'`))
}

/** A question mark for each column, as an INSERT or a row value wants them. */
export const marks = (columns: readonly string[]): string => columns.map(() => '?').join(', ')

/**
 * Opens a database file with the settings the house relies on.
 * `synchronous = FULL` is set by hand because the library leaves WAL at NORMAL, and a printed number must survive
 * a power cut. Throws SQLite's own errors: SQLITE_NOTADB for a wrong key or a damaged head.
 */
export const openRaw = (
  file: string,
  key: Uint8Array | null,
  options: { readonly readonly?: boolean } = {},
): Database.Database => {
  const raw = new Database(file, { readonly: options.readonly ?? false })
  try {
    if (key !== null) useCipher(raw, key)
    // The first real read: a wrong key shows here and nowhere later.
    raw.prepare('SELECT count(*) FROM sqlite_schema').get()
    if (!(options.readonly ?? false)) raw.pragma('journal_mode = WAL')
    raw.pragma('synchronous = FULL')
    raw.pragma('foreign_keys = ON')
    raw.pragma('secure_delete = ON')
    raw.pragma('busy_timeout = 5000')
    raw.pragma('trusted_schema = OFF')
    return raw
  } catch (error) {
    raw.close()
    throw error
  }
}

/** Wraps an open connection. Statements are prepared once per text and kept. */
export const storeOf = (raw: Database.Database): Store => {
  const statements = new Map<string, Database.Statement<unknown[]>>()
  const prepare = (sql: string): Database.Statement<unknown[]> => {
    let statement = statements.get(sql)
    if (statement === undefined) {
      statement = raw.prepare<unknown[]>(sql)
      statements.set(sql, statement)
    }
    return statement
  }
  const reading = (sql: string): Database.Statement<unknown[]> => {
    const statement = prepare(sql)
    if (!statement.readonly) throw new Error(`a read was asked to write: ${sql.slice(0, 60)}`)
    return statement
  }
  const read: ReadDb = {
    get: <T>(sql: string, ...params: readonly SqlValue[]) => reading(sql).get(...params) as T | undefined,
    all: <T>(sql: string, ...params: readonly SqlValue[]) => reading(sql).all(...params) as T[],
  }
  const run = (sql: string, ...params: readonly SqlValue[]): number => prepare(sql).run(...params).changes
  const write: WriteDb = {
    // RETURNING makes a writing statement answer rows, so these two do not insist on read-only statements.
    get: <T>(sql: string, ...params: readonly SqlValue[]) => prepare(sql).get(...params) as T | undefined,
    all: <T>(sql: string, ...params: readonly SqlValue[]) => prepare(sql).all(...params) as T[],
    run,
    one: (sql, ...params) => {
      const changes = run(sql, ...params)
      if (changes !== 1) throw new Error(`expected one changed row, got ${changes}: ${sql.slice(0, 80)}`)
    },
  }
  const inTransaction = raw.transaction((work: (db: WriteDb) => unknown) => work(write))
  const inSnapshot = raw.transaction((work: (db: ReadDb) => unknown) => work(read))
  return {
    raw,
    read,
    write: <T>(work: (db: WriteDb) => T) => inTransaction.immediate(work) as T,
    snapshot: <T>(work: (db: ReadDb) => T) => inSnapshot.deferred(work) as T,
    close: () => {
      statements.clear()
      raw.close()
    },
  }
}
