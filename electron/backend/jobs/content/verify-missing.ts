import {
  MISSING_COLUMNS,
  MISSING_FILE,
  MISSING_KINDS,
  MISSING_REASONS,
} from '#shared/domain/export/missing-list.ts'
import { HALL_FILE, KEY_FILE } from './hall-files.ts'
import { readRecords } from './read-table.ts'
import type { ContentFacts, Findings } from './verify-facts.ts'

const isOneOf = (list: readonly string[], word: string | undefined): boolean =>
  word !== undefined && list.includes(word)

/**
 * 缺失清单: as many lines as the tag file says, none of something that is there, and with the documents the very ones that
 * their table says are missing (`documents`; null in a sealed package, which has no such table). What restoring needs is
 * there or listed.
 */
export const verifyMissing = async (
  { reader, hashes, missing }: ContentFacts,
  findings: Findings,
  documents: ReadonlySet<string> | null,
): Promise<void> => {
  const left = documents === null ? null : new Set(documents)
  const needed = new Set([HALL_FILE, KEY_FILE].filter((file) => !hashes.has(file)))
  let lines = 0
  const bad = (): void => findings.add(MISSING_FILE, 'bad-table')
  const read = await findings.reading(async () => {
    for await (const records of readRecords(reader, MISSING_FILE, Object.keys(MISSING_COLUMNS)))
      for (const [kind, , file = '', , reason] of records) {
        lines += 1
        if (!isOneOf(MISSING_KINDS, kind) || !isOneOf(MISSING_REASONS, reason)) bad()
        if (hashes.has(file)) findings.add(file, 'not-missing')
        if (kind === 'document' && left !== null && !left.delete(file)) bad()
        needed.delete(file)
      }
  })
  if (!read) return
  if (lines !== missing || (left?.size ?? 0) > 0) bad()
  for (const file of needed) findings.add(file, 'named-but-absent')
}
