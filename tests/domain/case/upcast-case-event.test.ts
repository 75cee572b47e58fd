import { describe, expect, it } from 'vitest'
import { upcastCaseEvent } from '#shared/domain/case/upcast-case-event.ts'
import type { CaseEvent } from '#shared/domain/case/case-event.ts'
import { NO_TERMS } from '#shared/domain/matter/matter-version.ts'
import { accepted, closed } from '#tests/domain/case/case-history.ts'
import storedV1 from './stored-events-v1.json' with { type: 'json' }
import { RELEASED_COURSE } from '#shared/domain/case/upcast-course-event.ts'
import storedV2 from './stored-events-v2.json' with { type: 'json' }
import storedV3 from './stored-events-v3.json' with { type: 'json' }

/** What version 2 of a shape says of a row that knew nothing of it. */
const SINCE_V2: Partial<Record<CaseEvent['type'], object>> = {
  received: { terms: NO_TERMS, channel: 'counter', relative: false, late: null, quick: false },
  returned: { answers: null },
  accepted: {},
  decided: {},
  delivered: {},
  closed: { uncollected: null },
}

/** Kinds of events that came with version 2; their first shape is in its fixture. */
const NEW_TYPES = [
  'taken-in',
  'demanded',
  'deemed-accepted',
  'deferred',
  'supplied',
  'lapsed',
  'originals-taken',
  'originals-returned',
  'acknowledged',
]

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
      const since = SINCE_V2[type as CaseEvent['type']]
      expect(upcastCaseEvent(type, 1, body)).toEqual({
        type,
        ...body,
        version: since === undefined ? 1 : 2,
        ...since,
      })
    },
  )

  it('reads a body that repeats type and version', () => {
    expect(upcastCaseEvent('closed', 2, closed())).toEqual(closed())
  })
})

describe('stored events of the second release stay readable', () => {
  it('has a stored example of every shape that came with it', () => {
    const shapes = storedV2.map(({ type, version }) => `${type} ${version}`)
    const wanted = [
      // 办结 came to its second shape only with the third release.
      ...Object.keys(SINCE_V2)
        .filter((type) => type !== 'closed')
        .map((type) => `${type} 2`),
      ...NEW_TYPES.map((type) => `${type} 1`),
    ]
    expect(shapes.toSorted()).toEqual(expect.arrayContaining(wanted.toSorted()))
  })

  it.each(storedV2.map(({ type, version, body }, index) => [index, type, version, body] as const))(
    'row %i: %s %i',
    (_index, type, version, body) => {
      expect(upcastCaseEvent(type, version, body)).toEqual({ type, version, ...body })
    },
  )
})

describe('stored events of the third release stay readable', () => {
  it('has a stored example of every kind that came with it', () => {
    const kinds = storedV3.map(({ type }) => type)
    expect(new Set(kinds)).toEqual(new Set(['closed', ...Object.keys(RELEASED_COURSE)]))
  })

  it.each(storedV3.map(({ type, version, body }, index) => [index, type, version, body] as const))(
    'row %i: %s %i',
    (_index, type, version, body) => {
      expect(upcastCaseEvent(type, version, body)).toEqual({ type, version, ...body })
    },
  )
})

describe('a row that was never released so is refused', () => {
  const { type, version, ...body } = accepted()

  it.each([
    ['an unknown type', 'forgotten', 1, body],
    ['a property of every object', 'constructor', 1, body],
    ['a newer version', type, 3, body],
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
