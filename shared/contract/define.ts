import { z } from 'zod'
import type { Role } from '../domain/staff/role.ts'

/** Where a message comes from. Main stamps it; a window cannot say which it is. `system` is main itself. */
export const SURFACES = ['staff', 'kiosk', 'display', 'system'] as const
export type Surface = (typeof SURFACES)[number]

/** `open` needs no sign-in (the kiosk, the display, the sign-in page); `any` any signed-in person. */
export type Access = 'open' | 'any' | readonly Role[]

export interface Channel<In extends z.ZodType, Out extends z.ZodType, Code extends string> {
  readonly kind: 'query' | 'command'
  readonly surfaces: readonly Surface[]
  readonly roles: Access
  readonly input: In
  readonly output: Out
  /** Codes this channel may answer beside the {@link COMMON_FAILURES}. */
  readonly failures: readonly Code[]
}

/** Failures any channel may answer. */
export const COMMON_FAILURES = [
  'unknown-channel',
  'bad-input',
  'not-allowed',
  'signed-out',
  'key-reused',
  'too-large',
  'clock-doubtful',
  /** A hall that came back from a package draws no number before somebody has looked at the paper. */
  'numbers-unsettled',
  'backend-down',
  'disk-full',
  'internal',
] as const
export type CommonFailure = (typeof COMMON_FAILURES)[number]

export const query = <In extends z.ZodType, Out extends z.ZodType, const Code extends string = never>(
  channel: Omit<Channel<In, Out, Code>, 'kind' | 'failures'> & { failures?: readonly Code[] },
): Channel<In, Out, Code> & { kind: 'query' } => ({ failures: [], ...channel, kind: 'query' })

export const command = <In extends z.ZodType, Out extends z.ZodType, const Code extends string = never>(
  channel: Omit<Channel<In, Out, Code>, 'kind' | 'failures'> & { failures?: readonly Code[] },
): Channel<In, Out, Code> & { kind: 'command' } => ({ failures: [], ...channel, kind: 'command' })

/** What subscribers are told about: that the snapshot behind a topic has a new revision. They fetch it again. */
export const TOPICS = [
  'queue',
  'appointments',
  'cases',
  'filters',
  'log',
  'documents',
  'printing',
  'archive',
  'exports',
  'settings',
  'session',
  'work',
] as const
export type Topic = (typeof TOPICS)[number]

/**
 * Every snapshot carries the backend's epoch (new at each start) and a revision that grows with each announcement.
 * Clients do not compare them: they fetch again on every event of their topics. Both are there for a client that has
 * to notice a gap (docs/adr/0007).
 */
export const revisionShape = { epoch: z.string(), revision: z.int() }

export const topicEventSchema = z.strictObject({ topic: z.enum(TOPICS), ...revisionShape })
export type TopicEvent = z.infer<typeof topicEventSchema>

/** Common pieces of schemas. */
export const idText = z.string().min(1).max(64)
export const instant = z.int()
export const dateText = z.iso.date()
export const shortText = z.string().trim().max(200)
export const requiredText = z.string().trim().min(1).max(200)
export const longText = z.string().trim().max(2000)
export const nothing = z.strictObject({})
