import type { Instant } from '#shared/kernel/instant.ts'
import type { CommandContext } from '../context.ts'

interface Stamp<Version extends number> {
  readonly version: Version
  readonly at: Instant
  readonly staffId: string
  readonly counterId: string | null
}

const stamp = <Version extends number>(
  { now, session }: Pick<CommandContext, 'now' | 'session'>,
  version: Version,
): Stamp<Version> => ({
  version,
  at: now,
  staffId: session?.staffId ?? '',
  counterId: session?.counterId ?? null,
})

/** What every case event carries: its shape's version, when, who and at which counter. */
export const stampOf = (context: Pick<CommandContext, 'now' | 'session'>): Stamp<1> => stamp(context, 1)

/** For the kinds whose shape is in its second version. */
export const stampOfSecond = (context: Pick<CommandContext, 'now' | 'session'>): Stamp<2> => stamp(context, 2)
