import fc from 'fast-check'
import { USUAL_RULES } from '#shared/domain/queue/queue-rules.ts'
import type { QueueRules } from '#shared/domain/queue/queue-rules.ts'
import { PRIORITY_REASONS } from '#shared/domain/queue/ticket.ts'
import type { PriorityReason } from '#shared/domain/queue/ticket.ts'

/** Three counters and the guide desk, each a window of its own. */
export const WINDOWS = ['staff-1', 'staff-2', 'staff-3', 'staff-4'] as const
export type Window = (typeof WINDOWS)[number]
export const COUNTERS = ['counter-1', 'counter-2', 'counter-3'] as const
export const LOGINS = ['wangmin', 'lina', 'chenli', 'zhaoqian'] as const
export const CATEGORIES = [
  'relief',
  'elderly-and-disabled',
  'residence',
  'law-and-permits',
  'consulting',
] as const

/** Which ticket is meant: the how-manieth of those that fit the action, or of all there are. */
export interface Pick {
  readonly place: number
  readonly fitting: boolean
}

interface AtWindow {
  readonly by: Window
  /** Whether it is done at the next window at which it can be done, or at this one whatever comes of it. */
  readonly apt: boolean
}

/** One thing that somebody does, or that happens, in a hall. Plain data, so that a failure prints what was done. */
export type Step =
  | { readonly does: 'take'; readonly categoryId: string; readonly claims: boolean }
  | { readonly does: 'rules'; readonly rules: QueueRules }
  | { readonly does: 'pass'; readonly milliseconds: number }
  | { readonly does: 'nextMorning' | 'pastMidnight' | 'restart' | 'again' }
  | (AtWindow & AtWindowStep)

type AtWindowStep =
  | { readonly does: Alone | 'signOut' }
  | { readonly does: 'call' | 'resume' | 'rejoin' | 'void'; readonly pick: Pick }
  | { readonly does: 'carryOver' | 'voidEarlier'; readonly picks: readonly Pick[] }
  | { readonly does: 'pause'; readonly paused: boolean }
  | { readonly does: 'signIn'; readonly login: string; readonly counterId: string | null }
  | {
      readonly does: 'guideTakes'
      readonly categoryId: string
      readonly reason: PriorityReason | null
      readonly age: number | null
    }
  | {
      readonly does: 'transfer'
      readonly categoryId: string | null
      readonly counterId: string | null
      readonly comesBack: boolean
    }
  | {
      readonly does: 'verify'
      readonly pick: Pick
      readonly reason: PriorityReason | null
      readonly age: number | null
    }

/** What needs nothing but the window it is done at. */
export const ALONE = [
  'callNext',
  'recall',
  'start',
  'miss',
  'hold',
  'sendBack',
  'finish',
  'consult',
  'undo',
] as const
export type Alone = (typeof ALONE)[number]

const by = fc.constantFrom<Window>('staff-1', 'staff-1', 'staff-2', 'staff-2', 'staff-3', 'staff-4')
const apt = fc.constantFrom(true, true, true, true, false)
const pick = fc.record({
  place: fc.nat(30),
  fitting: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.boolean()),
})
const categoryId = fc.constantFrom<string>('relief', 'relief', 'relief', ...CATEGORIES)
const reason = fc.constantFrom<PriorityReason | null>(null, 'elderly', 'elderly', ...PRIORITY_REASONS)
const age = fc.constantFrom(null, 66, 72, 84)

const rules: fc.Arbitrary<QueueRules> = fc.record({
  seniorFrom: fc.constantFrom(65, 70),
  urgentFrom: fc.constantFrom(70, 80),
  urgentReasons: fc.constantFrom(USUAL_RULES.urgentReasons, [], ['veteran'] as const),
  favouredRun: fc.integer({ min: 1, max: 3 }),
  urgentRun: fc.integer({ min: 1, max: 3 }),
  headStartMinutes: fc.constantFrom(0, 1, 5),
  lateMinutes: fc.constant(15),
  missed: fc.oneof(
    fc.constant({ kind: 'leaves' as const }),
    fc.record({
      kind: fc.constant('goes-back' as const),
      places: fc.integer({ min: 1, max: 4 }),
      times: fc.integer({ min: 1, max: 2 }),
    }),
    fc.record({
      kind: fc.constant('is-kept' as const),
      minutes: fc.constantFrom(5, 30),
      places: fc.integer({ min: 1, max: 3 }),
    }),
  ),
  transferred: fc.constantFrom('keeps' as const, 'first' as const, 'last' as const),
  goalMinutes: fc.constant(30),
})

