import { describe, expect, it } from 'vitest'
import { foldTicket, ImpossibleTicketHistory } from '#shared/domain/queue/fold-ticket.ts'
import type { TicketEvent, TicketState } from '#shared/domain/queue/ticket.ts'
import {
  called,
  carriedOver,
  declinedPriority,
  finished,
  held,
  issued,
  minute,
  missed,
  recalled,
  rejoined,
  resumed,
  returned,
  started,
  transferred,
  undone,
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
      width: 3,
      status: 'waiting',
      issuedAt: minute(0),
      place: minute(0),
      lineDay: '2026-09-17',
      priorityClaimed: true,
      priority: null,
      priorityLevel: null,
      appointmentId: null,
      slotFrom: null,
      slotTo: null,
      counterId: null,
      reservedFor: null,
      returnTo: null,
      returnedFrom: null,
      calledAt: null,
      startedAt: null,
      finishedAt: null,
      missedAt: null,
      heldAt: null,
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
      { status: 'missed', counterId: null, place: minute(0), timesMissed: 1, missedAt: minute(13) },
    ],
    [
      'missed for good, then come after all',
      [called(), missed(null), rejoined(minute(7))],
      { status: 'waiting', place: minute(7), missedAt: minute(13), timesMissed: 1 },
    ],
    [
      'missed for good, then called by hand',
      [called(), missed(null), called({ counterId: 'c1', chosenBecause: 'picked-by-hand' })],
      { status: 'called', counterId: 'c1', timesCalled: 2 },
    ],
    [
      'held',
      [called(), started(), held()],
      { status: 'held', counterId: 'c3', note: '去复印', startedAt: minute(12), heldAt: minute(14) },
    ],
    [
      'resumed at another counter',
      [called(), started(), held(), resumed({ counterId: 'c1' })],
      { status: 'serving', counterId: 'c1', startedAt: minute(12), heldAt: null },
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
      'a reserved ticket whose counter is closed is called elsewhere, with that reason',
      [
        called(),
        transferred({ toCategoryId: null, toCounterId: 'c1' }),
        called({ counterId: 'c2', chosenBecause: 'reserved-counter-closed' }),
      ],
      { status: 'called', counterId: 'c2', reservedFor: null },
    ],
    [
      'sent on to come back: it waits for the counter that wanted it back, and remembers who sent it',
      [
        called(),
        transferred({ toCategoryId: null, toCounterId: 'c1', returnTo: 'c3' }),
        called({ counterId: 'c1', chosenBecause: 'transferred-here' }),
        started({ counterId: 'c1' }),
        returned({ counterId: 'c1', toCounterId: 'c3' }),
      ],
      { status: 'waiting', reservedFor: 'c3', returnTo: null, returnedFrom: 'c1', place: minute(0) },
    ],
    [
      'carried over stands in the line of another day and keeps its number and place',
      [carriedOver('2026-09-18')],
      { status: 'waiting', day: '2026-09-17', lineDay: '2026-09-18', place: minute(0) },
    ],
    [
      'called on a later day stands in the line of that day, whatever follows',
      [
        called({ at: minute(24 * 60) }),
        transferred({ at: minute(24 * 60 + 1), toCategoryId: 'labour', toCounterId: null }),
      ],
      { status: 'waiting', day: '2026-09-17', lineDay: '2026-09-18' },
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

describe('what was taken back counts as not done', () => {
  it.each<[string, TicketEvent[]]>([
    ['the call', [issued(), called()]],
    ['the start', [issued(), called(), started()]],
    ['the miss', [issued(), called(), missed(minute(5))]],
    ['the hold', [issued(), called(), started(), held()]],
    ['the resuming', [issued(), called(), started(), held(), resumed()]],
    ['the transfer', [issued(), called(), started(), transferred()]],
    ['the end', [issued(), called(), started(), finished()]],
    ['作废', [issued(), voided()]],
  ])('%s', (_what, events) => {
    expect(foldTicket([...events, undone(events.length)])).toEqual(foldTicket(events.slice(0, -1)))
  })

  it('one after another, backwards', () => {
    const events = [issued(), called(), started()]
    expect(foldTicket([...events, undone(3), undone(2)])).toEqual(foldTicket([issued()]))
  })

  it('and what follows goes on from there', () => {
    expect(foldTicket([issued(), called(), undone(2), called({ at: minute(15) })])).toMatchObject({
      status: 'called',
      calledAt: minute(15),
      timesCalled: 1,
    })
  })

  it.each<[string, TicketEvent[]]>([
    ['the issue', [issued(), undone(1)]],
    ['not the last', [issued(), called(), started(), undone(2)]],
    ['the same twice', [issued(), called(), undone(2), undone(2)]],
    ['a taking back', [issued(), called(), undone(2), undone(3)]],
    ['nothing', [issued(), called(), undone(7)]],
  ])('never %s', (_what, events) => {
    expect(() => foldTicket(events)).toThrow(ImpossibleTicketHistory)
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
    ['sent back to nobody', [issued(), called(), started(), returned()]],
    ['carried over to the same day', [issued(), carriedOver('2026-09-17')]],
    ['come after all without a miss', [issued(), rejoined(minute(5))]],
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
