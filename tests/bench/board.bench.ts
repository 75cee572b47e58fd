import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { openRaw } from '#electron/backend/store/database.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import type { BoardScope } from '#shared/contract/board.ts'
import { BOARD_TABS } from '#shared/domain/case/board.ts'
import { addManyCases } from '#tests/support/million-cases.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import type { TestHall } from '#tests/support/test-hall.ts'
import { acceptedCase, checked } from '#tests/support/visit-steps.ts'
import { compare, report } from './report.ts'

/**
 * The board of a hall with a million cases, thirty thousand of them open, for every list and whoever asks; the badge,
 * the reminder, one case, and the two acts after which a board is another one. Whatever is read is compared with the
 * very statements it takes, run on the same connection to the same encrypted file; what is written, with the smallest
 * durable transaction of the same build.
 */
const CASES = 1_000_000
const OPEN = 30_000
const RUNS = 100
const WRITES = 200
const PAGE = 20

const hall = await openTestHall('2026-11-18T09:00:00+08:00')

interface Asked {
  readonly statement: Database.Statement<unknown[]>
  readonly how: 'get' | 'all'
  readonly params: readonly unknown[]
}

/** While it is set, every reading statement is noted with what it was given. */
let notes: Asked[] | null = null
const { raw } = hall.store
const prepare = raw.prepare.bind(raw)
Object.assign(raw, {
  prepare: (sql: string) => {
    const statement = prepare<unknown[]>(sql)
    for (const how of ['get', 'all'] as const) {
      const run = statement[how].bind(statement)
      Object.assign(statement, {
        [how]: (...params: unknown[]) => {
          notes?.push({ statement, how, params })
          return run(...params)
        },
      })
    }
    return statement
  },
})

/** Open cases in all the states a board knows; rows only, because a board reads nothing else. */
const vary = ({ store }: TestHall): void =>
  store.write((db) => {
    const some = (every: number, rest: number): string => `(rowid % ${every}) = ${rest}`
    const nearly = (column: string, days: number): string =>
      `${column} = date('2026-11-18', ((rowid / 7) % ${days} - ${Math.floor(days / 3)}) || ' days')`
    for (const change of [
      // Six hundred late, three hundred due on each of the coming days.
      "due = date('2026-11-16', ((rowid / 3) % 73) || ' days'), due_basis = 'promised'",
      `provisional = 1, due = '2027-01-06' WHERE status = 'accepted' AND ${some(97, 1)}`,
      `due = NULL, due_basis = NULL, paused_since = '2026-11-02', paused_for = '听证'
         WHERE status = 'accepted' AND ${some(20, 2)}`,
      `stage = 'none', ${nearly('stage_due', 60)} WHERE status = 'accepted' AND ${some(8, 3)}`,
      `deferred_until = '2026-11-20' WHERE status = 'accepted' AND ${some(150, 4)}`,
      `returned_on = '2026-11-10' WHERE status = 'accepted' AND ${some(150, 5)}`,
      `answer_by = '2026-11-18' WHERE status = 'accepted' AND ${some(400, 6)}`,
      `status = 'received', due = NULL, ${nearly('tell_by', 9)} WHERE status = 'accepted' AND ${some(15, 7)}`,
      `status = 'notified', due = NULL WHERE status = 'accepted' AND ${some(9, 8)}`,
      `status = 'decided', due = NULL, ${nearly('decided_on', 30)} WHERE status = 'accepted' AND ${some(11, 9)}`,
    ]) {
      const [set = '', where = "status = 'accepted'"] = change.split(' WHERE ')
      db.run(`UPDATE case_file SET ${set} WHERE ${where}`)
    }
  })

/** As the window asks: what it does with the answer is its own time. */
const answered = async (reply: Promise<{ readonly ok: boolean }>): Promise<void> => {
  const answer = await reply
  if (!answer.ok) throw new Error(JSON.stringify(answer))
}

