import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  nextTicket,
  streamOf,
  type Candidate,
  type NextTicketArgs,
  type RecentCall,
  type ServedCategory,
} from '#shared/domain/queue/next-ticket.ts'
import { USUAL_RULES, type QueueRules } from '#shared/domain/queue/queue-rules.ts'
import { CALL_REASONS, STREAMS, type PriorityLevel } from '#shared/domain/queue/ticket.ts'

const CATEGORIES = ['aid', 'labour', 'permit', 'tax']
const HERE = 'c3'
const OPEN: ReadonlySet<string> = new Set([HERE, 'c1'])
const MINUTE = 60_000
const NOW = 5 * MINUTE

const level = fc.constantFrom<PriorityLevel | null>(null, null, 'priority', 'urgent')

// Few different moments, so that ties are common.
const candidate: fc.Arbitrary<Candidate> = fc
  .record({
    id: fc.uuid(),
    categoryId: fc.constantFrom(...CATEGORIES),
    place: fc.integer({ min: 0, max: 6 }).map((minutes) => minutes * MINUTE),
    delay: fc.integer({ min: 0, max: 1 }),
    level,
    slot: fc.constantFrom(null, null, { from: 0, to: 9 * MINUTE }, { from: 8 * MINUTE, to: 9 * MINUTE }),
    // c1 is open, c9 is not.
    reservedFor: fc.constantFrom(null, null, null, HERE, 'c1', 'c9'),
    sentBack: fc.boolean(),
  })
  .map(({ delay, ...rest }) => ({ ...rest, issuedAt: rest.place - delay * MINUTE }))

const line = fc.uniqueArray(candidate, { selector: (ticket) => ticket.id, maxLength: 25 })
const weight = fc.integer({ min: 1, max: 5 })
const serves: fc.Arbitrary<ServedCategory[]> = fc.uniqueArray(
  fc.record({ categoryId: fc.constantFrom(...CATEGORIES), weight }),
  { selector: (served) => served.categoryId, maxLength: 4 },
)
const recent: fc.Arbitrary<RecentCall[]> = fc.array(
  fc.record({ because: fc.constantFrom(...CALL_REASONS), stream: fc.constantFrom(...STREAMS) }),
  { maxLength: 10 },
)
const rules: fc.Arbitrary<QueueRules> = fc
  .record({ favouredRun: fc.integer({ min: 1, max: 4 }), urgentRun: fc.integer({ min: 1, max: 4 }) })
  .map((runs) => ({ ...USUAL_RULES, ...runs }))
const situation: fc.Arbitrary<NextTicketArgs> = fc
  .record({ waiting: line, serves, recent, rules })
  .map((facts) => ({ ...facts, counterId: HERE, openCounters: OPEN, now: NOW }))

const isCallable = (ticket: Candidate, args: NextTicketArgs): boolean =>
  ticket.reservedFor === HERE ||
  ((ticket.reservedFor === null || !OPEN.has(ticket.reservedFor)) &&
    args.serves.some((served) => served.categoryId === ticket.categoryId))

