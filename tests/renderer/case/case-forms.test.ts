import { describe, expect, it } from 'vitest'
import {
  acknowledgeForm,
  decideForm,
  deliverForm,
  originalsForm,
  originalsOf,
  reasonForm,
  signatureOf,
  voidForm,
} from '../../../renderer/screens/case/case-forms.ts'
import { returnable, takeable } from '../../../renderer/screens/case/original-rows.ts'

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

describe('撤回 and 终结', () => {
  it('want a reason', () => {
    expect(messages(reasonForm('lapse.reasonNeeded').safeParse({ reason: ' ' }))).toEqual([
      'lapse.reasonNeeded',
    ])
  })
})

const signed = { signature: 'signed', witness: '', remark: '' } as const

describe('接收 and 归还原件 (R-125)', () => {
  const book = { key: 'household-book', name: '户口簿', most: 2, chosen: true, pieces: '1' }
  const form = { rows: [book], others: [], receiver: '沈某', ...signed }

  it.each([
    ['nothing ticked', { ...form, rows: [{ ...book, chosen: false }] }, ['originals.itemsNeeded']],
    ['no whole number', { ...form, rows: [{ ...book, pieces: '一' }] }, ['originals.piecesWrong']],
    ['none', { ...form, rows: [{ ...book, pieces: '0' }] }, ['originals.piecesWrong']],
    ['more than are kept', { ...form, rows: [{ ...book, pieces: '3' }] }, ['originals.piecesTooMany']],
    ['nobody to take them', { ...form, receiver: ' ' }, ['deliver.receiverNeeded']],
    ['no witness', { ...form, signature: 'witnessed' }, ['deliver.witnessNeeded']],
  ])('refuses %s', (_why, wrong, expected) => {
    expect(messages(originalsForm(true).safeParse(wrong))).toEqual(expected)
  })

  it('does not look at the pieces of what is not ticked, and needs no receiver when taking in', () => {
    const rows = [book, { ...book, key: 'deed', chosen: false, pieces: '' }]
    expect(originalsForm(false).safeParse({ ...form, rows, receiver: '' }).success).toBe(true)
  })

  it('lists what is ticked and what was written, the same name once', () => {
    const others = [
      { name: '房产证', pieces: '1' },
      { name: '', pieces: '1' },
      { name: '房产证', pieces: '2' },
    ]
    expect(originalsOf({ rows: [book, { ...book, key: 'deed', chosen: false }], others })).toEqual([
      { key: 'household-book', name: '户口簿', pieces: 1 },
      { key: 'other:房产证', name: '房产证', pieces: 3 },
    ])
  })

  it('offers the lines unticked, with their owner where two hand in the same paper', () => {
    const mark = { state: 'complete' } as const
    const line = (key: string, owner: string) => ({ key, name: '身份证', owner, form: '', copies: 0, mark })
    const rows = takeable(
      {
        keepable: [
          { key: 'id:applicant', name: '身份证' },
          { key: 'id:m1', name: '身份证' },
          { key: 'book', name: '户口簿' },
        ],
        lines: [line('id:applicant', '沈某'), line('id:m1', '林某')],
      },
      (name, owner) => `${name}/${owner}`,
    )
    expect(rows.map(({ name, chosen }) => [name, chosen])).toEqual([
      ['身份证/沈某', false],
      ['身份证/林某', false],
      ['户口簿', false],
    ])
  })

  it('offers everything that is kept to be returned', () => {
    expect(returnable([{ key: 'book', name: '户口簿', pieces: 2 }])).toEqual([
      { key: 'book', name: '户口簿', most: 2, chosen: true, pieces: '2' },
    ])
  })
})

describe('签收 and 作废', () => {
  it('need a paper, and 作废 its reason', () => {
    expect(acknowledgeForm.safeParse({ documentId: 'd1', ...signed }).success).toBe(true)
    expect(messages(voidForm.safeParse({ documentId: '', reason: '', again: 'no' }))).toEqual([
      'voidDocument.documentNeeded',
      'voidDocument.reasonNeeded',
    ])
  })
})
