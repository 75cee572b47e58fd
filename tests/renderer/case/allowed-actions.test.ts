import { describe, expect, it } from 'vitest'
import type { DocumentView } from '#shared/contract/case-view.ts'
import type { Role } from '#shared/domain/staff/role.ts'
import {
  mayHandle,
  pageActions,
  standingPapers,
  unsignedPapers,
} from '../../../renderer/screens/case/allowed-actions.ts'

const paper = (over: Partial<DocumentView> = {}): DocumentView => ({
  id: 'd1',
  kind: 'acceptance',
  number: '青街受字〔2026〕000012号',
  createdAt: 0,
  pages: 1,
  render: 'rendered',
  void: false,
  voidReason: '',
  signature: null,
  ...over,
})

const BOOK = { key: 'book', name: '户口簿', pieces: 1 }
type Asked = Parameters<typeof pageActions>[0]
const REFERRAL = { to: '区民政局', on: '2026-09-24', receivedOn: null, returnedOn: null, answeredOn: null }
const asked = (over: Partial<Asked>): Asked => ({
  status: 'accepted',
  actions: [],
  originals: [],
  documents: [],
  archive: null,
  course: { referral: null },
  ...over,
})
const CLERK: readonly Role[] = ['window']
const LEAD: readonly Role[] = ['lead']
const listed = (over: Partial<Asked>, roles = CLERK): string[] =>
  pageActions(asked(over), roles).more.map(({ action }) => action)
const besideOf = (over: Partial<Asked>): Record<string, string> =>
  Object.fromEntries(pageActions(asked(over), CLERK).beside.map(({ key, action }) => [key, action]))

describe('the one filled button is the ordinary next step', () => {
  it.each([
    [['examine', 'accept', 'decline', 'withdraw'], 'examine'],
    [['supplement', 'accept', 'decline', 'withdraw'], 'supplement'],
    [['supply', 'withdraw'], 'supply'],
    [['decide', 'withdraw'], 'decide'],
    [['deliver'], 'deliver'],
    [['close'], 'close'],
    [['resume', 'withdraw', 'contact'], 'resume'],
    // An objection has one working day, whatever else there is to do.
    [['decide', 'answer-objection'], 'answerObjection'],
    [['resume', 'answer-objection'], 'answerObjection'],
    [[], null],
  ] as const)('%o leads to %s', (actions, main) => {
    expect(pageActions(asked({ actions: [...actions] }), CLERK).main).toBe(main)
  })

  it.each([
    [REFERRAL, 'receiveReferral'],
    [{ ...REFERRAL, receivedOn: '2026-09-25' }, 'answerReferral'],
    [{ ...REFERRAL, returnedOn: '2026-10-12' }, 'refer'],
    [{ ...REFERRAL, answeredOn: '2026-10-12' }, 'decide'],
    [null, 'decide'],
  ] as const)('with %o at another unit it is %s', (referral, main) => {
    const gone = referral !== null && referral.returnedOn === null && referral.answeredOn === null
    const actions: Asked['actions'] = gone
      ? [
          'decide',
          'return-referral',
          'answer-referral',
          ...(referral.receivedOn === null ? (['receive-referral'] as const) : []),
        ]
      : ['decide', 'refer']
    expect(pageActions(asked({ actions, course: { referral } }), CLERK).main).toBe(main)
  })

  it('leaves what it displaces in the list, first', () => {
    expect(listed({ actions: ['decide', 'answer-objection', 'contact'] })).toEqual([
      'decide',
      'contact',
      'printProgress',
    ])
  })
})

