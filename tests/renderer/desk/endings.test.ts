import { describe, expect, it } from 'vitest'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import {
  declinesByExplaining,
  finishesNow,
  mayReceive,
  NO_WORDS,
  otherProblem,
  otherResults,
  outsideOf,
} from '../../../renderer/screens/desk/endings.ts'
import { finishProblem } from '../../../renderer/screens/desk/finish-strip.tsx'
import { awaitsSignature } from '../../../renderer/screens/desk/outcome.ts'
import { primaryOf } from '../../../renderer/screens/desk/primary.ts'
import { signatureOf } from '../../../renderer/screens/desk/signature-words.ts'
import { tellByState } from '../../../renderer/screens/desk/tell-by-state.ts'
import { intake, line } from './intake-fixture.ts'

const { matter } = intake()
const tellBy = { date: '2026-09-25', provisional: false, deemed: true }
const inOrder = [line('a', { mark: { state: 'complete' } }), line('b')]
const examinable = (changes: Partial<IntakeView> = {}): IntakeView =>
  intake({ matter: { ...matter, tellBy }, lines: inOrder, next: { step: 'check', unchecked: 1 }, ...changes })
const onTheSpot = (changes: Partial<IntakeView> = {}): IntakeView =>
  intake({ matter: { ...matter, onTheSpot: true }, next: { step: 'accept', deferred: 0 }, ...changes })

describe('what a visit can end with beside its one key', () => {
  it.each([
    ['a first visit', intake(), ['consulted', 'redirected', 'declined', 'left']],
    [
      'a first visit whose materials may stay',
      examinable(),
      ['consulted', 'redirected', 'declined', 'left', 'received'],
    ],
    [
      'what can be finished on the spot',
      onTheSpot(),
      ['consulted', 'redirected', 'declined', 'left', 'accepted'],
    ],
    ['a return', intake({ purpose: 'return' }), ['consulted', 'redirected', 'declined', 'left']],
    ['what is examined', intake({ purpose: 'examine' }), ['declined', 'left']],
    ['what was promised', intake({ purpose: 'supply' }), ['left']],
  ] as const)('of %s', (_what, view, results) => {
    expect(otherResults(view)).toEqual(results)
  })
})

describe('收件待审', () => {
  it('needs a time to tell, people and conditions, and something found in order', () => {
    expect(mayReceive(examinable())).toBe(true)
    expect(mayReceive(examinable({ matter }))).toBe(false)
    expect(mayReceive(examinable({ lines: [line('a')] }))).toBe(false)
    expect(mayReceive(examinable({ next: { step: 'fill', field: 'phone', label: '' } }))).toBe(false)
  })

  it('waits for the entrustment of whoever acts for somebody (R-124)', () => {
    const view = examinable({ entrustmentMissing: true })
    expect(mayReceive(view)).toBe(false)
    expect(otherProblem('received', NO_WORDS, view)).toBe('entrustment')
  })
})

describe('当场办结 (R-050)', () => {
  it('is what the one key does where everything is there', () => {
    expect(finishesNow(onTheSpot())).toBe(true)
    expect(primaryOf(onTheSpot(), null).label).toBe('actions.finish')
  })

  it('is not possible with something promised for later', () => {
    const view = onTheSpot({ next: { step: 'accept', deferred: 1 } })
    expect(finishesNow(view)).toBe(false)
    expect(primaryOf(view, null).label).toBe('actions.acceptDeferred')
  })

  it.each([
    [{ receiver: ' ', kind: 'signed', said: '' }, 'receiver'],
    [{ receiver: '陈桂兰', kind: 'signed', said: '' }, null],
    [{ receiver: '陈桂兰', kind: 'witnessed', said: '' }, 'witnessed'],
    [{ receiver: '陈桂兰', kind: 'refused', said: '不认可结果' }, null],
  ] as const)('asks who takes it and how that is signed: %o', (words, problem) => {
    expect(finishProblem(words)).toBe(problem)
  })
})

