import { MISSING_COLUMNS, MISSING_FILE } from '#shared/domain/export/missing-list.ts'
import { readCsv } from '../content/csv.ts'
import type { PackageReader } from '../package/package-reader.ts'
import { readText } from './open-package.ts'
import { RestoreRefused } from './refusal.ts'
import type { NamedFile } from './snapshot-facts.ts'

/** What a package says that it does not have. */
export interface MissingList {
  /** Each in words, as it stands there. */
  readonly lines: readonly string[]
  /** SHA-256 of every stored file among them. */
  readonly files: ReadonlySet<string>
}

const COLUMNS = Object.keys(MISSING_COLUMNS)
const at = (column: keyof typeof MISSING_COLUMNS): number => COLUMNS.indexOf(column)

/** Reads 缺失清单. Throws {@link RestoreRefused} `damaged` when it is not in its one spelling. */
export const readMissingList = async (reader: PackageReader): Promise<MissingList> => {
  const table = readCsv(await readText(reader, MISSING_FILE))
  if (!table.ok || table.header.join() !== COLUMNS.join()) throw new RestoreRefused('damaged', MISSING_FILE)
  const files = table.rows.map((row) => row[at('sha256')] ?? '').filter((sha256) => sha256 !== '')
  const lines = table.rows.map((row) =>
    [row[at('number')], row[at('explanation')]].filter((part) => part !== '').join(' '),
  )
  return { lines, files: new Set(files) }
}

/** A stored file may be absent only when the package says so; otherwise throws `incomplete`. */
export const checkAbsent = (absent: readonly NamedFile[], list: MissingList): void => {
  const silent = absent.find(({ sha256 }) => !list.files.has(sha256))
  if (silent !== undefined) throw new RestoreRefused('incomplete', silent.sha256)
}
