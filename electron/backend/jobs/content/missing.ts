import { MISSING_COLUMNS, MISSING_FILE } from '#shared/domain/export/missing-list.ts'
import type { MissingThing } from '#shared/domain/export/missing-list.ts'
import { missingText } from '../../wording/exports.ts'
import { CSV_BOM, csvRecord } from './csv.ts'
import type { PackageWriter } from '../package/package-writer.ts'
import { openSpool } from './spool.ts'

/** 缺失清单 as it grows; hundreds of thousands of papers may wait to be rendered, and none of them lies in memory. */
export interface MissingList {
  readonly count: number
  add(thing: MissingThing): void
  /** Writes the list into the package, also an empty one. */
  write(writer: Pick<PackageWriter, 'addFile'>): Promise<void>
  close(): void
}

export const missingList = (folder: string): MissingList => {
  const spool = openSpool(folder)
  let count = 0
  const say = (record: readonly string[]): void => spool.put(Buffer.from(csvRecord(record), 'utf8'))
  spool.put(Buffer.from(CSV_BOM, 'utf8'))
  say(Object.keys(MISSING_COLUMNS))
  return {
    get count() {
      return count
    },
    add: ({ kind, number, file, sha256, reason }) => {
      count += 1
      say([kind, number, file ?? '', sha256 ?? '', reason, missingText(kind, reason)])
    },
    write: async (writer) => {
      await writer.addFile(MISSING_FILE, spool.read())
    },
    close: spool.close,
  }
}
