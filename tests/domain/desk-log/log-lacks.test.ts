import { describe, expect, it } from 'vitest'
import { logLacks } from '#shared/domain/desk-log/log-lacks.ts'
import type { LoggedRequest } from '#shared/domain/desk-log/log-lacks.ts'

const asked: LoggedRequest = { kind: 'consultation', answer: '', name: '', phone: '', need: null }
const need: LoggedRequest = {
  kind: 'need',
  answer: '',
  name: '郑秀兰',
  phone: '13800005678',
  need: { address: '', outcome: 'own', provider: '', confirmedBy: '' },
}
const withNeed = (change: Partial<NonNullable<LoggedRequest['need']>>): LoggedRequest => ({
  ...need,
  need: { address: '', outcome: 'own', provider: '', confirmedBy: '', ...change },
})

describe('R-112: a consultation', () => {
  it('needs no more than the question: nobody has to give a name to ask', () => {
    expect(logLacks(asked)).toBeNull()
  })
})

describe('R-007: an explanation says its reason', () => {
  it.each([
    ['', 'reason-needed'],
    ['  ', 'reason-needed'],
    ['不在社区服务范围内', null],
  ])('reason "%s"', (answer, lack) => {
    expect(logLacks({ ...asked, kind: 'explained', answer })).toBe(lack)
  })
})

describe('R-014, R-019: a need names who needs it and how to reach them', () => {
  it.each([
    ['with a telephone', need, null],
    ['with an address', { ...withNeed({ address: '3幢201' }), phone: '' }, null],
    ['with neither', { ...need, phone: ' ' }, 'need-details'],
    ['without a name', { ...need, name: '' }, 'name-needed'],
    ['without any detail', { ...need, need: null }, 'need-details'],
  ] as const)('%s', (_what, request, lack) => {
    expect(logLacks(request)).toBe(lack)
  })
})

describe('R-009, R-010: a need that somebody else serves', () => {
  it.each([
    ['another organisation, nobody named', { outcome: 'organisation' }, 'need-details'],
    [
      'another organisation, not yet confirmed',
      { outcome: 'organisation', provider: '助老社' },
      'confirmation-needed',
    ],
    [
      'another organisation that has confirmed',
      { outcome: 'organisation', provider: '助老社', confirmedBy: '陈站长 9月17日电话' },
      null,
    ],
    ['the market, nobody named', { outcome: 'market' }, 'need-details'],
    ['the market, with a contact', { outcome: 'market', provider: '便民服务热线' }, null],
  ] as const)('%s', (_what, change, lack) => {
    expect(logLacks(withNeed(change))).toBe(lack)
  })
})
