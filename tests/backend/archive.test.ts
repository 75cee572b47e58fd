import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readProfile, saveProfile } from '#electron/backend/store/hall.ts'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { acceptedCase, applicant, closedCase, drawAll } from '#tests/support/visit-steps.ts'

let hall: TestHall
let clerk: Caller
let archivist: Caller

beforeEach(async () => {
  hall = await openTestHall('2026-09-17T09:12:00+08:00')
  clerk = await hall.signIn('wangmin', 'counter-1')
  archivist = await hall.signIn('liufang', null, 'staff-2')
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const D30 = 'old-age-allowance'
const D10 = 'residence-permit'
const PERMANENT = 'disability-certificate'
/** 停止救助后三年: nobody knows yet when that begins. */
const BY_EVENT = 'subsistence-allowance'

const openBatch = async (): Promise<string> => (await archivist.call('archive.open', { year: 2026 })).batchId
const batch = (batchId: string) => archivist.call('archive.batch', { batchId })
const advance = (batchId: string, to: 'collecting' | 'sorting' | 'numbering' | 'locked') =>
  archivist.reply('archive.advance', { batchId, to })
const lock = async (batchId: string): Promise<void> => {
  for (const to of ['sorting', 'numbering', 'locked'] as const)
    expect(await advance(batchId, to)).toMatchObject({ ok: true })
}
const codes = async (batchId: string) => (await batch(batchId)).items.map(({ code }) => code)

describe('归档: 预归档 → 排序 → 编号 → 锁定', () => {
  it('a closed case waits as an item; an open one does not', async () => {
    await acceptedCase(clerk, D30)
    await closedCase(clerk, D30)
    const { waiting, waitingItems, batches } = await archivist.call('archive.overview', {})
    expect([waiting, batches]).toEqual([1, []])
    expect(waitingItems).toMatchObject([
      {
        caseNumber: '2026-0002',
        title: '[林**高龄津贴]',
        term: 'D30',
        code: null,
        date: '2026-09-17',
        documentNumber: '青街受字〔2026〕000002号',
        responsible: '青禾街道办事处',
      },
    ])
  })

  it('sorts by term, date and case; the archivist may move items; numbers follow the order', async () => {
    for (const matter of [D10, D30, PERMANENT, D30]) await closedCase(clerk, matter)
    const id = await openBatch()
    expect(await advance(id, 'sorting')).toMatchObject({ ok: true })
    const sorted = (await batch(id)).items
    expect(sorted.map(({ caseNumber, term }) => `${caseNumber} ${term}`)).toEqual([
      '2026-0003 Y',
      '2026-0002 D30',
      '2026-0004 D30',
      '2026-0001 D10',
    ])
    await archivist.call('archive.move', { batchId: id, itemId: sorted[2]!.id, by: -1 })
    await archivist.call('archive.move', { batchId: id, itemId: sorted[0]!.id, by: -1 })
    await advance(id, 'numbering')
    const numbered = (await batch(id)).items
    expect(numbered.map(({ caseNumber, itemNumber }) => `${caseNumber} ${itemNumber}`)).toEqual([
      '2026-0003 0001',
      '2026-0004 0001',
      '2026-0002 0002',
      '2026-0001 0001',
    ])
    expect(numbered.map(({ position }) => position)).toEqual([1, 2, 3, 4])
  })

  it('locks for good: 档号, catalogue, and nothing changes any more', async () => {
    for (const matter of [D30, D10]) await closedCase(clerk, matter)
    await drawAll(hall, 2)
    const id = await openBatch()
    await lock(id)
    expect(await codes(id)).toEqual(['0194-ZY·2026-D30-BMFW-0001', '0194-ZY·2026-D10-BMFW-0001'])
    const locked = await batch(id)
    expect(locked).toMatchObject({ stage: 'locked', lockedOn: '2026-09-17' })
    const item = { batchId: id, itemId: locked.items[0]!.id }
    const refused = [
      await archivist.reply('archive.move', { ...item, by: 1 }),
      await archivist.reply('archive.remove', item),
      await archivist.reply('archive.setTerm', { ...item, term: 'Y' }),
      await archivist.reply('archive.setHead', { batchId: id, fonds: '0001', category: 'ZY', organ: 'X' }),
      await advance(id, 'numbering'),
    ]
    for (const reply of refused) expect(reply).toMatchObject({ error: { code: 'wrong-stage' } })
    expect(() => hall.store.raw.exec("UPDATE archive_item SET term = 'Y'")).toThrow('does not change')
    expect(() => hall.store.raw.exec('DELETE FROM archive_item')).toThrow()
    expect((await clerk.call('cases.get', { caseId: locked.items[0]!.caseId })).archive?.code).toBe(
      '0194-ZY·2026-D30-BMFW-0001',
    )
  })

  it('the catalogue lists each term by itself, with pages and dates of eight digits', async () => {
    for (const matter of [D30, D30, D10]) await closedCase(clerk, matter)
    await drawAll(hall, 2)
    const id = await openBatch()
    await lock(id)
    const { job } = await hall.as('system').call('render.take', {})
    expect(job?.documentId).toBe((await batch(id)).catalogue?.id)
    const paper = job!.snapshot as Extract<DocumentSnapshot, { kind: 'catalogue' }>
    expect(paper).toMatchObject({ number: '青街档字〔2026〕000001号', copies: '存档' })
    expect(paper.groups.map(({ retention, items }) => [retention, items.length])).toEqual([
      ['D30（30年）', 2],
      ['D10（10年）', 1],
    ])
    expect(paper.groups[0]!.items[1]).toMatchObject({
      position: 2,
      code: '0194-ZY·2026-D30-BMFW-0002',
      date: '20260917',
      // 受理、结果、送达, two pages each.
      pages: 6,
    })
    expect(await drawAll(hall)).toEqual(['catalogue'])
  })
})

describe('numbers go on from batch to batch', () => {
  it('without a hole and without a repetition, per term', async () => {
    for (const matter of [D30, D10, D30]) await closedCase(clerk, matter)
    await drawAll(hall)
    const first = await openBatch()
    await lock(first)
    for (const matter of [D10, D30]) await closedCase(clerk, matter)
    await drawAll(hall)
    const second = await openBatch()
    expect((await batch(second)).lastNumbers).toEqual(
      expect.arrayContaining([
        { term: 'D30', number: 2 },
        { term: 'D10', number: 1 },
      ]),
    )
    await lock(second)
    expect(await codes(second)).toEqual(['0194-ZY·2026-D30-BMFW-0003', '0194-ZY·2026-D10-BMFW-0002'])
    const { batches } = await archivist.call('archive.overview', {})
    expect(batches.map(({ sequence, items }) => [sequence, items])).toEqual([
      [2, 2],
      [1, 3],
    ])
  })

  it('what hangs on a later event is left for the next batch, unless its term is set', async () => {
    await closedCase(clerk, BY_EVENT)
    await closedCase(clerk, BY_EVENT)
    await closedCase(clerk, D30)
    await drawAll(hall)
    const id = await openBatch()
    const waiting = (await batch(id)).items.filter(({ term }) => term === null)
    expect(waiting.map(({ code, itemNumber }) => [code, itemNumber])).toEqual([
      [null, null],
      [null, null],
    ])
    await archivist.call('archive.setTerm', { batchId: id, itemId: waiting[0]!.id, term: 'D30' })
    await lock(id)
    expect(await codes(id)).toHaveLength(2)
    const { waitingItems } = await archivist.call('archive.overview', {})
    expect(waitingItems).toMatchObject([{ id: waiting[1]!.id, term: null }])
    const next = await openBatch()
    expect(await codes(next)).toEqual([null])
    await advance(next, 'sorting')
    await advance(next, 'numbering')
    expect(await advance(next, 'locked')).toMatchObject({ error: { code: 'nothing-to-number' } })
  })
})

describe('what keeps a batch from being locked', () => {
  it('a document without a PDF: its pages are not known', async () => {
    await closedCase(clerk, D30)
    const id = await openBatch()
    await advance(id, 'sorting')
    await advance(id, 'numbering')
    expect(await advance(id, 'locked')).toMatchObject({
      error: { code: 'documents-missing', detail: { items: 1 } },
    })
    await drawAll(hall)
    expect(await advance(id, 'locked')).toMatchObject({ ok: true })
  })

  it('no 全宗号: it is set on the batch, in its proper form', async () => {
    hall.store.write((db) => saveProfile(db, { ...readProfile(db), fonds: null }))
    await closedCase(clerk, D30)
    await drawAll(hall)
    const id = await openBatch()
    await advance(id, 'sorting')
    await advance(id, 'numbering')
    expect(await advance(id, 'locked')).toMatchObject({ error: { code: 'fonds-missing' } })
    const head = { batchId: id, fonds: '19-4', category: 'ZY', organ: 'BMFW' }
    expect(await archivist.reply('archive.setHead', head)).toMatchObject({
      error: { code: 'bad-code', detail: { part: 'fonds' } },
    })
    await archivist.call('archive.setHead', { ...head, fonds: '0007' })
    expect(await advance(id, 'locked')).toMatchObject({ ok: true })
    expect(await codes(id)).toEqual(['0007-ZY·2026-D30-BMFW-0001'])
  })

  it.each(['numbering', 'locked', 'collecting'] as const)('a leap from 预归档 to %s', async (to) => {
    await closedCase(clerk, D30)
    const id = await openBatch()
    expect(await advance(id, to)).toMatchObject({ error: { code: 'wrong-stage' } })
  })
})

describe('the batch and its items', () => {
  it('one open batch a year, and none without items', async () => {
    expect(await archivist.reply('archive.open', { year: 2026 })).toMatchObject({
      error: { code: 'nothing-waiting' },
    })
    await closedCase(clerk, D30)
    const id = await openBatch()
    expect(await archivist.reply('archive.open', { year: 2026 })).toMatchObject({
      error: { code: 'batch-open', detail: { batchId: id } },
    })
    expect(await archivist.reply('archive.batch', { batchId: 'nobody' })).toMatchObject({
      error: { code: 'no-batch' },
    })
  })

  it('an item taken out waits again, and the rest closes up', async () => {
    for (const matter of [D30, D30, D30]) await closedCase(clerk, matter)
    const id = await openBatch()
    const { items } = await batch(id)
    await archivist.call('archive.remove', { batchId: id, itemId: items[1]!.id })
    expect((await batch(id)).items.map(({ position, caseNumber }) => [position, caseNumber])).toEqual([
      [1, '2026-0001'],
      [2, '2026-0003'],
    ])
    expect((await archivist.call('archive.overview', {})).waiting).toBe(1)
    expect(await archivist.reply('archive.remove', { batchId: id, itemId: items[1]!.id })).toMatchObject({
      error: { code: 'no-item' },
    })
  })

  it('一户一档: says how many the same person has in all', async () => {
    await closedCase(clerk, D30)
    await closedCase(clerk, D10)
    await closedCase(clerk, D10, { ...applicant, name: '王芳', documentNumber: '110105195503040043' })
    const { waitingItems } = await archivist.call('archive.overview', {})
    expect(waitingItems.map(({ sameHousehold }) => sameHousehold)).toEqual([2, 2, 1])
  })

  it('a case can be closed whatever its archive settings say', async () => {
    const { caseId } = await acceptedCase(clerk, D30)
    hall.store.write((db) => db.run('DELETE FROM hall_matter WHERE code = ?', D30))
    await clerk.call('cases.decide', { caseId, outcome: 'granted', reasons: '', lateReason: '' })
    await clerk.call('cases.deliver', {
      caseId,
      way: 'in-person',
      receiver: '林秀珍',
      signature: { kind: 'signed' },
    })
    await clerk.call('cases.close', { caseId })
    const { waitingItems } = await archivist.call('archive.overview', {})
    expect(waitingItems).toMatchObject([{ term: null }])
  })
})
