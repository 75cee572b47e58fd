import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readProfile, saveProfile } from '#electron/backend/store/hall.ts'
import { writeMeta } from '#electron/backend/store/meta.ts'
import { fillFrom } from '#tests/support/filled-package.ts'
import { addQueueHistory } from '#tests/support/queue-history.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { complete, markLines, missing, notifiedCase } from '#tests/support/visit-steps.ts'
import {
  acceptedOn,
  checkedOn,
  decidedOn,
  materialLine,
  notifiedOn,
  receivedOn,
  writeCase,
} from '#tests/support/written-cases.ts'
import type { Told } from '#tests/support/written-cases.ts'
import { queryNames } from './roll-up-script.ts'
import { columnsOf, threeEngines } from './three-engines.ts'
import type { ThreeEngines } from './three-engines.ts'

const NOW = '2026-10-15T16:00:00+08:00'
const MONTHS = ['2026-08', '2026-09', '2026-10'] as const

interface Hall {
  readonly name: string
  readonly hall: TestHall
  readonly lead: Caller
}

const openHall = async (name: string): Promise<Hall> => {
  const hall = await openTestHall(NOW)
  hall.store.write((db) => {
    saveProfile(db, { ...readProfile(db), name })
    writeMeta(db, 'hall-id', `id-${name}`)
  })
  return { name, hall, lead: await hall.signIn('chenli', null, 'staff-9') }
}

/** In time, late, running, past its date, told, refused to take in: of every matter that is written some. */
const writeSome = ({ hall }: Hall, first: string, every: number): void => {
  let written = 0
  const write = (matterCode: string, on: string, ...more: readonly Told[]): void => {
    written += 1
    const gap = more.some(({ type }) => type === 'notified')
    writeCase(hall, `${first}-${String(written).padStart(4, '0')}`, [
      receivedOn(on, { matterCode }),
      checkedOn(on, [materialLine('photo', '照片', gap)]),
      ...more,
    ])
  }
  for (const matterCode of ['old-age-allowance', 'unemployment-registration'])
    for (let turn = 0; turn < every; turn += 1) {
      write(matterCode, '2026-08-31', acceptedOn('2026-08-31'), decidedOn('2026-09-01'))
      write(matterCode, '2026-09-01', acceptedOn('2026-09-01'), decidedOn('2026-10-14'))
      write(matterCode, '2026-09-02', acceptedOn('2026-09-02'))
      write(matterCode, '2026-10-14', acceptedOn('2026-10-14'))
      write(matterCode, '2026-09-03', notifiedOn('2026-09-03', ['photo']))
      write(matterCode, '2026-09-04', {
        ...{ type: 'declined', version: 1, on: '2026-09-04', documentId: 'paper' },
        ...{ reason: '不属于本单位职责', rightPlace: '' },
      })
    }
}

/** A notice at the counter, and the next day something that nobody had told, passed by the duty lead. */
const demandOnce = async ({ hall }: Hall): Promise<void> => {
  const clerk = await hall.signIn('wangmin', 'counter-1')
  const { caseId } = await notifiedCase(clerk, 'old-age-allowance', ['photo'])
  const page = await clerk.call('intake.resume', { caseId })
  const asked = await clerk.call('intake.demand', {
    ...{
      intakeId: page.id,
      revision: page.revision,
      line: 'resident-id',
      mark: missing,
      reason: '首次核对时漏看',
    },
    approver: { login: 'chenli', password: 'yanshi-2026' },
  })
  const done = await markLines(clerk, asked, ({ key }) => (key === 'photo' ? complete : null))
  await clerk.call('intake.notify', { intakeId: done.id })
}

let halls: readonly Hall[] = []
let engines: ThreeEngines
beforeAll(async () => {
  const [qinghe, baiyun, chenxi] = [await openHall('青禾'), await openHall('白云'), await openHall('晨曦')]
  halls = [qinghe, baiyun, chenxi]
  writeSome(qinghe, '青禾', 3)
  writeSome(baiyun, '白云', 1)
  await demandOnce(qinghe)
  addQueueHistory(qinghe.hall.store, { days: 50, perDay: 12, until: '2026-10-14' })
  addQueueHistory(baiyun.hall.store, { days: 20, perDay: 7, until: '2026-10-14' })
  const places: string[] = []
  for (const { hall, name } of halls) places.push((await fillFrom(hall, 'open', `${name} 导出`)).root)
  engines = await threeEngines(places)
}, 60_000)
afterAll(async () => {
  await engines?.close()
  for (const { hall } of halls) hall.close()
})