describe('the places beside it keep their keys', () => {
  it('has 暂停计时 and 延期 there when they are allowed; 撤回 and 终结 are then in the list', () => {
    const actions: Asked['actions'] = ['decide', 'withdraw', 'lapse', 'pause', 'extend']
    expect(besideOf({ actions })).toEqual({ caseAction7: 'pause', caseAction8: 'extend' })
    expect(listed({ actions })).toEqual(['printProgress', 'withdraw', 'lapse'])
  })

  it('has 撤回 and 终结 there when they are not', () => {
    expect(besideOf({ actions: ['supplement', 'withdraw', 'lapse'] })).toEqual({
      caseAction7: 'withdraw',
      caseAction8: 'lapse',
    })
    expect(besideOf({ actions: ['decide', 'withdraw', 'extend'] })).toEqual({
      caseAction7: 'withdraw',
      caseAction8: 'extend',
    })
    expect(besideOf({ actions: ['deliver'] })).toEqual({})
  })
})

describe('only allowed actions are drawn', () => {
  it('keeps the rest in one list, always in the same order', () => {
    expect(
      listed({
        actions: [
          'undo',
          'acknowledge',
          'take-originals',
          'return-originals',
          'refer',
          'pass-stage',
          'object',
          'reply',
          'contact',
          'decide',
        ],
        originals: [BOOK],
        documents: [paper()],
      }),
    ).toEqual([
      'contact',
      'reply',
      'printProgress',
      'object',
      'passStage',
      'refer',
      'takeOriginals',
      'returnOriginals',
      'acknowledge',
      'undo',
    ])
  })

  it('has nothing to sign for once every paper is signed or void', () => {
    const documents = [paper({ signature: { kind: 'signed' } }), paper({ void: true })]
    expect(listed({ actions: ['acknowledge'], documents })).toEqual(['printProgress'])
  })

  it('says that somebody has to be told before a result counts as not collected (R-053)', () => {
    const { more } = pageActions(asked({ status: 'decided', actions: ['deliver'] }), CLERK)
    expect(more).toContainEqual({ action: 'closeUncollected', first: 'contact' })
    const told = pageActions(
      asked({ status: 'decided', actions: ['deliver', 'close-uncollected'] }),
      CLERK,
    ).more
    expect(told).toContainEqual({ action: 'closeUncollected', first: null })
    expect(listed({ actions: ['decide'] })).not.toContain('closeUncollected')
  })

  it('leaves the archivist to look', () => {
    expect(mayHandle(['archivist'])).toBe(false)
    expect(mayHandle(['archivist', 'lead'])).toBe(true)
    expect(pageActions(asked({ actions: ['decide', 'withdraw'] }), ['archivist'])).toEqual({
      main: null,
      beside: [],
      more: [],
    })
  })
})

describe('originals go back before 办结 (R-125)', () => {
  const actions: Asked['actions'] = ['close', 'return-originals']

  it('puts 归还 in the place of 办结 while something is kept', () => {
    const drawn = pageActions(asked({ status: 'delivered', actions, originals: [BOOK] }), CLERK)
    expect(drawn.main).toBe('returnOriginals')
    expect(drawn.more.map(({ action }) => action)).toEqual(['printProgress'])
    expect(pageActions(asked({ actions: ['close'] }), CLERK).main).toBe('close')
  })

  it('is all there is to do after an end without a result', () => {
    const drawn = pageActions(asked({ actions: ['return-originals'], originals: [BOOK] }), CLERK)
    expect(drawn.main).toBe('returnOriginals')
  })
})

describe('作废', () => {
  const documents = [paper()]

  it.each([
    [LEAD, null, true],
    [['admin'] as const, null, true],
    [CLERK, null, false],
    [LEAD, { itemId: 'i1', code: null }, false],
  ])('%o with archive %o may: %s', (roles, archive, may) => {
    expect(listed({ documents, archive }, roles).includes('voidDocument')).toBe(may)
  })

  it('concerns papers with a number that still stand', () => {
    const blank = paper({ id: 'd2', kind: 'entrustment-form', number: '' })
    const voided = paper({ id: 'd3', void: true, voidReason: '姓名写错' })
    expect(standingPapers([paper(), blank, voided]).map(({ id }) => id)).toEqual(['d1'])
    expect(unsignedPapers([paper(), blank, voided]).map(({ id }) => id)).toEqual(['d1'])
  })
})
