import { describe, expect, it } from 'vitest'
import { foldTicket, ImpossibleTicketHistory } from '#shared/domain/queue/fold-ticket.ts'
import type { TicketEvent, TicketState } from '#shared/domain/queue/ticket.ts'
import {
  called,
  declinedPriority,
  finished,
  held,
  issued,
  minute,
  missed,
  recalled,
  resumed,
  started,
  transferred,
  verified,
  voided,
} from './ticket-history.ts'

describe('a ticket follows from its events', () => {
  it('waits at the moment of its issue', () => {
    expect(foldTicket([issued({ priorityClaimed: true })])).toEqual({
      day: '2026-09-17',
      categoryId: 'aid',
      prefix: 'A',
      sequence: 17,
      status: 'waiting',
      issuedAt: minute(0),
      place: minute(0),
      priorityClaimed: true,
      priority: null,
      counterId: null,
      reservedFor: null,
      calledAt: null,
      startedAt: null,
      finishedAt: null,
      timesCalled: 0,
      timesMissed: 0,
      note: '',
      result: null,
    } satisfies TicketState)
  })

  it.each<[string, TicketEvent[], Partial<TicketState>]>([
    ['called', [called()], { status: 'called', counterId: 'c3', calledAt: minute(10), timesCalled: 1 }],
    ['called again', [called(), recalled()], { status: 'called', calledAt: minute(10), timesCalled: 2 }],
    ['started', [called(), started()], { status: 'serving', counterId: 'c3', startedAt: minute(12) }],
    [
      'missed and back in line',
      [called(), missed(minute(5))],
      { status: 'waiting', counterId: null, calledAt: null, place: minute(5), timesMissed: 1 },
    ],
    [
      'missed for good',
      [called(), missed(null)],
      { status: 'missed', counterId: null, place: minute(0), timesMissed: 1 },
    ],
    [
      'missed for good, then called by hand',
      [called(), missed(null), called({ counterId: 'c1', chosenBecause: 'picked-by-hand' })],
      { status: 'called', counterId: 'c1', timesCalled: 2 },
    ],
    [
      'held',
      [called(), started(), held()],
      { status: 'held', counterId: 'c3', note: '去复印', startedAt: minute(12) },
    ],
    [
      'resumed at another counter',
      [called(), started(), held(), resumed({ counterId: 'c1' })],
      { status: 'serving', counterId: 'c1', startedAt: minute(12) },
    ],
    [
      'transferred to another business keeps its place',
      [called(), started(), transferred()],
      {
        status: 'waiting',
        categoryId: 'labour',
        reservedFor: null,
        counterId: null,
        calledAt: null,
        startedAt: null,
        place: minute(0),
        note: '材料已看过',
      },
    ],
    [
      'transferred to a counter stays in its business',
      [called(), transferred({ toCategoryId: null, toCounterId: 'c1' })],
      { status: 'waiting', categoryId: 'aid', reservedFor: 'c1' },
    ],
    [
      'a reserved ticket that does not come stays reserved',
      [
        called(),
        transferred({ toCategoryId: null, toCounterId: 'c1' }),
        called({ counterId: 'c1', chosenBecause: 'transferred-here' }),
        missed(minute(40), { counterId: 'c1' }),
      ],
      { status: 'waiting', reservedFor: 'c1' },
    ],
    [
      'a reserved ticket called by hand elsewhere is reserved no longer',
      [
        called(),
        transferred({ toCategoryId: null, toCounterId: 'c1' }),
        called({ counterId: 'c2', chosenBecause: 'picked-by-hand' }),
      ],
      { status: 'called', counterId: 'c2', reservedFor: null },
    ],
    [
      'finished',
      [called(), started(), finished()],
      { status: 'finished', counterId: 'c3', finishedAt: minute(30), result: 'accepted' },
    ],
    ['void', [voided()], { status: 'void', note: '重复取号', finishedAt: null, result: null }],
  ])('%s', (_what, events, expected) => {
    expect(foldTicket([issued(), ...events])).toMatchObject(expected)
  })
})

describe('priority counts only after it was verified', () => {
  const claimed = issued({ priorityClaimed: true })

  it('is none while it is only claimed', () => {
    expect(foldTicket([claimed]).priority).toBeNull()
  })
  it('has its reason after the guide desk has verified it', () => {
    expect(foldTicket([claimed, verified()])).toMatchObject({ priority: 'elderly', priorityClaimed: true })
  })
  it('is no longer an open claim after the guide desk has declined it', () => {
    expect(foldTicket([claimed, declinedPriority()])).toMatchObject({
      priority: null,
      priorityClaimed: false,
    })
  })
  it('can be taken back while the ticket waits', () => {
    expect(foldTicket([claimed, verified(), declinedPriority()]).priority).toBeNull()
  })
})

describe('an order that cannot have happened is refused', () => {
  it.each<[string, TicketEvent[]]>([
    ['nothing at all', []],
    ['no issue', [called()]],
    ['issued twice', [issued(), issued()]],
    ['started without a call', [issued(), started()]],
    ['called twice', [issued(), called(), called()]],
    ['missed while served', [issued(), called(), started(), missed(null)]],
    ['finished without service', [issued(), called(), finished()]],
    ['void while served', [issued(), called(), started(), voided()]],
    ['anything after the end', [issued(), called(), started(), finished(), called()]],
    ['priority verified after the call', [issued(), called(), verified()]],
    ['recalled at another counter', [issued(), called(), recalled({ counterId: 'c1' })]],
    ['started at another counter', [issued(), called(), started({ counterId: 'c1' })]],
    ['missed at another counter', [issued(), called(), missed(null, { counterId: 'c1' })]],
    ['held at another counter', [issued(), called(), started(), held({ counterId: 'c1' })]],
    ['transferred from another counter', [issued(), called(), transferred({ counterId: 'c1' })]],
    ['finished at another counter', [issued(), called(), started(), finished({ counterId: 'c1' })]],
    ['transferred nowhere', [issued(), called(), transferred({ toCategoryId: null, toCounterId: null })]],
    [
      'called automatically where it was not reserved for',
      [
        issued(),
        called(),
        transferred({ toCategoryId: null, toCounterId: 'c1' }),
        called({ counterId: 'c2', chosenBecause: 'longest-waiting' }),
      ],
    ],
  ])('%s', (_what, events) => {
    expect(() => foldTicket(events)).toThrow(ImpossibleTicketHistory)
  })
})
