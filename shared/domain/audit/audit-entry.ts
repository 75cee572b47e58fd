import type { Instant } from '../../kernel/instant.ts'

/** One line of the hash chain. `hash` covers the previous hash and every field here. */
export interface AuditEntry {
  readonly seq: number
  readonly at: Instant
  readonly actor: string
  readonly what: string
  /** Identifiers only; personal data never enters the audit trail. */
  readonly subject: string
  readonly detail: string
  readonly previous: string
  readonly hash: string
}