describe('the one key', () => {
  it('issues a notice also while the entrustment is missing, and accepts nothing', () => {
    const missing = { entrustmentMissing: true }
    expect(primaryOf(intake({ ...missing, next: { step: 'notice', gaps: 1 } }), null).reason).toBeNull()
    expect(primaryOf(intake({ ...missing, next: { step: 'accept', deferred: 0 } }), null).reason?.key).toBe(
      'next.entrustmentMissing',
    )
  })

  it.each([
    ['supply', { step: 'supply' }, 'actions.supply', null],
    ['supply', { step: 'check', unchecked: 2 }, 'actions.supply', 'next.supplyReason'],
    ['return', { step: 'notice', gaps: 1 }, 'actions.remaining', null],
    ['examine', { step: 'notice', gaps: 1 }, 'actions.notify', null],
    ['first', { step: 'check', unchecked: 2 }, 'actions.accept', 'next.checkReason'],
  ] as const)('of %s at %o is %s, waiting for %s', (purpose, next, label, reason) => {
    const primary = primaryOf(intake({ purpose, next }), null)
    expect(primary.label).toBe(label)
    expect(primary.reason?.key ?? null).toBe(reason)
  })
})

describe('what still keeps another result back', () => {
  it.each([
    ['declined', NO_WORDS, 'reason'],
    ['declined', { ...NO_WORDS, text: '不属于受理范围' }, null],
    ['redirected', { ...NO_WORDS, text: '医保岗办理' }, 'place'],
    ['redirected', { ...NO_WORDS, counterId: 'c5' }, 'reason'],
    ['redirected', { ...NO_WORDS, counterId: 'c5', text: '医保岗办理' }, null],
    ['consulted', NO_WORDS, null],
  ] as const)('%s with %o: %s', (result, words, problem) => {
    expect(otherProblem(result, words, intake())).toBe(problem)
  })
})

describe('不予受理 (R-007)', () => {
  it.each([
    ['public-service', true],
    ['other', true],
    ['permit', false],
    ['benefit', false],
  ] as const)('of a %s is explained without remedies: %s', (kind, explained) => {
    expect(declinesByExplaining(intake({ matter: { ...matter, kind } }))).toBe(explained)
  })
})

describe('the four signatures', () => {
  it('carry a witness or a remark where somebody could not or would not sign', () => {
    expect(signatureOf('signed', 'x')).toEqual({ kind: 'signed' })
    expect(signatureOf('witnessed', ' ')).toBeNull()
    expect(signatureOf('witnessed', ' 李娜 ')).toEqual({ kind: 'witnessed', witness: '李娜' })
    expect(signatureOf('refused', '拒绝签字')).toEqual({ kind: 'refused', remark: '拒绝签字' })
  })

  const outcome = {
    kind: 'notified',
    matterName: '居住证申领',
    ticketNumber: 'A017',
    written: { caseId: 'k', documentId: 'd', documentNumber: '告〔2026〕1号', due: null },
    handedOver: true,
    signed: null,
  } as const
  it('are asked for the paper of a case, once', () => {
    expect(awaitsSignature(outcome)).toBe(true)
    expect(awaitsSignature({ ...outcome, signed: 'signed' })).toBe(false)
    expect(awaitsSignature({ ...outcome, handedOver: false })).toBe(false)
    expect(awaitsSignature({ ...outcome, kind: 'finished' })).toBe(false)
    expect(awaitsSignature({ ...outcome, written: { ...outcome.written, caseId: null } })).toBe(false)
    expect(awaitsSignature({ ...outcome, written: { ...outcome.written, documentId: null } })).toBe(false)
  })
})

describe('the last day to tell (行政许可法 32条)', () => {
  it.each([
    ['2026-09-25', '2026-09-18', 'ahead'],
    ['2026-09-21', '2026-09-18', 'near'],
    ['2026-09-18', '2026-09-18', 'near'],
    ['2026-09-17', '2026-09-18', 'overdue'],
  ] as const)('%s is, on %s, %s', (last, today, state) => {
    expect(tellByState(last, today)).toBe(state)
  })
})

describe('自行办理 at another place (R-055)', () => {
  it('lists what to bring, several with a semicolon of either width between', () => {
    const words = { ...NO_WORDS, contact: ' 010-66001234 ', requirements: '房产证原件；身份证; 照片；' }
    expect(outsideOf(words)).toEqual({
      contact: '010-66001234',
      procedure: '',
      requirements: ['房产证原件', '身份证', '照片'],
    })
  })

  it('is nothing within this hall, where everything goes along', () => {
    expect(outsideOf({ ...NO_WORDS, counterId: 'counter-2', contact: '010' })).toBeNull()
  })
})
