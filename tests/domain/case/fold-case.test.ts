import { describe, expect, it } from 'vitest'
import { instantAt } from '#shared/kernel/instant.ts'
import { allowedActions, possibleActions } from '#shared/domain/case/allowed-actions.ts'
import {
  CASE_ACTIONS,
  CASE_STATUSES,
  type CaseAction,
  type CaseEvent,
  type CaseStatus,
} from '#shared/domain/case/case-event.ts'
import { foldCase } from '#shared/domain/case/fold-case.ts'
import { NO_TERMS } from '#shared/domain/matter/matter-version.ts'
import { NO_COURSE } from '#shared/domain/case/course-event.ts'
import {
  accepted,
  acknowledged,
  checked,
  closed,
  complete,
  contacted,
  decided,
  declined,
  deemedAccepted,
  deferred,
  delivered,
  demanded,
  extended,
  lapsed,
  line,
  missing,
  notified,
  objected,
  objectionAnswered,
  originalsReturned,
  originalsTaken,
  paused,
  promised,
  received,
  referralAnswered,
  referralReceived,
  referralReturned,
  referred,
  remainingTold,
  replied,
  resumed,
  returned,
  stageDone,
  supplied,
  takenIn,
  withdrawn,
} from '#tests/domain/case/case-history.ts'

const twoGaps = [
  received(),
  checked({ form: complete, deed: missing, photo: missing }),
  notified(['deed', 'photo']),
]
const acceptedAtOnce = [received(), checked({ form: complete }), accepted('2026-09-17')]

const promisedAtOnce = [
  received(),
  checked({ form: complete, photo: promised }),
  deferred(['photo']),
  accepted('2026-09-17'),
]

/** One history that ends in each status. */
const HISTORY = {
  received: [received(), checked({ form: complete }), takenIn()],
  notified: twoGaps,
  accepted: acceptedAtOnce,
  decided: [...acceptedAtOnce, decided()],
  delivered: [...acceptedAtOnce, decided(), delivered()],
  closed: [...acceptedAtOnce, decided(), delivered(), closed()],
  declined: [received(), declined()],
  withdrawn: [...twoGaps, withdrawn()],
  lapsed: [...twoGaps, lapsed()],
} as const satisfies Record<CaseStatus, readonly CaseEvent[]>

/** What records each action, as the services write it; by status where it differs. */
const RECORD = {
  examine: () => [checked({ form: complete })],
  tell: () => [checked({ deed: missing }), notified(['deed'])],
  deem: () => [deemedAccepted()],
  supplement: () => [returned()],
  demand: () => [returned(), demanded(['extra'])],
  accept: (status) =>
    status === 'received'
      ? [checked({ form: complete }), accepted()]
      : [returned(), checked({ deed: complete, photo: complete }), accepted()],
  supply: () => [supplied({ photo: complete })],
  decline: () => [declined()],
  decide: () => [decided()],
  deliver: () => [delivered()],
  close: () => [closed()],
  withdraw: () => [withdrawn()],
  lapse: () => [lapsed()],
  'take-originals': () => [originalsTaken()],
  'return-originals': () => [originalsReturned()],
  acknowledge: () => [acknowledged()],
  extend: () => [extended()],
  pause: () => [paused()],
  resume: () => [resumed()],
  'pass-stage': () => [stageDone('inquiry')],
  contact: () => [contacted()],
  reply: () => [replied()],
  object: () => [objected()],
  'answer-objection': () => [objectionAnswered()],
  refer: () => [referred()],
  'receive-referral': () => [referralReceived()],
  'return-referral': () => [referralReturned()],
  'answer-referral': () => [referralAnswered()],
  'close-uncollected': () => [closed('2026-12-22', 'note-13')],
  undo: () => [],
} as const satisfies Record<CaseAction, (status: CaseStatus) => readonly CaseEvent[]>

/** What has to have begun before it can be ended. */
const BEGUN: Partial<Record<CaseAction, readonly CaseEvent[]>> = {
  resume: [paused()],
  'answer-objection': [objected()],
  'receive-referral': [referred()],
  'return-referral': [referred()],
  'answer-referral': [referred(), referralReceived()],
}

/** Closed after somebody was told and nobody came. */
const uncollected = [
  received(),
  checked({ form: complete }),
  accepted('2026-09-17'),
  decided(),
  contacted(),
  closed('2026-12-22', 'note-13'),
]

