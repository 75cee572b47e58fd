import { describe, expect, it } from 'vitest'
import { instantAt } from '#shared/kernel/instant.ts'
import { allowedActions } from '#shared/domain/case/allowed-actions.ts'
import {
  CASE_ACTIONS,
  CASE_STATUSES,
  type CaseAction,
  type CaseEvent,
  type CaseStatus,
} from '#shared/domain/case/case-event.ts'
import { foldCase } from '#shared/domain/case/fold-case.ts'
import {
  accepted,
  checked,
  closed,
  complete,
  decided,
  declined,
  delivered,
  line,
  missing,
  notified,
  received,
  remainingTold,
  returned,
  withdrawn,
} from '#tests/domain/case/case-history.ts'

const twoGaps = [
  received(),
  checked({ form: complete, deed: missing, photo: missing }),
  notified(['deed', 'photo']),
]
const acceptedAtOnce = [received(), checked({ form: complete }), accepted('2026-09-17')]

/** One history that ends in each status. */
const HISTORY = {
  notified: twoGaps,
  accepted: acceptedAtOnce,
  decided: [...acceptedAtOnce, decided()],
  delivered: [...acceptedAtOnce, decided(), delivered()],
  closed: [...acceptedAtOnce, decided(), delivered(), closed()],
  declined: [received(), declined()],
  withdrawn: [...twoGaps, withdrawn()],
} as const satisfies Record<CaseStatus, readonly CaseEvent[]>

/** What records each action, as the services write it. */
const RECORD = {
  supplement: [returned()],
  accept: [returned(), checked({ deed: complete, photo: complete }), accepted()],
  decline: [declined()],
  decide: [decided()],
  deliver: [delivered()],
  close: [closed()],
  withdraw: [withdrawn()],
} as const satisfies Record<CaseAction, readonly CaseEvent[]>

describe('allowed actions per status', () => {
  it.each([
    ['notified', ['supplement', 'accept', 'decline', 'withdraw']],
    ['accepted', ['decide', 'withdraw']],
    ['decided', ['deliver']],
    ['delivered', ['close']],
    ['closed', []],
    ['declined', []],
    ['withdrawn', []],
  ] as const)('%s: %j', (status, actions) => {
    expect(allowedActions(status)).toEqual(actions)
  })

  const everyPair = CASE_STATUSES.flatMap((status) => CASE_ACTIONS.map((action) => [status, action] as const))

  it.each(everyPair)('%s + %s folds exactly when the table allows it', (status, action) => {
    const history = [...HISTORY[status], ...RECORD[action]]
    if (allowedActions(status).includes(action)) expect(() => foldCase(history)).not.toThrow()
    else expect(() => foldCase(history)).toThrow('impossible case history')
  })
})

describe('status follows from the events', () => {
  it.each(CASE_STATUSES)('%s', (status) => {
    expect(foldCase(HISTORY[status]).status).toBe(status)
  })

  it('keeps the dates and facts of the whole way', () => {
    const visits = [...twoGaps, returned(), checked({ deed: complete, photo: complete }, '2026-09-22')]
    expect(foldCase([...visits, accepted(), decided(), delivered(), closed()])).toEqual({
      matterCode: 'well-digging',
      matterVersion: 1,
      hallPart: 'accept',
      status: 'closed',
      receivedAt: instantAt('2026-09-17', '09:30'),
      presence: 'agent',
      answers: { 'near-river': true },
      lines: [line('form', complete), line('deed', complete), line('photo', complete)],
      openGaps: [],
      notifiedAt: instantAt('2026-09-17', '09:30'),
      acceptedOn: '2026-09-22',
      decidedOn: '2026-10-20',
      outcome: 'granted',
      deliveredAt: instantAt('2026-10-21', '09:30'),
      closedAt: instantAt('2026-10-22', '09:30'),
    })
  })
})

