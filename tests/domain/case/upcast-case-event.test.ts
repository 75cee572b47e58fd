import { describe, expect, it } from 'vitest'
import { upcastCaseEvent } from '#shared/domain/case/upcast-case-event.ts'
import { accepted, closed } from '#tests/domain/case/case-history.ts'
import storedV1 from './stored-events-v1.json' with { type: 'json' }

const EVENT_TYPES = [
  'received',
  'checked',
  'notified',
  'returned',
  'remaining-told',
  'accepted',
  'declined',
  'decided',
  'delivered',
  'closed',
  'withdrawn',
]

describe('stored events of version 1 stay readable', () => {
  it('has a stored example of every type', () => {
    expect(new Set(storedV1.map((row) => row.type))).toEqual(new Set(EVENT_TYPES))
  })

  it.each(storedV1.map((row, index) => [index, row.type, row.body] as const))(
    'row %i: %s',
    (_index, type, body) => {
      expect(upcastCaseEvent(type, 1, body)).toEqual({ type, version: 1, ...body })
    },
  )

  it('reads a body that repeats type and version', () => {
    expect(upcastCaseEvent('closed', 1, closed())).toEqual(closed())
  })
})

describe('a row that was never released so is refused', () => {
  const { type, version, ...body } = accepted()

  it.each([
    ['an unknown type', 'deemed-accepted', 1, body],
    ['a property of every object', 'constructor', 1, body],
    ['a newer version', type, 2, body],
    ['a body of another type', 'declined', version, body],
    ['a body that names another type', type, version, { ...body, type: 'closed' }],
    ['a field too many', type, version, { ...body, note: 'x' }],
    ['a field missing', type, version, { ...body, documentId: undefined }],
    ['a date that is none', type, version, { ...body, acceptedOn: '2026-02-30' }],
    ['a moment with a fraction', type, version, { ...body, at: 1.5 }],
    ['no object', type, version, 'accepted'],
    ['nothing', type, version, null],
  ])('%s', (_what, storedType, storedVersion, storedBody) => {
    expect(() => upcastCaseEvent(storedType, storedVersion, storedBody)).toThrow()
  })
})