/** What an action needs to find beside the status: somebody who promised, originals that were taken. */
const before = (status: CaseStatus, action: CaseAction): readonly CaseEvent[] => {
  if (action === 'supply' && status === 'accepted') return promisedAtOnce
  const begun = BEGUN[action]
  if (begun !== undefined) return [...HISTORY[status], ...begun]
  if (action === 'deliver' && status === 'closed') return uncollected
  if (action === 'close-uncollected' && status === 'decided') return [...HISTORY.decided, contacted()]
  if (action !== 'return-originals') return HISTORY[status]
  const [first, check, ...rest] = HISTORY[status]
  return first === undefined || check === undefined ? [] : kept(first, check, rest)
}

/** The same history with an original taken as soon as the case has a status that allows it. */
const kept = (first: CaseEvent, second: CaseEvent, rest: readonly CaseEvent[]): readonly CaseEvent[] => {
  const history = [first, second, ...rest]
  const at = history.findIndex(({ type }) => ['notified', 'accepted', 'taken-in', 'declined'].includes(type))
  return history[at]?.type === 'declined'
    ? [...HISTORY.notified, originalsTaken(), ...history.slice(at)]
    : [...history.slice(0, at + 1), originalsTaken(), ...history.slice(at + 1)]
}

const ALWAYS = ['return-originals', 'acknowledge', 'contact', 'reply']
const OBJECTING = ['object', 'answer-objection']

