import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextTicket, type Candidate, type ServedCategory } from '#shared/domain/queue/next-ticket.ts'
import type { CallReason } from '#shared/domain/queue/ticket.ts'

const CATEGORIES = ['aid', 'labour', 'permit', 'tax']
const HERE = 'c3'
const MINUTE = 60_000

// Few different moments, so that ties are common.
const candidate: fc.Arbitrary<Candidate> = fc
  .record({
    id: fc.uuid(),
    categoryId: fc.constantFrom(...CATEGORIES),
    place: fc.integer({ min: 0, max: 6 }).map((minutes) => minutes * MINUTE),
    delay: fc.integer({ min: 0, max: 1 }),
    priority: fc.boolean(),
    reservedFor: fc.constantFrom(null, null, null, HERE, 'c1'),
  })
  .map(({ delay, ...rest }) => ({ ...rest, issuedAt: rest.place - delay * MINUTE }))

const line = fc.uniqueArray(candidate, { selector: (ticket) => ticket.id, maxLength: 25 })
const weight = fc.integer({ min: 1, max: 5 })
const serves: fc.Arbitrary<ServedCategory[]> = fc.uniqueArray(
  fc.record({ categoryId: fc.constantFrom(...CATEGORIES), weight }),
  { selector: (served) => served.categoryId, maxLength: 4 },
)
const recent = fc.array(
  fc.constantFrom<CallReason>(
    'longest-waiting',
    'priority',
    'interleaved',
    'transferred-here',
    'picked-by-hand',
  ),
  { maxLength: 10 },
)

describe('whom a counter calls next', () => {
  it('is never outside its categories unless sent here by name, and never reserved for another counter', () => {
    fc.assert(
      fc.property(line, serves, recent, (waiting, served, latest) => {
        const next = nextTicket({ waiting, serves: served, counterId: HERE, recent: latest })
        const callable = waiting.filter(
          (ticket) =>
            ticket.reservedFor === HERE ||
            (ticket.reservedFor === null && served.some((s) => s.categoryId === ticket.categoryId)),
        )
        // Somebody is called exactly when somebody may be called.
        expect(next === null).toBe(callable.length === 0)
        if (next) expect(callable).toContain(next.candidate)
      }),
    )
  })

  it('depends on nothing but the facts: not on the order of the list', () => {
    fc.assert(
      fc.property(line, serves, recent, (waiting, served, latest) => {
        const args = { serves: served, counterId: HERE, recent: latest }
        const next = nextTicket({ ...args, waiting })
        expect(nextTicket({ ...args, waiting: waiting.toReversed() })).toEqual(next)
        expect(nextTicket({ ...args, waiting: waiting.toSorted((a, b) => (a.id < b.id ? 1 : -1)) })).toEqual(
          next,
        )
      }),
      { numRuns: 1_000 },
    )
  })

  it('says priority exactly for a priority ticket', () => {
    fc.assert(
      fc.property(line, serves, recent, (waiting, served, latest) => {
        const next = nextTicket({ waiting, serves: served, counterId: HERE, recent: latest })
        if (next && next.because !== 'transferred-here')
          expect(next.candidate.priority).toBe(next.because === 'priority')
      }),
    )
  })
})

describe('nobody starves', () => {
  const WEIGHTS: ServedCategory[] = CATEGORIES.map((categoryId, index) => ({ categoryId, weight: index + 1 }))
  const HEAD_START_MINUTES = (CATEGORIES.length - 1) * 5
  const newcomer = fc.record({ categoryId: fc.constantFrom(...CATEGORIES), priority: fc.boolean() })

  it('everybody in line is called within a bounded number of calls, whoever keeps arriving', () => {
    const calls = 400
    fc.assert(
      fc.property(
        fc.array(newcomer, { minLength: 1, maxLength: 8 }),
        // Two people arrive for every one that is called, for ever: the worst that can be done to those in line.
        fc.array(fc.tuple(newcomer, newcomer), { minLength: calls, maxLength: calls }),
        (inLine, arrivals) => {
          let made = 0
          const take = (person: { categoryId: string; priority: boolean }, at: number): Candidate => {
            made += 1
            return {
              ...person,
              id: String(made).padStart(6, '0'),
              place: at,
              issuedAt: at,
              reservedFor: null,
            }
          }
          const first = inLine.map((person, index) => take(person, index * MINUTE))
          const left = new Set(first.map((ticket) => ticket.id))
          let waiting = [...first]
          const reasons: CallReason[] = []
          // Ahead of the last of them can only be those in line and those taken within the longest head start; of
          // three calls at least one is ordinary and two are priority where both wait.
          const overtakers = 2 * HEAD_START_MINUTES
          const bound = 3 * (first.length + overtakers)
          for (const [index, pair] of arrivals.entries()) {
            const now = (first.length + index) * MINUTE
            waiting.push(...pair.map((person) => take(person, now)))
            const next = nextTicket({ waiting, serves: WEIGHTS, counterId: HERE, recent: reasons.slice(-10) })
            if (!next) throw new Error('people were waiting')
            waiting = waiting.filter((ticket) => ticket !== next.candidate)
            reasons.push(next.because)
            left.delete(next.candidate.id)
            if (index + 1 >= bound) break
          }
          expect([...left]).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })
})
