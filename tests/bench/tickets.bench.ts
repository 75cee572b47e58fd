import { join } from 'node:path'
import { demoKey } from '#shared/contract/demo-key.ts'
import { openRaw } from '#electron/backend/store/database.ts'
import { addTicketsOfToday } from '#tests/support/large-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { compare, report } from './report.ts'

/**
 * 取号 and 呼叫下一位 through the whole backend (gate, roles, keys, events, audit, print job) on a day with fifty thousand
 * numbers, each durable before it is answered, against the smallest durable transaction of the same build, key and
 * synchronous=FULL in a database of its own. Then from the answer of a call to what the hall's screen shows, and a crowd.
 */
const RUNS = Number(process.env.TICKET_RUNS ?? 1500)
const WARM = 150
const FINISHED = 50_000
const WAITING = 400
const CROWD = 300

const timed = async (work: () => unknown): Promise<number> => {
  const from = performance.now()
  await work()
  return performance.now() - from
}

const hall = await openTestHall('2026-09-17T08:00:00+08:00')
addTicketsOfToday(hall, FINISHED, WAITING)
hall.store.raw.pragma('wal_checkpoint(TRUNCATE)')
const raw = openRaw(join(hall.folder, 'raw.db'), Uint8Array.from(demoKey()))
raw.exec('CREATE TABLE smallest (id INTEGER PRIMARY KEY, at INTEGER NOT NULL) STRICT')
const insert = raw.prepare('INSERT INTO smallest (at) VALUES (?)')
const smallest = raw.transaction((at: number) => insert.run(at))

const kiosk = hall.as('kiosk')
const display = hall.as('display')
const clerk = await hall.signIn('wangmin', 'counter-1')
const samples: Record<'raw' | 'issue' | 'call' | 'start' | 'finish' | 'shown', number[]> = {
  raw: [],
  issue: [],
  call: [],
  start: [],
  finish: [],
  shown: [],
}

// Taken in turns, so that whatever else the machine does touches all of them alike.
for (let run = 0; run < RUNS + WARM; run += 1) {
  hall.clock.pass(1000)
  const taken = {
    raw: await timed(() => smallest.immediate(run)),
    issue: await timed(() => kiosk.call('kiosk.take', { categoryId: 'relief', priority: false })),
    call: await timed(() => clerk.call('queue.callNext', {})),
    shown: await timed(() => display.call('display.snapshot', {})),
    start: await timed(() => clerk.call('queue.start', {})),
    finish: await timed(() => clerk.call('queue.finish', {})),
  }
  if (run < WARM) continue
  for (const [name, milliseconds] of Object.entries(taken))
    samples[name as keyof typeof samples].push(milliseconds)
}

const crowd: number[] = []
const begun = performance.now()
for (let person = 0; person < CROWD; person += 1)
  crowd.push(await timed(() => kiosk.call('kiosk.take', { categoryId: 'consulting', priority: false })))
const crowdTook = performance.now() - begun

const limit = { name: '最小的持久事务 smallest durable transaction', samples: samples.raw }
report(compare('最小的持久事务 smallest durable transaction', samples.raw, limit))
report(compare('取号 issue a ticket', samples.issue, limit))
report(compare('呼叫下一位 call next', samples.call, limit))
report(compare('开始 start', samples.start, limit))
report(compare('结束服务 finish', samples.finish, limit))
report(compare('叫号屏 call answered to what the display shows', samples.shown, limit))
report(compare(`一拥而上 ${CROWD} at the kiosk (${Math.round(crowdTook)} ms in all)`, crowd, limit))
raw.close()
hall.close()
