import { z } from 'zod'
import { PRIORITY_REASONS } from '../domain/queue/ticket.ts'
import { command, nothing, query, revisionShape } from './define.ts'

const missedRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('leaves') }),
  z.strictObject({
    kind: z.literal('goes-back'),
    places: z.int().min(1).max(50),
    times: z.int().min(1).max(9),
  }),
  z.strictObject({
    kind: z.literal('is-kept'),
    minutes: z.int().min(5).max(480),
    places: z.int().min(0).max(50),
  }),
])

/** 排队规则 as a hall sets them; what each means stands at the type (domain/queue/queue-rules.ts). */
export const queueRulesSchema = z.strictObject({
  seniorFrom: z.int().min(50).max(120),
  urgentFrom: z.int().min(50).max(120),
  urgentReasons: z.array(z.enum(PRIORITY_REASONS)).max(PRIORITY_REASONS.length),
  favouredRun: z.int().min(1).max(9),
  urgentRun: z.int().min(1).max(9),
  headStartMinutes: z.int().min(0).max(30),
  lateMinutes: z.int().min(0).max(120),
  missed: missedRule,
  transferred: z.enum(['keeps', 'first', 'last']),
  goalMinutes: z.int().min(5).max(240),
})

export const queueRulesChannels = {
  'queueRules.get': query({
    surfaces: ['staff'],
    roles: 'any',
    input: nothing,
    output: z.strictObject({ ...revisionShape, rules: queueRulesSchema }),
  }),
  'queueRules.save': command({
    surfaces: ['staff'],
    roles: ['admin'],
    input: queueRulesSchema,
    output: nothing,
    failures: ['contradiction'],
  }),
}
