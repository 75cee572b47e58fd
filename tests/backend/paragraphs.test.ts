import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { paragraphOf } from '#electron/backend/store/paragraphs.ts'
import type { DocumentKind } from '#shared/domain/document/document-kind.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'

let hall: TestHall
let admin: Caller

beforeEach(async () => {
  hall = await openTestHall('2026-09-17T09:00:00+08:00')
  admin = await hall.signIn('zhaoqian', null, 'staff-9')
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const shown = async (kind: DocumentKind) =>
  (await admin.call('documents.paragraphs', {})).paragraphs.find((paragraph) => paragraph.kind === kind)
const save = (text: string) => admin.call('documents.saveParagraph', { kind: 'notice', text })

describe('the hall’s own fixed paragraph of a kind of paper', () => {
  it('is empty until somebody writes one', async () => {
    expect(await shown('notice')).toEqual({
      kind: 'notice',
      text: '',
      version: 0,
      savedBy: '',
      savedAt: null,
    })
    expect(paragraphOf(hall.store.read, 'notice')).toBeNull()
  })

  it('has a version for every change, with who saved it and when', async () => {
    expect(await save('投诉电话：0591-00000123。')).toEqual({ version: 1 })
    hall.clock.set('2026-09-17T10:00:00+08:00')
    expect(await save(' 监督电话：0591-00000456。\n')).toEqual({ version: 2 })
    expect(await shown('notice')).toEqual({
      kind: 'notice',
      text: '监督电话：0591-00000456。',
      version: 2,
      savedBy: '赵倩',
      savedAt: Date.parse('2026-09-17T10:00:00+08:00'),
    })
    expect(await shown('acceptance')).toMatchObject({ version: 0 })
    expect(paragraphOf(hall.store.read, 'notice')).toEqual({ version: 2, text: '监督电话：0591-00000456。' })
  })

  it('saving the same text again makes no new version', async () => {
    await save('')
    expect(await shown('notice')).toMatchObject({ version: 0 })
    await save('投诉电话')
    expect(await save('投诉电话 ')).toEqual({ version: 1 })
    expect(hall.store.read.all('SELECT version FROM hall_paragraph')).toEqual([{ version: 1 }])
  })

  it('emptied, it is printed no more, and its versions go on', async () => {
    await save('投诉电话')
    expect(await save('')).toEqual({ version: 2 })
    expect(paragraphOf(hall.store.read, 'notice')).toBeNull()
    expect(await save('投诉电话')).toEqual({ version: 3 })
  })

  it('a version never changes, because papers were printed with it', async () => {
    await save('投诉电话')
    expect(() => hall.store.write((db) => db.run("UPDATE hall_paragraph SET text = '别的'"))).toThrow(
      'immutable',
    )
    expect(() => hall.store.write((db) => db.run('DELETE FROM hall_paragraph'))).toThrow('immutable')
  })

  it.each([
    ['longer than 400 characters', { kind: 'notice', text: '字'.repeat(401) }],
    ['for a paper without a number of its own', { kind: 'remaining', text: '投诉电话' }],
  ])('%s is refused', async (_what, input) => {
    expect(await admin.reply('documents.saveParagraph', input as never)).toMatchObject({
      error: { code: 'bad-input' },
    })
  })

  it('only an administrator writes it', async () => {
    const clerk = await hall.signIn('wangmin', 'counter-1')
    expect(await clerk.reply('documents.saveParagraph', { kind: 'notice', text: '别的' })).toMatchObject({
      error: { code: 'not-allowed' },
    })
    expect((await clerk.call('documents.paragraphs', {})).paragraphs.length).toBeGreaterThan(10)
  })
})
