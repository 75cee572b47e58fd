import type { ArchiveTerm } from '#shared/domain/archive/retention-term.ts'

export const RETENTION_TEXTS = {
  Y: 'Y（永久）',
  D30: 'D30（30年）',
  D10: 'D10（10年）',
} as const satisfies Record<ArchiveTerm, string>
