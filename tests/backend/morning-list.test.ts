import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BoardScope } from '#shared/contract/board.ts'
import { addBoardRows } from '#tests/support/board-rows.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'

let hall: TestHall
let clerk: Caller

beforeEach(async () => {
  hall = await openTestHall('2026-11-18T08:20:00+08:00')
  clerk = await hall.signIn('wangmin', 'counter-1')
})

afterEach(() => {
  expect(hall.faults).toEqual([])
  hall.close()
})

/** What is on the paper that was printed last. */
const printed = async (scope: BoardScope = 'all', caller = clerk) => {
  const { documentId } = await caller.call('cases.printMorningList', { scope })
  const { job } = await hall.as('system').call('render.take', {})
  if (job?.snapshot.kind !== 'morning-list') throw new Error('another paper')
  return { documentId, paper: job.snapshot }
}

const filled = (paper: Awaited<ReturnType<typeof printed>>['paper']) =>
  Object.fromEntries(
    paper.groups.flatMap(({ title, rows }) =>
      rows.length === 0 ? [] : [[title, rows.map((row) => [row.number, row.limit, row.due, row.next])]],
    ),
  )

describe('晨会清单', () => {
  it('lists group by group what is late, due and waiting, each with its own last day', async () => {
    addBoardRows(hall, [
      { number: 'late', status: 'accepted', due: '2026-11-16' },
      { number: 'today', status: 'accepted', due: '2026-11-18' },
      { number: 'next', status: 'accepted', due: '2026-11-19', provisional: true },
      { number: 'far', status: 'accepted', due: '2026-12-01' },
      { number: 'objected', status: 'closed', answerBy: '2026-11-17' },
      {
        number: 'stage',
        status: 'accepted',
        due: '2026-12-02',
        stageDue: '2026-11-19',
        matterCode: 'subsistence-allowance',
      },
      { number: 'paused', status: 'accepted', pausedSince: '2026-11-09' },
      { number: 'sent-back', status: 'accepted', due: '2026-12-03', returnedOn: '2026-11-13' },
      { number: 'promised', status: 'accepted', due: '2026-12-04', deferredUntil: '2026-11-17' },
      { number: 'promised-later', status: 'accepted', due: '2026-12-04', deferredUntil: '2026-11-25' },
      { number: 'waits', status: 'decided', decidedOn: '2026-11-02' },
    ])
    const { paper } = await printed()
    expect(paper.scopeText).toBe('全部窗口')
    expect(paper.groups.map(({ title }) => title)).toEqual([
      '逾期',
      '今日到期',
      '下一工作日前到期',
      '异议待答复',
      '环节到期',
      '暂停',
      '上级退件',
      '容缺到期',
      '待领取',
    ])
    expect(filled(paper)).toEqual({
      逾期: [['late', '逾期2个工作日', '2026-11-16', '待登记结果；逾期须说明原因']],
      今日到期: [['today', '承诺办结', '2026-11-18', '待登记结果']],
      下一工作日前到期: [['next', '承诺办结', '2026-11-19（暂定）', '待登记结果']],
      异议待答复: [['objected', '逾期1个工作日', '2026-11-17', '待答复异议；逾期须说明原因']],
      环节到期: [['stage', '环节期限', '2026-11-19', '本环节最迟11月19日完成']],
      暂停: [['paused', '暂停', '', '11月9日起暂停，恢复后推算']],
      上级退件: [['sent-back', '11月13日退件', '', '11月13日上级退件，待补充后重报']],
      容缺到期: [['promised', '补交容缺材料', '2026-11-17', '容缺材料11月17日到期未补']],
      待领取: [['waits', '11月2日决定', '', '待送达或领取']],
    })
    const [row] = paper.groups[0]!.rows
    expect(row).toMatchObject({ position: 1, applicant: '林**', staff: '王敏 1号', stage: '已受理' })
    expect(JSON.stringify(paper)).not.toContain('林秀珍')
    expect(paper.groups[4]!.rows[0]!.stage).toBe('启动家庭经济状况调查')
    expect(paper.groups[5]!.rows[0]!.stage).toBe('听证')
  })

  it.each<[BoardScope, string, string[]]>([
    ['all', '全部窗口', ['here', 'there']],
    ['counter', '1号窗口', ['here']],
    ['self', '王敏', ['here']],
  ])('of %s: %s', async (scope, text, numbers) => {
    addBoardRows(hall, [
      { number: 'here', status: 'accepted', due: '2026-11-18' },
      { number: 'there', status: 'accepted', due: '2026-11-18', login: 'lina', counterId: 'counter-2' },
    ])
    const { paper } = await printed(scope)
    expect(paper.scopeText).toBe(text)
    expect(paper.groups.flatMap(({ rows }) => rows.map(({ number }) => number))).toEqual(numbers)
  })

  it('the duty lead prints any counter’s or person’s, nobody else does', async () => {
    const lead = await hall.signIn('chenli', null, 'staff-9')
    expect((await printed({ counterId: 'counter-2' }, lead)).paper.scopeText).toBe('2号窗口')
    expect(await clerk.reply('cases.printMorningList', { scope: { counterId: 'counter-2' } })).toMatchObject({
      error: { code: 'not-allowed' },
    })
  })

  it('holds 300 rows and says how many it leaves out', async () => {
    const many = (count: number, name: string, due: string) =>
      Array.from({ length: count }, (_, at) => ({
        number: `${name}-${String(at).padStart(3, '0')}`,
        status: 'accepted' as const,
        due,
      }))
    addBoardRows(hall, [...many(310, 'late', '2026-11-16'), ...many(20, 'today', '2026-11-18')])
    const { paper } = await printed()
    expect(paper.groups[0]!.rows).toHaveLength(280)
    expect(paper.groups[0]).toMatchObject({ unlisted: 30 })
    expect(paper.groups[1]!.rows).toHaveLength(20)
    expect(paper.groups[1]).toMatchObject({ unlisted: 0 })
    const positions = paper.groups.flatMap(({ rows }) => rows.map(({ position }) => position))
    expect(positions).toEqual(Array.from({ length: 300 }, (_, at) => at + 1))
  })

  it('who printed whose is on record, without a name', async () => {
    addBoardRows(hall, [{ number: 'late', status: 'accepted', due: '2026-11-16' }])
    const { documentId } = await printed('counter')
    expect(
      hall.store.read.get("SELECT subject, detail FROM audit WHERE what = 'cases.printMorningList'"),
    ).toEqual({ subject: documentId, detail: 'counter counter-1 1' })
  })
})