const timed = async (work: () => unknown): Promise<number> => {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** What is read, and the same statements raw, in turns; both a few times unmeasured. */
const compared = async (name: string, work: () => Promise<unknown>, runs = RUNS): Promise<void> => {
  notes = []
  await work()
  const asked = notes
  notes = null
  const replay = (): void => {
    for (const { statement, how, params } of asked) statement[how](...params)
  }
  const samples: Record<'backend' | 'raw', number[]> = { backend: [], raw: [] }
  for (let run = -5; run < runs; run += 1) {
    const backend = await timed(work)
    const bare = await timed(replay)
    if (run < 0) continue
    samples.backend.push(backend)
    samples.raw.push(bare)
  }
  report(compare(name, samples.backend, { name: '同样的语句 the same statements', samples: samples.raw }))
}

const begun = performance.now()
addManyCases(hall.store, { cases: CASES, open: OPEN, until: '2026-11-17' })
vary(hall)
raw.pragma('wal_checkpoint(TRUNCATE)')
process.stdout.write(`${CASES} cases written in ${((performance.now() - begun) / 1000).toFixed(0)} s\n`)

const clerk = await hall.signIn('wangmin', 'counter-1')
const lead = await hall.signIn('chenli', null, 'staff-9')

const SCOPES = [
  ['全部窗口', 'all'],
  ['本窗口', 'counter'],
  ['本人', 'self'],
] as const satisfies readonly (readonly [string, BoardScope])[]
for (const [words, scope] of SCOPES) {
  for (const tab of BOARD_TABS)
    await compared(`看板 board ${words} ${tab}`, () =>
      answered(clerk.reply('cases.board', { tab, scope, offset: 0, limit: PAGE })),
    )
  const { total } = await clerk.call('cases.board', { tab: 'open', scope, offset: 0, limit: 1 })
  for (const [place, offset] of [
    ['中间一页 a page in the middle', Math.floor(total / 2)],
    ['最后一页 the last page', total - PAGE],
  ] as const)
    await compared(`看板 board ${words} open, ${place} (${total})`, () =>
      answered(clerk.reply('cases.board', { tab: 'open', scope, offset, limit: PAGE })),
    )
}
await compared('角标 badge', () => answered(clerk.reply('cases.due', { scope: 'all' })))
await compared('今日提醒，窗口 reminder of a clerk', () => answered(clerk.reply('cases.alerts', {})))
await compared('今日提醒，值班长 reminder of the duty lead', () => answered(lead.reply('cases.alerts', {})))

const ids = hall.store.read.all<{ id: string }>(
  "SELECT id FROM case_file WHERE status = 'accepted' AND paused_since IS NULL ORDER BY received_at LIMIT 500",
)
let at = 0
await compared('打开一件 open a case', () => {
  at = (at + 7) % ids.length
  return answered(clerk.reply('cases.get', { caseId: ids[at]!.id }))
})

const other = openRaw(join(hall.folder, 'raw.db'), demoKey())
other.exec('CREATE TABLE smallest (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT')
const insert = other.prepare('INSERT INTO smallest (body) VALUES (?)')
const smallest = other.transaction(() => insert.run('x'))
const writes: Record<'durable' | 'accept' | 'decide', number[]> = { durable: [], accept: [], decide: [] }
for (let run = -5; run < WRITES; run += 1) {
  hall.clock.pass(60_000)
  const durable = await timed(() => smallest.immediate())
  const intake = await checked(clerk, 'old-age-allowance')
  const accept = await timed(() => answered(clerk.reply('intake.accept', { intakeId: intake.id })))
  const { caseId } = await acceptedCase(clerk, 'old-age-allowance')
  const decide = await timed(() =>
    answered(clerk.reply('cases.decide', { caseId, outcome: 'granted', reasons: '', lateReason: '' })),
  )
  if (run < 0) continue
  writes.durable.push(durable)
  writes.accept.push(accept)
  writes.decide.push(decide)
}
const limit = { name: '最小的持久事务 smallest durable transaction', samples: writes.durable }
report(compare('受理 intake.accept', writes.accept, limit))
report(compare('登记结果 cases.decide', writes.decide, limit))
await compared('写过之后的看板 board after them', () =>
  answered(clerk.reply('cases.board', { tab: 'open', scope: 'all', offset: 0, limit: PAGE })),
)
other.close()
hall.close()
