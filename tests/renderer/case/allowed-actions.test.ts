import { describe, expect, it } from 'vitest'
import type { CaseDetail, DocumentView } from '#shared/contract/case-view.ts'
import type { Role } from '#shared/domain/staff/role.ts'
import {
  mayHandle,
  pageActions,
  standingPapers,
  unsignedPapers,
} from '../../../renderer/screens/case/allowed-actions.ts'
import { conditionKey } from '../../../renderer/screens/case/condition-key.ts'

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
type Asked = Pick<CaseDetail, 'actions' | 'originals' | 'documents' | 'archive'>
const asked = (over: Partial<Asked>): Asked => ({
  actions: [],
  originals: [],
  documents: [],
  archive: null,
  ...over,
})
const CLERK: readonly Role[] = ['window']
const LEAD: readonly Role[] = ['lead']

describe('only allowed actions are drawn', () => {
  it.each([
    [['examine', 'accept', 'decline', 'withdraw'], 'examine'],
    [['supplement', 'accept', 'decline', 'withdraw'], 'supplement'],
    [['supply', 'withdraw'], 'supply'],
    [['decide', 'withdraw'], 'decide'],
    [['deliver'], 'deliver'],
    [['close'], 'close'],
    [[], null],
  ] as const)('%o leads to %s', (actions, main) => {
    const drawn = pageActions(asked({ actions: [...actions] }), CLERK)
    expect(drawn.main).toBe(main)
    expect(drawn.withdraw).toBe((actions as readonly string[]).includes('withdraw'))
    expect(drawn.lapse).toBe(false)
  })

  it('draws 终结 only where it came with the case', () => {
    expect(pageActions(asked({ actions: ['supplement', 'lapse'] }), CLERK).lapse).toBe(true)
  })

  it('keeps the rest in one list', () => {
    const drawn = pageActions(
      asked({
        actions: ['decide', 'take-originals', 'return-originals', 'acknowledge'],
        originals: [BOOK],
        documents: [paper()],
      }),
      CLERK,
    )
    expect(drawn.more).toEqual(['takeOriginals', 'returnOriginals', 'acknowledge'])
  })

  it('has nothing to sign for once every paper is signed or void', () => {
    const documents = [paper({ signature: { kind: 'signed' } }), paper({ void: true })]
    expect(pageActions(asked({ actions: ['acknowledge'], documents }), CLERK).more).toEqual([])
  })

  it('leaves the archivist to look', () => {
    expect(mayHandle(['archivist'])).toBe(false)
    expect(mayHandle(['archivist', 'lead'])).toBe(true)
    expect(pageActions(asked({ actions: ['decide', 'withdraw'] }), ['archivist']).main).toBeNull()
  })
})

describe('originals go back before 办结 (R-125)', () => {
  const actions: Asked['actions'] = ['close', 'return-originals']

  it('puts 归还 in the place of 办结 while something is kept', () => {
    const drawn = pageActions(asked({ actions, originals: [BOOK] }), CLERK)
    expect(drawn.main).toBe('returnOriginals')
    expect(drawn.more).toEqual([])
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
    [LEAD, null, ['voidDocument']],
    [['admin'] as const, null, ['voidDocument']],
    [CLERK, null, []],
    [LEAD, { itemId: 'i1', code: null }, []],
  ])('%o with archive %o may %o', (roles, archive, more) => {
    expect(pageActions(asked({ documents, archive }), roles).more).toEqual(more)
  })

  it('concerns papers with a number that still stand', () => {
    const blank = paper({ id: 'd2', kind: 'entrustment-form', number: '' })
    const voided = paper({ id: 'd3', void: true, voidReason: '姓名写错' })
    expect(standingPapers([paper(), blank, voided]).map(({ id }) => id)).toEqual(['d1'])
    expect(unsignedPapers([paper(), blank, voided]).map(({ id }) => id)).toEqual(['d1'])
  })
})

describe('the condition beside the buttons', () => {
  type Stood = Parameters<typeof conditionKey>[0]
  const stood = (over: Partial<Stood>): Stood => ({
    status: 'accepted',
    urgency: { kind: 'none' },
    lateReasonNeeded: false,
    actions: [],
    ...over,
  })
  const none = { main: null, more: [] } as const

  it('is that of the open panel, then that of the next step', () => {
    expect(conditionKey(stood({}), 'withdraw', true, { main: 'decide', more: [] }).key).toBe(
      'bar.condition.withdraw',
    )
    expect(conditionKey(stood({}), null, true, { main: 'decide', more: [] }).key).toBe('bar.condition.decide')
  })

  it('says what is late', () => {
    const late = { main: 'decide', more: [] } as const
    expect(conditionKey(stood({ lateReasonNeeded: true }), null, true, late).key).toBe(
      'bar.condition.decideLate',
    )
    const examine = { main: 'examine', more: [] } as const
    const past = stood({ status: 'received', urgency: { kind: 'overdue', workingDays: 1 } })
    expect(conditionKey(past, null, true, examine).key).toBe('bar.condition.examineLate')
  })

  it('says why 办结 is not there yet', () => {
    const kept = { main: 'returnOriginals', more: [] } as const
    expect(conditionKey(stood({ actions: ['close'] }), null, true, kept).key).toBe(
      'bar.condition.returnBeforeClose',
    )
    expect(conditionKey(stood({ status: 'declined' }), null, true, kept).key).toBe(
      'bar.condition.returnOriginals',
    )
  })

  it('says that a case has ended, or that this role only looks', () => {
    expect(conditionKey(stood({ status: 'lapsed' }), null, true, none)).toEqual({
      key: 'bar.condition.lapsed',
      nothing: true,
    })
    expect(conditionKey(stood({}), null, false, none)).toEqual({ key: 'bar.notAllowed', nothing: true })
  })
})