describe('allowed actions per status', () => {
  it.each([
    ['received', ['examine', 'tell', 'accept', 'decline', 'deem', 'withdraw', 'take-originals', ...ALWAYS]],
    [
      'notified',
      [
        ...['supplement', 'demand', 'accept', 'decline', 'withdraw', 'lapse', 'take-originals'],
        ...OBJECTING,
        ...ALWAYS,
      ],
    ],
    [
      'accepted',
      [
        ...['supply', 'decide', 'withdraw', 'lapse', 'take-originals'],
        ...['extend', 'pause', 'resume', 'pass-stage'],
        ...['refer', 'receive-referral', 'return-referral', 'answer-referral'],
        ...OBJECTING,
        'undo',
        ...ALWAYS,
      ],
    ],
    ['decided', ['deliver', 'close-uncollected', 'pass-stage', ...OBJECTING, 'undo', ...ALWAYS]],
    ['delivered', ['close', 'pass-stage', ...OBJECTING, 'undo', ...ALWAYS]],
    ['closed', ['deliver', 'contact', 'reply', ...OBJECTING, 'undo']],
    ['declined', [...OBJECTING, ...ALWAYS]],
    ['withdrawn', ['undo', ...ALWAYS]],
    ['lapsed', [...OBJECTING, 'undo', ...ALWAYS]],
  ] as const)('%s: %j', (status, actions) => {
    expect(allowedActions(status)).toEqual(actions)
  })

  // A closed case keeps no originals, so nothing can be returned there whatever the table said.
  // What can be taken back has its own test (undo.test.ts).
  const everyPair = CASE_STATUSES.flatMap((status) =>
    CASE_ACTIONS.filter(
      (action) => action !== 'undo' && !(status === 'closed' && action === 'return-originals'),
    ).map((action) => [status, action] as const),
  )

  it.each(everyPair)('%s + %s folds exactly when the table allows it', (status, action) => {
    const history = [...before(status, action), ...RECORD[action](status)]
    if (allowedActions(status).includes(action)) expect(() => foldCase(history)).not.toThrow()
    else expect(() => foldCase(history)).toThrow('impossible case history')
  })

  it.each([
    ['nothing promised, nothing kept', { deferral: null, originals: [] }, ['decide', 'withdraw']],
    [
      'something promised: the result waits for it',
      { deferral: { gaps: ['photo'], until: '2026-09-24' }, originals: [] },
      ['supply', 'withdraw'],
    ],
  ] as const)('what is possible now: %s', (_case, facts, some) => {
    const possible = possibleActions({ ...foldCase(acceptedAtOnce), ...facts })
    expect(possible.filter((action) => ['supply', 'decide', 'withdraw'].includes(action))).toEqual(some)
    expect(possible).not.toContain('return-originals')
  })

  it('what is kept can be given back', () => {
    expect(
      possibleActions({
        ...foldCase(HISTORY.declined),
        originals: [{ key: 'deed', name: '房产证', pieces: 1 }],
      }),
    ).toEqual(['object', ...ALWAYS])
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
      terms: NO_TERMS,
      channel: 'counter',
      relative: false,
      late: null,
      quick: false,
      deferral: null,
      originals: [],
      deemed: false,
      lines: [line('form', complete), line('deed', complete), line('photo', complete)],
      openGaps: [],
      notifiedAt: instantAt('2026-09-17', '09:30'),
      acceptedOn: '2026-09-22',
      decidedOn: '2026-10-20',
      outcome: 'granted',
      deliveredAt: instantAt('2026-10-21', '09:30'),
      closedAt: instantAt('2026-10-22', '09:30'),
      ...NO_COURSE,
      undoable: { seq: 9, type: 'closed' },
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

describe('审查: what was taken in is told or accepted once', () => {
  const taken = [received(), checked({ form: complete }), takenIn()]

  it('a notice after the examination needs nobody at the counter', () => {
    const state = foldCase([...taken, checked({ deed: missing }), notified(['deed'], '2026-09-21')])
    expect(state).toMatchObject({ status: 'notified', openGaps: ['deed'] })
  })

  it('视为受理 counts from the day of receipt (行政许可法 32条)', () => {
    expect(foldCase([...taken, deemedAccepted()])).toMatchObject({
      status: 'accepted',
      acceptedOn: '2026-09-17',
      deemed: true,
    })
  })

  it.each([
    ['deemed after a notice', [...twoGaps, deemedAccepted()]],
    ['told after it was deemed accepted', [...taken, deemedAccepted(), notified(['deed'])]],
    ['taken in twice', [...taken, takenIn()]],
  ])('%s is impossible', (_what, events) => {
    expect(() => foldCase(events)).toThrow('impossible case history')
  })
})

describe('a demand beside the notice carries its cause (R-004)', () => {
  const back = [...twoGaps, returned()]

  it('lets what it names be found missing and told', () => {
    const state = foldCase([
      ...back,
      demanded(['divorce']),
      checked({ deed: complete, photo: complete, divorce: missing }),
      remainingTold(['divorce']),
    ])
    expect(state.openGaps).toEqual(['divorce'])
  })

  it.each([
    ['for nothing', [...back, demanded([])]],
    ['for what was told already', [...back, demanded(['deed'])]],
    ['with nobody at the counter', [...twoGaps, demanded(['divorce'])]],
    ['after acceptance', [...acceptedAtOnce, demanded(['divorce'])]],
  ])('%s is impossible', (_what, events) => {
    expect(() => foldCase(events)).toThrow('impossible case history')
  })
})

describe('容缺受理', () => {
  it('keeps what was promised, and until when, beside the running case', () => {
    expect(foldCase(promisedAtOnce)).toMatchObject({
      status: 'accepted',
      deferral: { gaps: ['photo'], until: '2026-09-24' },
    })
  })

  it('ends with the last of it', () => {
    const two = [
      received(),
      checked({ photo: promised, card: promised }),
      deferred(['photo', 'card']),
      accepted('2026-09-17'),
    ]
    const one = [...two, supplied({ photo: complete }, ['card'])]
    expect(foldCase(one).deferral).toEqual({ gaps: ['card'], until: '2026-09-24' })
    expect(foldCase([...one, supplied({ card: complete })]).deferral).toBeNull()
  })

  it.each([
    ['a promise without a finding', [received(), checked({ form: complete }), deferred(['form'])]],
    ['supplied without a promise', [...acceptedAtOnce, supplied({ photo: complete })]],
    ['outstanding without a promise', [...promisedAtOnce, supplied({ photo: complete }, ['card'])]],
    ['decided before it came', [...promisedAtOnce, decided()]],
  ])('%s is impossible', (_what, events) => {
    expect(() => foldCase(events)).toThrow('impossible case history')
  })
})

describe('originals in the keeping of the hall (R-125)', () => {
  it('come and go piece by piece', () => {
    const three = [...acceptedAtOnce, originalsTaken(1), originalsTaken(2)]
    expect(foldCase(three).originals).toEqual([{ key: 'deed', name: '房产证', pieces: 3 }])
    expect(foldCase([...three, originalsReturned(2)]).originals).toEqual([
      { key: 'deed', name: '房产证', pieces: 1 },
    ])
    expect(foldCase([...three, originalsReturned(3)]).originals).toEqual([])
  })

  it.each([
    ['more than were taken go back', [...acceptedAtOnce, originalsTaken(1), originalsReturned(2)]],
    [
      'the case is closed while one is kept',
      [...acceptedAtOnce, originalsTaken(), decided(), delivered(), closed()],
    ],
  ])('%s is impossible', (_what, events) => {
    expect(() => foldCase(events)).toThrow('impossible case history')
  })
})
