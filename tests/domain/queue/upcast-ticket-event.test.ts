import { describe, expect, it } from 'vitest'
import { upcastTicketEvent } from '#shared/domain/queue/upcast-ticket-event.ts'
import { called, finished } from './ticket-history.ts'
import storedV1 from './stored-events-v1.json' with { type: 'json' }
import storedV2 from './stored-events-v2.json' with { type: 'json' }

const TYPES_OF_THE_FIRST_RELEASE = [
  'issued',
  'priority-verified',
  'priority-declined',
  'called',
  'recalled',
  'started',
  'missed',
  'held',
  'resumed',
  'transferred',
  'finished',
  'voided',
]

/** What an event of the first release means to the present program, beyond what it says. */
const MEANS: Readonly<Record<string, (body: { chosenBecause?: string }) => object>> = {
  issued: () => ({ version: 2, width: 3, appointment: null }),
  'priority-verified': () => ({ version: 2, level: 'priority' }),
  called: ({ chosenBecause }) => ({
    version: 2,
    stream: chosenBecause === 'priority' ? 'priority' : 'ordinary',
  }),
  transferred: () => ({ version: 2, place: null, returnTo: null }),
}

describe('stored ticket events of version 1 stay readable', () => {
  it('has a stored example of every type', () => {
    expect(new Set(storedV1.map((row) => row.type))).toEqual(new Set(TYPES_OF_THE_FIRST_RELEASE))
  })

  it.each(storedV1.map((row, index) => [index, row.type, row.body] as const))(
    'row %i: %s',
    (_index, type, body) => {
      expect(upcastTicketEvent(type, 1, body)).toEqual({ type, version: 1, ...body, ...MEANS[type]?.(body) })
    },
  )
})

describe('stored ticket events of the second release stay readable', () => {
  it.each(storedV2.map((row, index) => [index, row.type, row] as const))(
    'row %i: %s',
    (_index, type, { version, body }) => {
      expect(upcastTicketEvent(type, version, body)).toEqual({ type, version, ...body })
    },
  )

  it('reads a body that repeats type and version', () => {
    expect(upcastTicketEvent('called', 2, called())).toEqual(called())
  })
})

describe('a ticket row that was never released so is refused', () => {
  const { type, version, ...body } = called()

  it.each([
    ['an unknown type', 'evaluated', 1, body],
    ['a property of every object', 'constructor', 1, body],
    ['a newer version', type, 3, body],
    ['a reason of the second release in the first', type, 1, { ...body, chosenBecause: 'returned-here' }],
    ['a body of another type', 'finished', version, body],
    ['a body that names another type', type, version, { ...body, type: 'recalled' }],
    ['a field too many', type, version, { ...body, note: 'x' }],
    ['a field missing', type, version, { ...body, staffId: undefined }],
    ['an unknown reason', type, version, { ...body, chosenBecause: 'favour' }],
    ['an unknown result', 'finished', 1, { ...finished(), result: 'lost' }],
    ['a moment with a fraction', type, version, { ...body, at: 1.5 }],
    ['a list', type, version, [body]],
    ['nothing', type, version, null],
  ])('%s', (_what, storedType, storedVersion, storedBody) => {
    expect(() => upcastTicketEvent(storedType, storedVersion, storedBody)).toThrow()
  })
})
