import type { Migration } from './migration.ts'

/** Since when a counter is paused, for the duty lead. Of one that is paused already nobody knows. */
export const pausedSince: Migration = {
  id: 170,
  name: 'paused-since',
  sql: 'ALTER TABLE counter ADD COLUMN paused_at INTEGER;',
}
