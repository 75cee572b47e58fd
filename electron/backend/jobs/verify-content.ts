import {
  DOCUMENTS_FOLDER,
  columnsIn,
  tableFile,
  type ExportColumn,
  type ExportTable,
  type PackageFormat,
} from '#shared/domain/export/columns.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { readCsv } from './csv.ts'
import type { Damage } from './package/damage.ts'
import { decodeText, readWhole, type PackageReader } from './package/package-reader.ts'
import { ticketsAgree } from './recount-tickets.ts'

type TextRow<T extends ExportTable> = Readonly<Record<ExportColumn<T>, string>>

/**
 * Rows of a table by column, without those that its format does not have yet; null when it is not there, not of the
 * right columns, or not written as we write it.
 */
const readRows = async <T extends ExportTable>(
  reader: PackageReader,
  table: T,
  format: PackageFormat,
): Promise<TextRow<T>[] | null> => {
  const text = await readWhole(reader, tableFile(table)).then(decodeText, () => null)
  const read = text === null ? null : readCsv(text)
  const columns = columnsIn(table, format)
  if (!read?.ok || read.header.join(',') !== columns.join(',')) return null
  return read.rows.map(
    (fields) =>
      Object.fromEntries(columns.map((column, at) => [column, fields[at] ?? ''])) as Record<
        ExportColumn<T>,
        string
      >,
  )
}

/** What a package says about itself. */
interface ContentFacts {
  readonly hashes: ReadonlyMap<string, string>
  readonly sizes: ReadonlyMap<string, number>
  readonly format: PackageFormat
  /** The moment of its snapshot, until when tickets are looked at. */
  readonly until: Instant
}

const repeated = (keys: readonly string[]): boolean => new Set(keys).size !== keys.length

/**
 * Whether the tables of a package whose bytes are sound say the truth about it: every table readable; every document
 * they name there with the size and hash they name; documents marked missing really absent; no document unnamed;
 * cases, their documents and their catalogue lines agree; no case number or 档号 twice; the times of every ticket are
 * what its events say.
 */
export const verifyContent = async (
  reader: PackageReader,
  { hashes, sizes, format, until }: ContentFacts,
): Promise<Damage[]> => {
  const [cases, catalogue, documents, tickets] = [
    await readRows(reader, 'cases', format),
    await readRows(reader, 'catalogue', format),
    await readRows(reader, 'documents', format),
    await readRows(reader, 'tickets', format),
  ]
  const damaged: Damage[] = []
  const badTable = (table: ExportTable): void =>
    void damaged.push({ file: tableFile(table), reason: 'bad-table' })
  if (!cases) badTable('cases')
  if (!catalogue) badTable('catalogue')
  if (!documents) badTable('documents')
  if (!tickets) badTable('tickets')
  // Format 1 had no events of tickets.
  if (format > 1) {
    const events = await readRows(reader, 'ticket_events', format)
    if (!events) badTable('ticket_events')
    else if (tickets && !ticketsAgree(tickets, events, until)) badTable('tickets')
  }
  // Packages from before there were appointments have no such table.
  if (hashes.has(tableFile('appointments')) && !(await readRows(reader, 'appointments', format)))
    badTable('appointments')
  if (!cases || !catalogue || !documents) return damaged

  const caseNumbers = cases.map((row) => row.case_number)
  const codes = catalogue.map((row) => row.archive_code).filter((code) => code !== '')
  if (repeated(caseNumbers)) badTable('cases')
  if (repeated(codes)) badTable('catalogue')
  if (repeated(documents.map((row) => row.document_id))) badTable('documents')

  const known = new Set(caseNumbers)
  const ofCase = new Map<string, number>()
  const named = new Set<string>()
  for (const row of documents) {
    if (row.case_number !== '') ofCase.set(row.case_number, (ofCase.get(row.case_number) ?? 0) + 1)
    if (row.case_number !== '' && !known.has(row.case_number)) badTable('documents')
    if (row.file === '' || named.has(row.file)) badTable('documents')
    named.add(row.file)
    const found = hashes.get(row.file)
    if (row.state === 'missing') {
      if (found !== undefined) damaged.push({ file: row.file, reason: 'not-missing' })
      if (row.sha256 !== '' || row.bytes !== '') badTable('documents')
    } else if (row.state !== 'present') badTable('documents')
    else if (found === undefined) damaged.push({ file: row.file, reason: 'named-but-absent' })
    else if (found !== row.sha256 || String(sizes.get(row.file)) !== row.bytes)
      damaged.push({ file: row.file, reason: 'named-otherwise' })
  }
  for (const path of hashes.keys())
    if (path.startsWith(DOCUMENTS_FOLDER) && !named.has(path))
      damaged.push({ file: path, reason: 'not-named' })
  if (cases.some((row) => row.documents !== String(ofCase.get(row.case_number) ?? 0))) badTable('cases')
  const codeOf = new Map(cases.map((row) => [row.case_number, row.archive_code]))
  if (catalogue.some((row) => row.case_number !== '' && codeOf.get(row.case_number) !== row.archive_code))
    badTable('catalogue')
  return damaged
}
