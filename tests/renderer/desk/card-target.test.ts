import { describe, expect, it } from 'vitest'
import { cardChange, cardTarget } from '../../../renderer/screens/desk/card-target.ts'
import { NOBODY } from '../../../renderer/screens/desk/nobody.ts'
import { intake } from './intake-fixture.ts'

const CARD = '11010519491231002X'
const OTHER = '350102195803120024'
const { applicant } = intake()
const known = { ...applicant, name: '陈桂兰', documentNumber: OTHER }

describe('whom a card on the reader fills in', () => {
  it.each([
    ['nobody is there yet', intake(), null, 'applicant'],
    ['it lies in a field of the applicant', intake({ applicant: known }), 'applicant', 'applicant'],
    ['the applicant is somebody else', intake({ applicant: known }), null, null],
    [
      'it is the applicant’s own',
      intake({ applicant: { ...known, documentNumber: CARD } }),
      null,
      'applicant',
    ],
    [
      'somebody acts for a known applicant',
      intake({ applicant: known, presence: 'agent' }),
      null,
      'representative',
    ],
    [
      'both are known',
      intake({
        applicant: known,
        presence: 'agent',
        representative: { ...NOBODY, name: '陈桂芳', documentNumber: '350102196001010446' },
      }),
      null,
      null,
    ],
    [
      'it is the agent’s own, whatever field it landed beside',
      intake({ presence: 'agent', representative: { ...NOBODY, documentNumber: CARD } }),
      null,
      'representative',
    ],
    ['it lies in a field of an agent who has left', intake({ applicant: known }), 'representative', null],
  ] as const)('where %s', (_what, view, landed, whose) => {
    expect(cardTarget(view, CARD, landed)).toBe(whose)
  })

  it('is the matter of small letters and spaces to nobody', () => {
    const view = intake({ applicant: { ...known, documentNumber: '110105 19491231 002x' } })
    expect(cardTarget(view, CARD, null)).toBe('applicant')
  })
})

describe('what a card fills in', () => {
  const view = intake({ applicant: { ...applicant, name: '林秀', phone: '13812345678', address: '旧址' } })

  it('goes over what was typed and leaves the telephone', () => {
    expect(cardChange(view, { number: CARD, name: '林秀珍', address: '东街口1号' }, 'applicant')).toEqual({
      what: 'applicant',
      applicant: {
        ...applicant,
        name: '林秀珍',
        documentNumber: CARD,
        phone: '13812345678',
        address: '东街口1号',
      },
    })
  })

  it('keeps what the card does not say', () => {
    expect(cardChange(view, { number: CARD }, 'applicant')).toMatchObject({
      applicant: { name: '林秀', address: '旧址' },
    })
  })

  it('keeps how the agent is related and what the entrustment covers', () => {
    const entrustment = { scope: '代为办理', until: null }
    const acting = intake({
      presence: 'agent',
      representative: { ...NOBODY, relation: '申请人之妹', entrustment },
    })
    expect(cardChange(acting, { number: CARD, name: '陈桂芳' }, 'representative')).toMatchObject({
      representative: { name: '陈桂芳', relation: '申请人之妹', entrustment },
    })
  })
})
