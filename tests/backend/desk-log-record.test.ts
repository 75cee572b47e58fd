import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import type { Entry } from '#tests/support/desk-log.ts'
import { asked, explained, need, needed } from '#tests/support/desk-log.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { serve } from '#tests/support/visit-steps.ts'

let hall: TestHall
let clerk: Caller

beforeEach(async () => {
  hall = await openTestHall('2026-09-17T09:00:00+08:00')
  clerk = await hall.signIn('wangmin', 'counter-1')
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const today = { from: '2026-09-17', to: '2026-09-17', kind: null, offset: 0, limit: 20 } as const
const listed = async () => (await clerk.call('log.list', today)).entries
const add = (entry: Entry) => clerk.call('log.add', entry)
const snapshotOf = async () => (await hall.as('system').call('render.take', {})).job?.snapshot

describe('R-007: 不予受理说明', () => {
  it('says for a certificate what the list says, and is signed by nobody who gave no name', async () => {
    const done = await add({
      ...explained,
      question: '无犯罪记录证明',
      answer: '',
      certificateKey: 'no-criminal-record',
      paper: true,
    })
    expect(done.documentNumber).toMatch(/说字〔2026〕0*1号$/)
    expect(await snapshotOf()).toMatchObject({
      kind: 'explanation',
      number: done.documentNumber,
      applicant: null,
      askedOn: '2026-09-17',
      subject: '无犯罪记录证明',
      reason: '有没有犯罪记录只有公安机关查得到，社区无权查询。',
      rightPlace: '由公安派出所查询后出具，一般到户籍所在地或者居住地派出所申请。',
      basis: ['民发〔2020〕20号《不应由基层群众性自治组织出具证明事项清单（第一批）》'],
      handler: '王敏',
    })
    const [entry] = await listed()
    expect(entry).toMatchObject({ documentId: done.documentId, documentNumber: done.documentNumber })
    expect(entry?.answer).toContain('社区无权查询')
    expect(entry?.answer).toContain('公安派出所')
  })

  it('carries the clerk’s own words and place where there are any, and who asked with a masked number', async () => {
    await add({
      ...explained,
      rightPlace: '区市场监管局',
      name: '郑秀兰',
      phone: '13912345678',
      paper: true,
    })
    expect(await snapshotOf()).toMatchObject({
      applicant: { name: '郑秀兰', documentMasked: '', phoneMasked: '139****5678' },
      reason: '不属于社区服务范围',
      rightPlace: '区市场监管局',
      basis: [],
    })
  })

  it('is printed in the same transaction and can be printed again', async () => {
    const { documentId, documentNumber } = await add({ ...explained, paper: true })
    const { jobs } = await clerk.call('printing.outbox', {})
    expect(jobs).toMatchObject([{ kind: 'document', title: `不予受理说明 ${documentNumber}` }])
    expect(documentId).not.toBeNull()
  })
})

describe('R-008…R-010, R-019: 需求登记', () => {
  it('fills the form and lists class, urgency and what became of it, without the address', async () => {
    const confirmed = {
      ...need,
      outcome: 'organisation',
      provider: '青禾助老社 0591-8765432',
      confirmedBy: '陈站长 9月17日电话',
    } as const
    const done = await add({ ...needed, need: confirmed, paper: true })
    expect(done.documentNumber).toMatch(/需字〔2026〕0*1号$/)
    expect(await snapshotOf()).toMatchObject({
      kind: 'need',
      name: '郑秀兰',
      phoneMasked: '139****5678',
      address: '青禾街道3幢201',
      needClass: '生活类',
      urgency: '紧急',
      description: needed.question,
      outcome: '转其他社会组织办理',
      provider: '青禾助老社 0591-8765432',
      confirmedBy: '陈站长 9月17日电话',
      answer: needed.answer,
    })
    const { address: _address, ...shown } = confirmed
    expect(await listed()).toMatchObject([{ kind: 'need', personMasked: '郑**', need: shown }])
    expect(JSON.stringify(await listed())).not.toContain('3幢201')
  })
})

describe('who asked is erasable (个人信息保护法 47条)', () => {
  it('lies in the payload only, and the line stays when that is gone', async () => {
    await serve(hall, clerk)
    await add({ ...needed, endsService: true })
    const kept = JSON.stringify(
      ['desk_log', 'audit', 'visit', 'ticket_event', 'ticket'].map((table) =>
        hall.store.read.all(`SELECT * FROM ${table}`),
      ),
    )
    expect(kept).toContain('log.add')
    for (const said of [needed.question, needed.answer, needed.name, needed.phone, need.address])
      expect(kept).not.toContain(said)
    hall.store.write((db) =>
      db.one("UPDATE personal_payload SET body = NULL, erased_at = 1 WHERE kind = 'desk-log'"),
    )
    expect(await listed()).toMatchObject([
      { kind: 'need', question: null, answer: null, need: null, personMasked: '' },
    ])
  })
})

describe('log.list', () => {
  const questions = async (range: Partial<InputOf<'log.list'>>) => {
    const { entries, total } = await clerk.call('log.list', { ...today, ...range })
    return [entries.map(({ question }) => question), total]
  }

  it('lists whole days of the hall, newest first, by kind and page', async () => {
    hall.clock.set('2026-09-17T23:59:59+08:00')
    await add({ ...asked, question: '昨天' })
    hall.clock.set('2026-09-18T00:00:00+08:00')
    await add({ ...asked, question: '今天零点' })
    hall.clock.set('2026-09-18T09:30:00+08:00')
    await add({ ...explained, question: '今天上午' })
    hall.clock.set('2026-09-18T23:59:59+08:00')
    await add({ ...asked, question: '今天夜里' })
    const friday = { from: '2026-09-18', to: '2026-09-18' }
    expect(await questions(friday)).toEqual([['今天夜里', '今天上午', '今天零点'], 3])
    expect(await questions({ ...friday, from: '2026-09-17' })).toEqual([
      ['今天夜里', '今天上午', '今天零点', '昨天'],
      4,
    ])
    expect(await questions({ ...friday, kind: 'explained' })).toEqual([['今天上午'], 1])
    expect(await questions({ ...friday, limit: 1, offset: 1 })).toEqual([['今天上午'], 3])
    expect(await questions({ from: '2026-09-19', to: '2026-09-19' })).toEqual([[], 0])
  })

  it('tells the windows that listen, and nobody who lists something else', async () => {
    const topics: string[] = []
    hall.backend.onEvent(({ topic }) => topics.push(topic))
    await add({ ...asked, channel: 'phone' })
    expect(topics).toEqual(['log'])
  })

  it('nothing is ever taken out of it', async () => {
    await add(asked)
    expect(() => hall.store.write((db) => db.run('DELETE FROM desk_log'))).toThrow(/append-only/)
  })
})
