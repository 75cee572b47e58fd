import { describe, expect, it } from 'vitest'
import {
  decideForm,
  deliverForm,
  signatureOf,
  withdrawForm,
} from '../../../renderer/screens/case/case-forms.ts'
import { mayHandle, pageActions } from '../../../renderer/screens/case/allowed-actions.ts'

const messages = (result: { success: boolean; error?: { issues: { message: string }[] } }): string[] =>
  result.error?.issues.map(({ message }) => message) ?? []

describe('登记结果', () => {
  it('refuses a refusal without reasons (行政许可法第38条)', () => {
    const form = { outcome: 'refused', reasons: '  ', lateReason: '' }
    expect(messages(decideForm(false).safeParse(form))).toEqual(['decide.reasonsNeeded'])
  })

  it('asks for the reason of being late only when it is late (R-071)', () => {
    const form = { outcome: 'granted', reasons: '', lateReason: '' }
    expect(messages(decideForm(true).safeParse(form))).toEqual(['decide.lateReasonNeeded'])
    expect(decideForm(false).safeParse(form).success).toBe(true)
  })
})

describe('登记送达', () => {
  const form = { way: 'in-person', receiver: '沈某', signature: 'signed', witness: '', remark: '' } as const

  it.each([
    [{ ...form, receiver: ' ' }, 'deliver.receiverNeeded'],
    [{ ...form, signature: 'witnessed' }, 'deliver.witnessNeeded'],
    [{ ...form, signature: 'refused' }, 'deliver.remarkNeeded'],
  ])('refuses %o with %s', (wrong, message) => {
    expect(messages(deliverForm.safeParse(wrong))).toEqual([message])
  })

  it('records only the words that belong to the way of signing', () => {
    expect(signatureOf({ signature: 'signed', witness: '李某', remark: '不愿' })).toEqual({ kind: 'signed' })
    expect(signatureOf({ signature: 'witnessed', witness: '李某', remark: '不愿' })).toEqual({
      kind: 'witnessed',
      witness: '李某',
    })
    expect(signatureOf({ signature: 'refused', witness: '李某', remark: '不愿' })).toEqual({
      kind: 'refused',
      remark: '不愿',
    })
  })
})

describe('撤回', () => {
  it('wants a reason', () => {
    expect(messages(withdrawForm.safeParse({ reason: ' ' }))).toEqual(['withdraw.reasonNeeded'])
  })
})

describe('only allowed actions are drawn', () => {
  it.each([
    [['supplement', 'accept', 'decline', 'withdraw'], { main: 'supplement', withdraw: true }],
    [['decide', 'withdraw'], { main: 'decide', withdraw: true }],
    [['deliver'], { main: 'deliver', withdraw: false }],
    [['close'], { main: 'close', withdraw: false }],
    [[], { main: null, withdraw: false }],
  ] as const)('%o draws %o', (actions, drawn) => {
    expect(pageActions({ actions: [...actions] })).toEqual(drawn)
  })

  it('leaves the archivist to look', () => {
    expect(mayHandle(['archivist'])).toBe(false)
    expect(mayHandle(['archivist', 'lead'])).toBe(true)
  })
})
