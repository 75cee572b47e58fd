import { DICTIONARY_FILE, EXPORT_TABLE_NAMES, parquetFile, tableFile } from '#shared/domain/export/columns.ts'
import type { ExportTable } from '#shared/domain/export/columns.ts'
import { DATABASE_FILE } from '../../open-hall.ts'
import { parquetRowCount } from './read-table.ts'
import { findingsOf } from './verify-facts.ts'
import type { ContentFacts, Findings } from './verify-facts.ts'
import { verifyMissing } from './verify-missing.ts'
import {
  verifyCases,
  verifyCatalogue,
  verifyDemands,
  verifyDocuments,
  verifyMatters,
  verifyReadable,
  verifyTickets,
} from './verify-tables.ts'
import type { Damage } from '../package/damage.ts'

/** Tables that say nothing another one says as well. */
const ALONE: readonly ExportTable[] = [
  'hall',
  'archive_batches',
  'appointments',
  'visits',
  'desk_log',
  'outage_slips',
  'calendar_days',
  'staff',
  'counters',
  'categories',
]

/** Both files of every table have the same rows, as far as their numbers say; and what explains them is there. */
const verifyBothFiles = async (facts: ContentFacts, findings: Findings): Promise<void> => {
  for (const table of EXPORT_TABLE_NAMES)
    await findings.reading(async () => {
      const rows = findings.rowsOf(table)
      const inColumns = await parquetRowCount(facts.reader, table)
      if (rows !== null && rows !== inColumns) findings.add(parquetFile(table), 'bad-table')
    })
  if (!facts.hashes.has(DICTIONARY_FILE)) findings.add(DICTIONARY_FILE, 'named-but-absent')
}

/**
 * Whether the content of a package whose bytes are sound says the truth about itself. In a sealed one only what is missing
 * can be looked at; its database only the hall's key can open. In an open one every table can be read, as CSV and as
 * Parquet with as many rows; every document is there with the size and hash it is named with, or absent and listed as
 * missing; no document is unnamed; cases agree with their events, demands, documents and catalogue lines, no number or 档号
 * is there twice; the times of every ticket are what its events say; every version of a matter lies in its file. Tables
 * pass by row by row: a package of any size can be judged.
 */
export const verifyContent = async (facts: ContentFacts): Promise<readonly Damage[]> => {
  const { format, form, hashes } = facts
  const findings = findingsOf(facts)
  if (format === 3 && !hashes.has(`data/${DATABASE_FILE}`))
    findings.add(`data/${DATABASE_FILE}`, 'named-but-absent')
  if (form === 'sealed') {
    await verifyMissing(facts, findings, null)
    return findings.damaged
  }
  const cases = await verifyCases(facts, findings)
  await verifyCatalogue(facts, findings, cases)
  const missing = await verifyDocuments(facts, findings, cases)
  await verifyTickets(facts, findings)
  if (format < 3) {
    // Packages from before there were appointments have no such table.
    if (hashes.has(tableFile('appointments', format))) await verifyReadable(facts, findings, 'appointments')
    return findings.damaged
  }
  await verifyDemands(facts, findings, cases)
  await verifyMatters(facts, findings)
  for (const table of ALONE) await verifyReadable(facts, findings, table)
  await verifyBothFiles(facts, findings)
  if (missing !== null) await verifyMissing(facts, findings, missing)
  return findings.damaged
}
