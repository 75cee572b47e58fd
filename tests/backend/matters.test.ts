import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NO_TERMS } from '#shared/domain/matter/matter-version.ts'
import type { HallMatter, MatterVersion } from '#shared/domain/matter/matter-version.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { shippedFiles } from '#tests/support/catalogue.ts'
import { fileWith, resource } from '#tests/support/files.ts'
import { choice, material, matterWith, yesNo } from '#tests/support/matters.ts'
import { change, comeTo, complete, drawAll, fill, markLines, missing } from '#tests/support/visit-steps.ts'

let hall: TestHall
let admin: Caller
let clerk: Caller

beforeEach(async () => {
  hall = await openTestHall('2026-09-17T09:00:00+08:00')
  admin = await hall.signIn('zhaoqian', null, 'staff-9')
  clerk = await hall.signIn('wangmin', 'counter-1')
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const catalogue = (...matters: MatterVersion[]): string =>
  JSON.stringify({ format: 1, title: '虚构目录', compiled: '2026-09-01', matters })

/** Nobody has ever heard of it; it is made here and comes in through the same door as any other. */
const kites = (parts: Parameters<typeof matterWith>[0] = {}): MatterVersion =>
  matterWith({
    code: 'kite-flying',
    name: '楼顶放风筝登记',
    aliases: ['纸鸢'],
    questions: [yesNo('night', { namesMembers: true }), choice('kite', ['dragon', 'box'])],
    materials: [
      material('pilot-card', { owner: 'each-person' }),
      material('lamp-list', { when: { answer: 'kite', is: 'dragon' } }),
      material('night-pass', { owner: 'named-member', namedBy: 'night' }),
      material('roof-key', { oneOf: 'roof' }),
      material('roof-letter', { oneOf: 'roof' }),
    ],
    legalLimit: { value: 6, unit: 'natural-day', start: 'accepted', source: '虚构' },
    promisedLimit: { value: 5, unit: 'working-day', start: 'accepted', source: '虚构' },
    ...parts,
  })
const settled: HallMatter = {
  code: 'kite-flying',
  categoryId: 'consulting',
  hallPart: 'accept',
  retention: { kind: 'term', code: 'D10' },
  recordClass: 'h',
  quick: false,
  terms: NO_TERMS,
}
const takeIn = async (): Promise<void> => {
  await admin.call('matters.import', { text: catalogue(kites()) })
  await admin.call('matters.settle', { hall: settled, confirmed: true })
}
const inCatalogue = async (code: string) =>
  (await admin.call('matters.catalogue', {})).matters.find(({ matter }) => matter.code === code)

describe('a matter invented in this test runs through (the engine knows no matter by name)', () => {
  const opened = async () => {
    await takeIn()
    const { hits } = await clerk.call('matters.search', { text: 'fangfengzheng' })
    expect(hits).toMatchObject([{ code: 'kite-flying', active: true }])
    const intake = await fill(clerk, await clerk.call('intake.open', { matterCode: 'kite-flying' }), {
      night: true,
      kite: 'dragon',
    })
    const withPeople = await change(clerk, intake, {
      what: 'members',
      members: [{ id: 'm1', name: '李国强', relation: '配偶' }],
    })
    return change(clerk, withPeople, { what: 'named', key: 'night', memberIds: ['m1'] })
  }
  const LINES = [
    'pilot-card@applicant',
    'pilot-card@m1',
    'lamp-list',
    'night-pass@m1',
    'roof-key',
    'roof-letter',
  ]

  it('complete: accepted, decided, delivered, closed and archived', async () => {
    const intake = await opened()
    expect(intake.lines.map(({ key }) => key)).toEqual(LINES)
    const done = await markLines(clerk, intake, ({ key }) => (key === 'roof-letter' ? null : complete))
    const { caseId, due } = await clerk.call('intake.accept', { intakeId: done.id })
    // 6 natural days end on 23 September; so do 5 working days with the Sunday of the 20th.
    expect(due).toMatchObject({ due: '2026-09-23', basis: 'promised' })
    await clerk.call('cases.decide', { caseId, outcome: 'granted', reasons: '', lateReason: '' })
    await clerk.call('cases.deliver', {
      caseId,
      way: 'entrusted',
      receiver: '李国强（配偶）',
      signature: { kind: 'witnessed', witness: '周舟' },
    })
    await clerk.call('cases.close', { caseId })
    expect(await drawAll(hall)).toEqual(['acceptance', 'decision', 'delivery'])
    const archivist = await hall.signIn('liufang', null, 'staff-2')
    const { batchId } = await archivist.call('archive.open', { year: 2026 })
    for (const to of ['sorting', 'numbering', 'locked'] as const)
      await archivist.call('archive.advance', { batchId, to })
    expect((await archivist.call('archive.batch', { batchId })).items).toMatchObject([
      { code: '0194-ZY·2026-D10-BMFW-0001', recordClass: 'h' },
    ])
  })

  it('deficient: told once, comes back, accepted', async () => {
    const intake = await opened()
    const gaps = ['pilot-card@m1', 'roof-key']
    const told = await markLines(clerk, intake, ({ key }) =>
      gaps.includes(key) ? missing : key === 'roof-letter' ? null : complete,
    )
    expect(told.next).toEqual({ step: 'notice', gaps: 2 })
    const { caseId } = await clerk.call('intake.notify', { intakeId: told.id })
    const { job } = await hall.as('system').call('render.take', {})
    expect(job?.snapshot).toMatchObject({
      kind: 'notice',
      gaps: [
        { name: '材料 pilot-card', owner: '李国强' },
        { name: '材料 roof-key、材料 roof-letter（任选其一）' },
      ],
    })
    await comeTo(hall, '2026-09-18T09:00:00+08:00')
    const back = await clerk.call('intake.resume', { caseId })
    const done = await markLines(clerk, back, ({ key }) =>
      ['pilot-card@m1', 'roof-letter'].includes(key) ? complete : null,
    )
    expect(done.next).toEqual({ step: 'accept', deferred: 0 })
    await clerk.call('intake.accept', { intakeId: done.id })
  })

  it('a case keeps the version under which it was taken in', async () => {
    const intake = await opened()
    const told = await markLines(clerk, intake, ({ key }) => (key === 'lamp-list' ? missing : complete))
    const { caseId } = await clerk.call('intake.notify', { intakeId: told.id })
    const next = kites({ version: 2, name: '楼顶放风筝备案', materials: [material('nothing-left')] })
    await admin.call('matters.import', { text: catalogue(next) })
    await admin.call('matters.settle', { hall: settled, confirmed: true })
    const { lines, matter } = await clerk.call('intake.resume', { caseId })
    expect([matter.version, matter.name, lines.length]).toEqual([1, '楼顶放风筝登记', LINES.length])
    const colleague = await hall.signIn('lina', 'counter-2', 'staff-2')
    const fresh = await colleague.call('intake.open', { matterCode: 'kite-flying' })
    expect([fresh.matter.version, fresh.lines.length]).toEqual([2, 1])
  })
})

describe('matters.import: as a whole or not at all', () => {
  const load = (text: string) => admin.reply('matters.import', { text })
  const count = (): unknown => hall.store.read.get('SELECT count(*) AS n FROM matter_version')

  it('what is known already is taken as it is', async () => {
    const counts = await Promise.all(shippedFiles.map((file) => load(resource(file))))
    expect(counts.every((reply) => reply.ok && reply.value.added === 0)).toBe(true)
    expect(counts.reduce((sum, reply) => sum + (reply.ok ? reply.value.unchanged : 0), 0)).toBe(36)
  })

  it('a version that is known must never say something else', async () => {
    const text = fileWith(resource('catalogue/elderly.json'), ['matters', 0, 'name'], '另一个名字')
    expect(await load(text)).toMatchObject({
      error: { code: 'bad-catalogue', detail: { place: 'old-age-allowance', reason: 'version-changed' } },
    })
  })

  const good = kites()
  const bad = (place: (string | number)[], value: unknown): string =>
    fileWith(catalogue(matterWith({ code: 'sound-matter' }), good), ['matters', 1, ...place], value)
  it.each([
    ['no JSON', '{"format": 1,', '', 'not-json'],
    ['no catalogue', '[]', '', 'wrong-type'],
    [
      'a material without a name',
      bad(['materials', 0, 'name'], undefined),
      'matters[1].materials[0].name',
      'missing-key',
    ],
    [
      'a form that is none',
      bad(['materials', 0, 'form'], 'fax'),
      'matters[1].materials[0].form',
      'wrong-value',
    ],
    ['a key nobody knows', bad(['colour'], 'red'), 'matters[1]', 'unknown-key'],
    ['a bare number for a limit', bad(['legalLimit'], 5), 'matters[1].legalLimit', 'wrong-type'],
    [
      'a condition on no question',
      bad(['materials', 1, 'when'], { answer: 'nothing', is: true }),
      'matters[1].materials[1].when',
      'unknown-question',
    ],
    [
      'a promise later than the law',
      bad(['promisedLimit'], { ...good.legalLimit, value: 7 }),
      'matters[1].promisedLimit',
      'promise-over-law',
    ],
  ])(
    '%s: refused with place and reason, and the sound matter beside it is not taken either',
    async (_what, text, path, reason) => {
      const before = count()
      const reply = await load(text)
      expect(reply).toMatchObject({ error: { code: 'bad-catalogue', detail: { reason } } })
      expect(!reply.ok && String(reply.error.detail['path'])).toContain(path)
      expect(count()).toEqual(before)
      expect((await clerk.call('matters.search', { text: '阳台绿植' })).hits).toEqual([])
    },
  )

  it('the same file twice in one catalogue is refused', async () => {
    expect(await load(catalogue(good, good))).toMatchObject({ error: { code: 'bad-catalogue' } })
  })

  it('only an administrator may', async () => {
    expect(await clerk.reply('matters.import', { text: catalogue(good) })).toMatchObject({
      error: { code: 'not-allowed' },
    })
  })
})

describe('what a hall must decide before a matter is used', () => {
  it('taken in, it is found but not active, and says what is missing', async () => {
    await admin.call('matters.import', { text: catalogue(kites({ legalLimit: null, promisedLimit: null })) })
    expect(await inCatalogue('kite-flying')).toMatchObject({
      active: false,
      hall: null,
      missing: ['limit', 'retention', 'hall-part'],
    })
    expect((await clerk.call('matters.search', { text: '纸鸢' })).hits).toMatchObject([{ active: false }])
    expect(await clerk.reply('intake.open', { matterCode: 'kite-flying' })).toMatchObject({
      error: { code: 'matter-inactive' },
    })
    // Forwarded, it needs no limit of this hall.
    await admin.call('matters.settle', { hall: { ...settled, hallPart: 'forward' }, confirmed: true })
    expect(await inCatalogue('kite-flying')).toMatchObject({ active: true, confirmedBy: '赵倩' })
  })

  it('a newer version has to be looked at again', async () => {
    await takeIn()
    await admin.call('matters.import', { text: catalogue(kites({ version: 2 })) })
    expect(await inCatalogue('kite-flying')).toMatchObject({ confirmedBy: null, matter: { version: 2 } })
  })

  it.each([
    ['no-matter', { code: 'nothing' }],
    ['no-category', { categoryId: 'nothing' }],
    ['bad-input', { retention: { kind: 'event', event: '停止', years: 0 } }],
  ])('%s', async (code, change_) => {
    await admin.call('matters.import', { text: catalogue(kites()) })
    expect(
      await admin.reply('matters.settle', {
        hall: { ...settled, ...change_ } as HallMatter,
        confirmed: true,
      }),
    ).toMatchObject({ error: { code } })
  })
})

describe('查事项', () => {
  it.each([
    ['最低生活', 'subsistence-allowance'],
    ['低保', 'subsistence-allowance'],
    ['dibao', 'subsistence-allowance'],
    ['jzz', 'residence-permit'],
    ['zanzhuzheng', 'residence-permit'],
    ['尊老金', 'old-age-allowance'],
    ['FAYUAN', 'legal-aid'],
  ])('%s finds %s first', async (text, code) => {
    expect((await clerk.call('matters.search', { text })).hits[0]?.code).toBe(code)
  })

  it('a name is found where it stands, for bold letters', async () => {
    const { hits } = await clerk.call('matters.search', { text: '津贴' })
    expect(hits[0]).toMatchObject({ name: '高龄津贴', ranges: [[2, 4]] })
  })

  it('a new catalogue is searched at once', async () => {
    expect((await clerk.call('matters.search', { text: '纸鸢' })).hits).toEqual([])
    await takeIn()
    expect((await clerk.call('matters.search', { text: '纸鸢' })).hits).toHaveLength(1)
  })
})