describe('over the packages that halls have written', () => {
  it.each(queryNames())('%s is answered alike by every engine', async (name) => {
    expect((await engines.ask(name)).columns.at(-1)).toBe('hall_id')
  })

  it('cases and on-time say what the month report of each hall says', async () => {
    const counted = columnsOf(
      await engines.ask('cases'),
      ...([
        'hall',
        'month',
        'matter_code',
        'received',
        'accepted',
        'deemed',
        'notified',
        'declined',
        'decided',
      ] as const),
    )
    const late = columnsOf(await engines.ask('on-time'), 'hall', 'month', 'matter_code', 'late')
    for (const { name, lead } of halls)
      for (const month of MONTHS) {
        const mine = (row: readonly unknown[]): boolean =>
          row[0] === name && row[1] === `${month}-01` && row[2] !== null
        const { rows } = await lead.call('report.month', { month })
        const happened = rows.filter((row) =>
          [row.received, row.accepted, row.notified, row.declined, row.finished].some((count) => count > 0),
        )
        expect(counted.filter(mine).map((row) => row.slice(2))).toEqual(
          happened
            .map((row) => [
              ...[
                row.matterCode,
                row.received,
                row.accepted,
                row.deemed,
                row.notified,
                row.declined,
                row.finished,
              ],
            ])
            .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
        )
        expect(late.filter(mine).reduce((sum, row) => sum + Number(row[3]), 0)).toBe(
          rows.reduce((sum, row) => sum + row.finishedLate, 0),
        )
      }
  })

  it('overdue says what the month report says of today', async () => {
    const past = columnsOf(await engines.ask('overdue'), 'hall', 'matter_code', 'overdue')
    for (const { name, lead } of halls) {
      const { rows } = await lead.call('report.month', { month: '2026-10' })
      expect(
        past
          .filter(([hall, matter, overdue]) => hall === name && matter !== null && overdue !== 0)
          .map((row) => row.slice(1)),
      ).toEqual(
        rows
          .filter(({ overdue }) => overdue > 0)
          .map(({ matterCode, overdue }) => [matterCode, overdue])
          .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      )
    }
  })

  it('one-time-notice counts the demand that a duty lead has passed, in the one hall where it was', async () => {
    const rows = columnsOf(
      await engines.ask('one-time-notice'),
      'hall',
      'month',
      'overrides',
      'with_override',
      'matter_code',
    )
    expect(rows.filter(([, , overrides, , matter]) => overrides !== 0 && matter === null)).toEqual([
      ['全部', '2026-10-01', 1, 1, null],
      ['青禾', '2026-10-01', 1, 1, null],
    ])
  })

  it('waiting and service say what the statistics of each hall say', async () => {
    const taken = columnsOf(
      await engines.ask('waiting'),
      ...(['hall', 'month', 'category', 'line', 'taken', 'finished', 'void'] as const),
    )
    const results = columnsOf(
      await engines.ask('service'),
      ...(['hall', 'month', 'category', 'notified', 'consulted'] as const),
    )
    for (const { name, lead } of halls)
      for (const month of MONTHS) {
        const to = `${month}-${month === '2026-09' ? '30' : '31'}`
        const { total } = await lead.call('hall.statistics', { from: `${month}-01`, to })
        const whole = taken.filter(
          (row) => row[0] === name && row[1] === `${month}-01` && row[2] === '全部' && row[3] === '全部',
        )
        expect(whole.map((row) => row.slice(4))).toEqual(
          total.issued === 0 ? [] : [[total.issued, total.finished, total.voided]],
        )
        const ended = results.filter(
          (row) => row[0] === name && row[1] === `${month}-01` && row[2] === '全部',
        )
        expect(ended.map((row) => row.slice(3))).toEqual(
          total.finished === 0 ? [] : [[total.notified, total.consulted]],
        )
      }
  })
})
