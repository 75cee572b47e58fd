import type { ExportForm } from './target-rules.ts'

/** What is known before a package is written, in bytes. */
export interface RoomView {
  readonly form: ExportForm
  /** The snapshot of the database. */
  readonly database: number
  /** Everything in the hall's store of files. */
  readonly storedFiles: number
  /** Payload of the newest sound package there; null when there is none. */
  readonly lastPackage: number | null
  /** Unchanged files need not be copied again: the file system links, and there is a package to link to. */
  readonly reuses: boolean
}

/** What file systems round up, folders and manifests; and so that the medium is not filled to its last byte. */
const MARGIN_SHARE = 0.05
const LEAST_MARGIN = 8 * 1024 * 1024
/** A package grows a little from one day to the next. */
const GROWTH = 1.05
/** A paper lies in an open package with its case and once more with its archive item. */
const COPIES_OF_A_FILE = 2
/** The open tables say most of what the database says, once for people and once for programs. */
const TABLES_OF_DATABASE = 1

const withMargin = (bytes: number): number => Math.ceil(bytes + Math.max(LEAST_MARGIN, bytes * MARGIN_SHARE))

/** How much room the snapshot needs in the hall's own folder. */
export const roomForSnapshot = (database: number): number => withMargin(database)

/**
 * How much room a package will need at its target. Rather too much than too little: a run that is refused has cost
 * nothing, one that fills the medium has cost a night. What is taken over from an earlier package needs none.
 */
export const roomForPackage = (view: RoomView): number => {
  const { database, storedFiles, lastPackage } = view
  if (view.form === 'sealed') {
    const before = view.reuses && lastPackage !== null ? Math.max(0, lastPackage - database) : 0
    return withMargin(database + Math.max(0, storedFiles - before))
  }
  const fresh = database * (1 + TABLES_OF_DATABASE)
  const files = storedFiles * COPIES_OF_A_FILE
  if (lastPackage === null) return withMargin(fresh + files)
  // The database and the tables are always new; of the files only what the day has brought.
  return withMargin(view.reuses ? fresh + files * (GROWTH - 1) : lastPackage * GROWTH)
}
