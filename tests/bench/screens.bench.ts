import type { ReplyOf, ChannelName, InputOf } from '#shared/contract/index.ts'
import { openRaw } from '#electron/backend/store/database.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import { join } from 'node:path'
import { addCases, addFinishedTickets, addMatters, addWaiting } from '#tests/support/large-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import type { Caller } from '#tests/support/test-hall.ts'
import { fill } from '#tests/support/visit-steps.ts'
import { compare, report } from './report.ts'

/**
 * What every window asks again and again, in a hall after some years: 60,000 tickets served, 500 people waiting, 5,000
 * cases running and 45,000 closed, 2,000 matters. Against the smallest thing that could be asked instead.
 */
const RUNS = 200

const hall = await openTestHall('2026-09-17T09:00:00+08:00')
addFinishedTickets(hall, 60_000)
addCases(hall, 5_000, 45_000)
addMatters(hall, 2_000)
const clerk = await hall.signIn('wangmin', 'counter-1')
await addWaiting(hall, 500)
hall.store.raw.pragma('wal_checkpoint(TRUNCATE)')

const timed = async (work: () => unknown): Promise<number> => {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** Each a few times unmeasured, as the window has already asked before. */
const measured = async (work: (run: number) => unknown, runs = RUNS): Promise<number[]> => {
  const samples: number[] = []
  for (let run = -5; run < runs; run += 1) {
    const took = await timed(() => work(run))
    if (run >= 0) samples.push(took)
  }
  return samples
}
const asked = <C extends ChannelName>(caller: Caller, channel: C, input: InputOf<C>): Promise<number[]> =>
  measured(async () => {
    const reply: ReplyOf<C> = await caller.reply(channel, input)
    if (!reply.ok) throw new Error(`${channel}: ${JSON.stringify(reply.error)}`)
  })

const point = hall.store.raw.prepare('SELECT * FROM case_file WHERE id = ?')
const pointRead = {
  name: '按号读一行 one row by its key',
  samples: await measured(() => point.get('case-7')),
}
const line = hall.store.raw.prepare("SELECT * FROM ticket WHERE status = 'waiting' ORDER BY place")
const lineRead = {
  name: '读出 500 个等候号 reading 500 waiting rows',
  samples: await measured(() => line.all()),
}
const running = hall.store.raw.prepare("SELECT * FROM case_file WHERE status = 'accepted'")
const runningRead = {
  name: '读出 5,000 个在办件 reading 5,000 running rows',
  samples: await measured(() => running.all()),
}
const raw = openRaw(join(hall.folder, 'raw.db'), demoKey())
raw.exec('CREATE TABLE smallest (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT')
const insert = raw.prepare('INSERT INTO smallest (body) VALUES (?)')
const smallest = raw.transaction(() => insert.run('x'))
const durable = {
  name: '最小的持久事务 smallest durable transaction',
  samples: await measured(() => smallest.immediate()),
}

const kiosk = hall.as('kiosk')
const page = { scope: 'all', offset: 0, limit: 50 } as const
report(compare('取号屏 kiosk.home', await asked(kiosk, 'kiosk.home', {}), lineRead))
report(compare('叫号屏 display.snapshot', await asked(hall.as('display'), 'display.snapshot', {}), pointRead))
report(compare('工作台左栏 queue.overview', await asked(clerk, 'queue.overview', {}), lineRead))
report(compare('号票列表 queue.tickets', await asked(clerk, 'queue.tickets', {}), lineRead))
report(compare('打印 printing.outbox', await asked(clerk, 'printing.outbox', {}), lineRead))
report(
  compare('办件看板 cases.board', await asked(clerk, 'cases.board', { tab: 'open', ...page }), runningRead),
)
report(
  compare(
    '找人 people.find',
    await asked(clerk, 'people.find', { text: '青街受字〔2025〕000077号' }),
    pointRead,
  ),
)

// One search after another, key by key, as somebody types.
const WORDS = ['j', 'jz', 'jzz', 'juzhu', '居住', '津贴', 'gaoling', '高龄津贴', 'canji', '补']
const names = hall.store.read.all<{ name: string }>("SELECT body ->> '$.name' AS name FROM matter_version")
const looking = {
  name: '在 2,000 个名称里找字 finding a word in 2,000 names',
  samples: await measured((run) => names.filter(({ name }) => name.includes(WORDS.at(run % WORDS.length)!))),
}
const first = await timed(() => clerk.call('matters.search', { text: 'j' }))
report(compare('查事项，首次 first search', [first], looking))
report(
  compare(
    '查事项，每键 matters.search per key',
    await measured((run) => clerk.call('matters.search', { text: WORDS.at(run % WORDS.length)! })),
    looking,
  ),
)

let intake = await fill(clerk, await clerk.call('intake.open', { matterCode: 'subsistence-allowance' }))
const changes = await measured(async (run) => {
  const marked = intake.lines.at(run % intake.lines.length)!
  const mark = { state: run % 2 === 0 ? 'complete' : 'missing', what: '', remedy: '' } as const
  intake = await clerk.call('intake.change', {
    intakeId: intake.id,
    revision: intake.revision,
    change: {
      what: 'mark',
      line: marked.key,
      mark: mark.state === 'complete' ? { state: 'complete' } : { ...mark, state: 'missing' },
    },
  })
})
report(compare('核对一项材料 intake.change', changes, durable))
raw.close()
hall.close()
