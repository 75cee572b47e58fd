import { termsOf } from '../../services/case-search.ts'
import { eachWord, searchedRows, strayRows } from '../../store/case-words.ts'
import type { ReadDb, Store } from '../../store/database.ts'

/** FNV-1a: enough to tell one set of words from another by the sum of their numbers. */
const numberOf = (term: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < term.length; at += 1) {
    hash ^= term.charCodeAt(at)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash >>> 0
}

/**
 * The index of words holds for each case what follows from its payload, papers and numbers, and nothing of anybody who
 * was erased; the row by which lists are filtered says what the case says.
 */
export const checkSearch = (
  store: Pick<Store, 'raw'>,
  db: ReadDb,
  blame: (problem: string) => void,
): number => {
  const held = new Map<number, number>()
  eachWord(store, (key, term) => void held.set(key, (held.get(key) ?? 0) + numberOf(term)))
  const rows = searchedRows(db)
  for (const row of rows) {
    try {
      const should = termsOf(db, row).reduce((sum, term) => sum + numberOf(term), 0)
      if (held.get(row.key) !== should) blame(`case ${row.number}: its words in the index are not its own`)
    } catch (error) {
      blame(`case ${row.number}: ${String(error)}`)
    }
    held.delete(row.key)
    if (row.differs === 1) blame(`case ${row.number}: its row for filters says something else`)
    if (row.key < row.receivedAt) blame(`case ${row.number}: it stands before its receipt`)
  }
  if (held.size > 0) blame(`index of words: ${held.size} entries of no case`)
  for (const { what, count } of strayRows(db)) if (count > 0) blame(`${what}: ${count} rows of nobody`)
  return rows.length
}
