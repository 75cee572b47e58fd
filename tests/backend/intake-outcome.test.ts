import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { checked, complete, fill, markLines, missing } from '#tests/support/visit-steps.ts'

let hall: TestHall
let clerk: Caller

beforeEach(async () => {
  hall = await openTestHall('2026-09-17T09:12:00+08:00')
  clerk = await hall.signIn('wangmin', 'counter-1')
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const open = (matterCode: string) => clerk.call('intake.open', { matterCode })
const count = (table: string): unknown =>
  hall.store.read.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n
const snapshot = async () => (await hall.as('system').call('render.take', {})).job?.snapshot

describe('the visit ends with one paper', () => {
  it('nothing is told or accepted before everything was checked (R-004)', async () => {
    const filled = await fill(clerk, await open('old-age-allowance'))
    for (const channel of ['intake.notify', 'intake.accept'] as const)
      expect(await clerk.reply(channel, { intakeId: filled.id })).toMatchObject({
        error: { code: 'not-ready', detail: { next: 'check' } },
      })
    const gap = await markLines(clerk, filled, ({ key }) => (key === 'photo' ? missing : complete))
    expect(await clerk.reply('intake.accept', { intakeId: gap.id })).toMatchObject({
      error: { code: 'not-ready', detail: { next: 'notice' } },
    })
  })

  it('不予受理 may come before everything was checked, with reason, place and remedies (R-057)', async () => {
    const filled = await fill(clerk, await open('old-age-allowance'))
    const some = await markLines(clerk, filled, ({ key }) => (key === 'photo' ? missing : null))
    const { caseId, documentNumber } = await clerk.call('intake.decline', {
      intakeId: some.id,
      reason: '未满80周岁',
      rightPlace: '户籍所在地街道',
    })
    expect(documentNumber).toBe('青街不受字〔2026〕000001号')
    const paper = await snapshot()
    expect(paper).toMatchObject({ kind: 'not-accepted', reason: '未满80周岁', rightPlace: '户籍所在地街道' })
    expect(paper?.kind === 'not-accepted' && paper.remedies).toHaveLength(2)
    expect(await clerk.call('cases.get', { caseId })).toMatchObject({
      status: 'declined',
      actions: ['object', 'acknowledge', 'contact', 'reply'],
    })
  })

  it('cannot be declined for nobody', async () => {
    const intake = await open('old-age-allowance')
    expect(
      await clerk.reply('intake.decline', { intakeId: intake.id, reason: '不属本机关', rightPlace: '' }),
    ).toMatchObject({ error: { code: 'not-ready', detail: { next: 'fill' } } })
  })

  it('numbers of papers and cases go on without a hole, whatever was refused in between', async () => {
    const numbers: string[] = []
    for (const gaps of [['photo'], [], ['photo']]) {
      const intake = await checked(clerk, 'old-age-allowance', gaps)
      await clerk.reply(gaps.length === 0 ? 'intake.notify' : 'intake.accept', { intakeId: intake.id })
      const outcome = await clerk.call(gaps.length === 0 ? 'intake.accept' : 'intake.notify', {
        intakeId: intake.id,
      })
      numbers.push(`${outcome.caseNumber} ${outcome.documentNumber}`)
    }
    expect(numbers).toEqual([
      '2026-0001 青街告字〔2026〕000001号',
      '2026-0002 青街受字〔2026〕000001号',
      '2026-0003 青街告字〔2026〕000002号',
    ])
  })

  it('a repeated press after a lost answer gives the same paper', async () => {
    const intake = await checked(clerk, 'old-age-allowance', ['photo'])
    const first = await clerk.call('intake.notify', { intakeId: intake.id }, 'one-gesture')
    expect(await clerk.call('intake.notify', { intakeId: intake.id }, 'one-gesture')).toEqual(first)
    expect(count('document')).toBe(1)
  })

  it('an earlier case of the same person is known at the next visit', async () => {
    await clerk.call('intake.accept', { intakeId: (await checked(clerk, 'old-age-allowance')).id })
    const again = await fill(clerk, await open('legal-aid'))
    expect(again.earlier).toEqual({ count: 1, latestOn: '2026-09-17', latestMatter: '高龄津贴' })
  })
})
