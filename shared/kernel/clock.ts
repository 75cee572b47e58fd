import type { Instant } from './instant.ts'

/** The only source of "now" in the house. Services hold one; rules are given the day they are asked about. */
export interface Clock {
  now(): Instant
}
