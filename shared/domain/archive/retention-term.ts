import type { Retention } from '../matter/matter-version.ts'

/** 保管期限 codes in the order of the catalogue: Y 永久 · D30 · D10 (DA/T 13). */
export const ARCHIVE_TERMS = ['Y', 'D30', 'D10'] as const
export type ArchiveTerm = (typeof ARCHIVE_TERMS)[number]

/**
 * The term under which an item can be numbered now. Null for a span that begins with a later event (停止救助后 n 年,
 * docs/adr/0014): until the event nobody can say when it ends, so the item waits for a later batch.
 */
export const retentionTerm = (retention: Retention): ArchiveTerm | null =>
  retention.kind === 'term' ? retention.code : null
