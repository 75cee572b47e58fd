import {
  EXPORT_TABLES,
  rowFields,
  tableFile,
  type ExportRow,
  type ExportTable,
} from '#shared/domain/export/columns.ts'
import { DICTIONARY_FILE, DICTIONARY_HEADER, dictionaryRows } from '../wording/data-dictionary.ts'
import { csvText } from './csv.ts'
import type { PackageWriter, WrittenFile } from './package/package-writer.ts'

/** Writes one table of the package in the columns of its format. */
export const addTable = <T extends ExportTable>(
  writer: PackageWriter,
  table: T,
  rows: readonly ExportRow<T>[],
): Promise<WrittenFile> =>
  writer.addFile(
    tableFile(table),
    csvText(
      EXPORT_TABLES[table],
      rows.map((row) => rowFields(table, row)),
    ),
  )

/** Writes what every column means, in Chinese and English, so that the package explains itself. */
export const addDictionary = (writer: PackageWriter): Promise<WrittenFile> =>
  writer.addFile(DICTIONARY_FILE, csvText(DICTIONARY_HEADER, dictionaryRows()))
