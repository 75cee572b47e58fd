import type { ExportForm } from './target-rules.ts'

/** What is known before a package is written, in bytes. */
export interface RoomView {
  readonly form: ExportForm
  /** The snapshot of the database; always new. */
  readonly database: number
  /** Everything that the package will hold, if nothing of it is missing. */
  readonly whole: number
  /**
   * Payload of the package from which unchanged files are taken over; null where everything is copied. A file system
   * that turns out not to link after all fills up with a package that says so.
   */
  readonly takenOverFrom: number | null
}

/** What file systems round up, folders and manifests; and so that the medium is not filled to its last byte. */
const MARGIN_SHARE = 0.05
const LEAST_MARGIN = 8 * 1024 * 1024
/** An open package says in tables, which are always new too, at most what the database says. */
const NEW_OF_OPEN = 2

const withMargin = (bytes: number): number => Math.ceil(bytes + Math.max(LEAST_MARGIN, bytes * MARGIN_SHARE))

/** How much room the snapshot needs in the hall's own folder. */
export const roomForSnapshot = (database: number): number => withMargin(database)

/**
 * How much room a package will need at its target. Rather too much than too little: a run that is refused has cost
 * nothing, one that fills the medium has cost a night. What is taken over from an earlier package needs none.
 */
export const roomForPackage = ({ form, database, whole, takenOverFrom }: RoomView): number => {
  if (takenOverFrom === null) return withMargin(whole)
  const fresh = form === 'sealed' ? database : database * NEW_OF_OPEN
  const grown = Math.max(0, whole - takenOverFrom)
  return withMargin(Math.min(whole, fresh + grown))
}