describe('whom a counter calls next', () => {
  it('is never outside its categories unless sent here by name, and never reserved for another open counter', () => {
    fc.assert(
      fc.property(situation, (args) => {
        const next = nextTicket(args)
        const callable = args.waiting.filter((ticket) => isCallable(ticket, args))
        // Somebody is called exactly when somebody may be called.
        expect(next === null).toBe(callable.length === 0)
        if (next) expect(callable).toContain(next.candidate)
      }),
    )
  })

  it('depends on nothing but the facts: not on the order of the list', () => {
    fc.assert(
      fc.property(situation, (args) => {
        const next = nextTicket(args)
        expect(nextTicket({ ...args, waiting: args.waiting.toReversed() })).toEqual(next)
        const byId = args.waiting.toSorted((a, b) => (a.id < b.id ? 1 : -1))
        expect(nextTicket({ ...args, waiting: byId })).toEqual(next)
      }),
      { numRuns: 1_000 },
    )
  })

  it('is the same among the first of each queue and level as among everybody', () => {
    fc.assert(
      fc.property(situation, (args) => {
        const setApart = args.waiting.filter((one) => one.reservedFor !== null || one.slot !== null)
        const heads = CATEGORIES.flatMap((categoryId) =>
          [null, 'priority', 'urgent'].flatMap((wanted) =>
            args.waiting
              .filter(
                (one) =>
                  one.categoryId === categoryId &&
                  one.level === wanted &&
                  one.reservedFor === null &&
                  one.slot === null,
              )
              .toSorted((a, b) => a.place - b.place || a.issuedAt - b.issuedAt || (a.id < b.id ? -1 : 1))
              .slice(0, 1),
          ),
        )
        expect(nextTicket({ ...args, waiting: [...heads, ...setApart] })).toEqual(nextTicket(args))
      }),
      { numRuns: 1_000 },
    )
  })

  it('says why truly: the stream is that of the ticket, and an ordinary one is never called priority', () => {
    fc.assert(
      fc.property(situation, (args) => {
        const next = nextTicket(args)
        if (!next) return
        const stream = streamOf(next.candidate, args.rules, args.now)
        expect(next.stream).toBe(stream)
        if (next.because === 'priority') expect(['priority', 'urgent']).toContain(stream)
        if (next.because === 'appointment') expect(stream).toBe('appointment')
        if (next.because === 'interleaved' || next.because === 'longest-waiting')
          expect(stream).toBe('ordinary')
        if (next.because === 'reserved-counter-closed') expect(next.candidate.reservedFor).toBe('c9')
      }),
    )
  })
})

describe('nobody starves', () => {
  const WEIGHTS: ServedCategory[] = CATEGORIES.map((categoryId, index) => ({ categoryId, weight: index + 1 }))
  const HEAD_START_MINUTES = (CATEGORIES.length - 1) * 5
  const newcomer = fc.record({
    categoryId: fc.constantFrom(...CATEGORIES),
    level,
    booked: fc.boolean(),
  })
  type Newcomer = { categoryId: string; level: PriorityLevel | null; booked: boolean }

  it('everybody in line is called within a bounded number of calls, whoever keeps arriving', () => {
    const calls = 900
    fc.assert(
      fc.property(
        fc.array(newcomer, { minLength: 1, maxLength: 8 }),
        // Two people arrive for every one that is called, for ever: the worst that can be done to those in line.
        fc.array(fc.tuple(newcomer, newcomer), { minLength: calls, maxLength: calls }),
        (inLine, arrivals) => {
          let made = 0
          const take = ({ booked, ...person }: Newcomer, at: number): Candidate => {
            made += 1
            return {
              ...person,
              id: String(made).padStart(6, '0'),
              place: at,
              issuedAt: at,
              slot: booked ? { from: at, to: at + 30 * MINUTE } : null,
              reservedFor: null,
              sentBack: false,
            }
          }
          const first = inLine.map((person, index) => take(person, index * MINUTE))
          const left = new Set(first.map((ticket) => ticket.id))
          let waiting = [...first]
          const made24: RecentCall[] = []
          // Ahead of the last of them can only be those in line and those taken within the longest head start. Of
          // three calls at least one is ordinary; of the others at least every third is not urgent, and of those at
          // least every third is of priority and not booked: one in 3 × 3/2 × 3 × 3 at worst.
          const overtakers = 2 * HEAD_START_MINUTES
          const bound = 14 * (first.length + overtakers)
          for (const [index, pair] of arrivals.entries()) {
            const now = (first.length + index) * MINUTE
            waiting.push(...pair.map((person) => take(person, now)))
            const next = nextTicket({
              waiting,
              serves: WEIGHTS,
              counterId: HERE,
              openCounters: OPEN,
              recent: made24.slice(-24),
              rules: USUAL_RULES,
              now,
            })
            if (!next) throw new Error('people were waiting')
            waiting = waiting.filter((ticket) => ticket !== next.candidate)
            made24.push(next)
            left.delete(next.candidate.id)
            if (left.size === 0 || index + 1 >= bound) break
          }
          expect([...left]).toEqual([])
        },
      ),
      { numRuns: 40 },
    )
  })
})
