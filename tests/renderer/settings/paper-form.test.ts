import { describe, expect, it } from 'vitest'
import { DOCUMENT_KINDS, NUMBERED_KINDS } from '#shared/domain/document/document-kind.ts'
import {
  checkPaper,
  paperRows,
  samePaperForm,
  toPaperForm,
} from '../../../renderer/screens/settings/paper-form.ts'

const paragraphs = DOCUMENT_KINDS.map((kind) => ({
  kind,
  text: kind === 'notice' ? '投诉电话：0591-00000123。' : '',
  version: kind === 'notice' ? 3 : 0,
  savedBy: kind === 'notice' ? '赵倩' : '',
  savedAt: kind === 'notice' ? Date.parse('2026-09-17T09:00:00+08:00') : null,
}))

describe('文书固定段', () => {
  it('lists the papers of the hall, and no blank forms or printed lists', () => {
    expect(paperRows(paragraphs).map(({ id }) => id)).toEqual([...NUMBERED_KINDS])
  })

  it('comes back unchanged when nothing was touched', () => {
    const notice = paperRows(paragraphs).find(({ id }) => id === 'notice')!
    expect(checkPaper(toPaperForm(notice))).toEqual({
      ok: true,
      input: { kind: 'notice', text: '投诉电话：0591-00000123。' },
    })
  })

  it('blanks at the edges change nothing', () => {
    const form = { id: 'notice' as const, text: '投诉电话' }
    expect(samePaperForm(form, { ...form, text: ' 投诉电话\n' })).toBe(true)
    expect(samePaperForm(form, { ...form, text: '' })).toBe(false)
    expect(samePaperForm(form, { ...form, id: 'receipt' })).toBe(false)
  })

  it('takes 400 characters and no more', () => {
    expect(checkPaper({ id: 'notice', text: '字'.repeat(400) })).toMatchObject({ ok: true })
    expect(checkPaper({ id: 'notice', text: '字'.repeat(401) })).toEqual({
      ok: false,
      wrong: { text: 'paragraph' },
    })
  })
})
