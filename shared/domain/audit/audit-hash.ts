import type { AuditEntry } from './audit-entry.ts'

/** SHA-256 of the UTF-8 form of a text, as 64 lowercase hex digits. Given by the caller: the domain has no crypto. */
export type Sha256Hex = (text: string) => string

/** What the first entry of a chain has as its predecessor. */
export const FIRST_PREVIOUS = ''

/**
 * The one spelling of an entry that is hashed: a JSON array with a format mark and every field in fixed order.
 * JSON quotes every text, so no two different entries have the same spelling.
 */
export const canonicalEntry = (entry: Omit<AuditEntry, 'hash'>): string =>
  JSON.stringify([
    'audit/1',
    entry.seq,
    entry.at,
    entry.actor,
    entry.what,
    entry.subject,
    entry.detail,
    entry.previous,
  ])

/** The hash an entry must carry; it covers the previous hash, so the last hash vouches for the whole chain. */
export const entryHash = (entry: Omit<AuditEntry, 'hash'>, sha256hex: Sha256Hex): string =>
  sha256hex(canonicalEntry(entry))

/**
 * The sequence number at which a chain first breaks (an entry changed, missing, doubled or out of place), or null
 * when it holds from its first entry on. A tail cut off cannot be seen here: compare the last hash with an anchor
 * kept elsewhere (every export carries one).
 */
export const verifyChain = (entries: Iterable<AuditEntry>, sha256hex: Sha256Hex): number | null => {
  let seq = 1
  let previous = FIRST_PREVIOUS
  for (const entry of entries) {
    if (entry.seq !== seq || entry.previous !== previous || entry.hash !== entryHash(entry, sha256hex))
      return seq
    previous = entry.hash
    seq += 1
  }
  return null
}
