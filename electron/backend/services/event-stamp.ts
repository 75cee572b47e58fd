import type { CaseEvent } from '#shared/domain/case/case-event.ts'
import type { CommandContext } from '../context.ts'

/** What every case event carries: its shape's version, when, who and at which counter. */
export const stampOf = ({
  now,
  session,
}: CommandContext): Pick<CaseEvent, 'version' | 'at' | 'staffId' | 'counterId'> => ({
  version: 1,
  at: now,
  staffId: session?.staffId ?? '',
  counterId: session?.counterId ?? null,
})