const target = fc.oneof(
  fc.record({ categoryId: fc.constantFrom<string>(...CATEGORIES), counterId: fc.constant(null) }),
  fc.record({ categoryId: fc.constant(null), counterId: fc.constantFrom<string>(...COUNTERS) }),
)

const weighted = (weight: number, arbitrary: fc.Arbitrary<Step>) => ({ weight, arbitrary })
const alone = (does: Alone): fc.Arbitrary<Step> => fc.record({ does: fc.constant(does), by, apt })
const picked = <Does extends 'call' | 'resume' | 'rejoin' | 'void'>(does: Does): fc.Arbitrary<Step> =>
  fc.record({ does: fc.constant(does), by, apt, pick })

/** A hall at work: mostly people who come and are called, and everything else often enough to meet everything else. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  { maxDepth: 1 },
  weighted(16, fc.record({ does: fc.constant('take' as const), categoryId, claims: fc.boolean() })),
  weighted(3, fc.record({ does: fc.constant('guideTakes' as const), by, apt, categoryId, reason, age })),
  weighted(18, alone('callNext')),
  weighted(12, alone('start')),
  weighted(2, alone('recall')),
  weighted(5, alone('miss')),
  weighted(4, alone('hold')),
  weighted(3, alone('sendBack')),
  weighted(5, alone('finish')),
  weighted(2, alone('consult')),
  weighted(9, alone('undo')),
  weighted(4, picked('call')),
  weighted(3, picked('resume')),
  weighted(4, picked('rejoin')),
  weighted(3, picked('void')),
  weighted(
    6,
    fc
      .record({ does: fc.constant('transfer' as const), by, apt, to: target, comesBack: fc.boolean() })
      .map(({ to, ...rest }) => ({ ...rest, ...to })),
  ),
  weighted(6, fc.record({ does: fc.constant('verify' as const), by, apt, pick, reason, age })),
  weighted(2, fc.record({ does: fc.constant('pause' as const), by, apt, paused: fc.boolean() })),
  weighted(
    2,
    fc.record({
      does: fc.constant('signIn' as const),
      by,
      apt,
      login: fc.constantFrom<string>(...LOGINS),
      counterId: fc.constantFrom<string | null>(null, ...COUNTERS),
    }),
  ),
  weighted(1, fc.record({ does: fc.constant('signOut' as const), by, apt })),
  weighted(
    2,
    fc.record({
      does: fc.constantFrom('carryOver' as const, 'voidEarlier' as const),
      by,
      apt,
      picks: fc.array(pick, { minLength: 1, maxLength: 3 }),
    }),
  ),
  weighted(2, fc.record({ does: fc.constant('rules' as const), rules })),
  weighted(
    8,
    fc.record({
      does: fc.constant('pass' as const),
      milliseconds: fc.constantFrom(1000, 20_000, 59_000, 60_000, 5 * 60_000, 47 * 60_000),
    }),
  ),
  weighted(1, fc.record({ does: fc.constantFrom('nextMorning' as const, 'pastMidnight' as const) })),
  weighted(1, fc.record({ does: fc.constant('restart' as const) })),
  weighted(3, fc.record({ does: fc.constant('again' as const) })),
)

/** Stretches of a hall's life; long ones, because what goes wrong needs people who are already there. */
export const steps = (longest: number): fc.Arbitrary<Step[]> =>
  fc.array(step, { minLength: Math.ceil(longest / 4), maxLength: longest, size: 'max' })