describe('收件 ends exactly once (R-002)', () => {
  it.each([
    ['nothing at all', []],
    ['no receipt', [checked({ form: complete }), accepted()]],
    ['a receipt twice', [received(), received(), accepted()]],
    ['no outcome', [received(), checked({ form: complete })]],
    ['two outcomes', [...acceptedAtOnce, declined()]],
    ['a second notice', [...twoGaps, returned(), notified(['deed'])]],
    ['a remaining list before any notice', [received(), checked({ deed: missing }), remainingTold(['deed'])]],
    ['a withdrawal before any outcome', [received(), withdrawn()]],
    ['an acceptance with nobody at the counter', [...twoGaps, accepted()]],
    ['a check with nobody at the counter', [...twoGaps, checked({ deed: complete })]],
    ['a check after acceptance', [...acceptedAtOnce, checked({ form: missing })]],
    ['a return after acceptance', [...acceptedAtOnce, returned()]],
  ])('%s is impossible', (_what, events) => {
    expect(() => foldCase(events)).toThrow('impossible case history')
  })

  it('a first visit needs no check when the matter asks for nothing', () => {
    expect(foldCase([received(), accepted()])).toMatchObject({ status: 'accepted', lines: [] })
  })
})

describe('一次性告知: after the notice the gaps only shrink (R-004)', () => {
  const back = [...twoGaps, returned()]

  it('a return visit replaces the findings of the lines it names, in their place', () => {
    const state = foldCase([...back, checked({ deed: complete })])
    expect(state.lines).toEqual([line('form', complete), line('deed', complete), line('photo', missing)])
    expect(state).toMatchObject({ status: 'notified', openGaps: ['photo'] })
  })

  it('the remaining list keeps the first notice date and shrinks the gaps', () => {
    const state = foldCase([...back, checked({ deed: complete }), remainingTold(['photo'])])
    expect(state).toMatchObject({ openGaps: ['photo'], notifiedAt: instantAt('2026-09-17', '09:30') })
  })

  it('a finding may be corrected while the person is still at the counter', () => {
    const events = [
      ...back,
      checked({ deed: complete }),
      checked({ deed: missing }),
      remainingTold(['deed', 'photo']),
    ]
    expect(foldCase(events).openGaps).toEqual(['deed', 'photo'])
  })

  it('accepting clears a gap that an alternative stands in for', () => {
    expect(foldCase([...back, checked({ deed: complete }), accepted()]).openGaps).toEqual([])
  })

  it('a gap marked at the first visit but covered, and so not told, stays out of the way', () => {
    const events = [
      received(),
      checked({ deed: missing, lease: missing, photo: missing }),
      notified(['photo']),
    ]
    const state = foldCase([...events, returned(), checked({ lease: missing, photo: complete })])
    expect(state.openGaps).toEqual([])
  })

  it.each([
    ['a finding that opens a line that was complete', [...back, checked({ form: missing })]],
    ['a finding on a new line', [...back, checked({ extra: missing })]],
    [
      'a remaining list that names what has been handed in at an earlier return',
      [
        ...back,
        checked({ deed: complete }),
        remainingTold(['photo']),
        returned(),
        checked({ deed: missing }),
        remainingTold(['photo', 'deed']),
      ],
    ],
    [
      'a remaining list with a gap of the first visit that was never told',
      [
        received(),
        checked({ deed: missing, photo: missing }),
        notified(['photo']),
        returned(),
        remainingTold(['photo', 'deed']),
      ],
    ],
  ])('%s throws', (_what, events) => {
    expect(() => foldCase(events)).toThrow('a gap that was not told')
  })

  it.each([
    ['no gap', [received(), checked({ deed: missing }), notified([])], 'a notice without a gap'],
    [
      'a complete line',
      [received(), checked({ deed: complete }), notified(['deed'])],
      'a gap without a finding',
    ],
    [
      'a line never checked',
      [received(), checked({ deed: missing }), notified(['photo'])],
      'a gap without a finding',
    ],
  ])('a notice with %s throws (R-005)', (_what, events, message) => {
    expect(() => foldCase(events)).toThrow(message)
  })
})
