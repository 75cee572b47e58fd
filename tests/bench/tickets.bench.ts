import { join } from 'node:path'
import { demoKey } from '#shared/contract/demo-key.ts'
import { openRaw } from '#electron/backend/store/database.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { compare, report } from './report.ts'

/**
 * 取号 and 呼叫下一位 through the whole backend (gate, roles, keys, events, audit, print job), each durable before it
 * is answered, against the smallest durable transaction of the same build, key and synchronous=FULL.
 */
const RUNS = 1500
const WARM = 150

const timed = async (work: () => unknown): Promise<number> => {
  const from = performance.now()
  await work()
  return performance.now() - from
}

const hall = await openTestHall('2026-09-17T09:00:00+08:00')
const raw = openRaw(join(hall.folder, 'raw.db'), Uint8Array.from(demoKey()))
raw.exec('CREATE TABLE smallest (id INTEGER PRIMARY KEY, at INTEGER NOT NULL) STRICT')
const insert = raw.prepare('INSERT INTO smallest (at) VALUES (?)')
const smallest = raw.transaction((at: number) => insert.run(at))

const kiosk = hall.as('kiosk')
const clerk = await hall.signIn('wangmin', 'counter-1')
const samples: Record<'raw' | 'issue' | 'call', number[]> = { raw: [], issue: [], call: [] }

// Taken in turns, so that whatever else the machine does touches all three alike.
for (let run = 0; run < RUNS + WARM; run += 1) {
  hall.clock.pass(1000)
  const limit = await timed(() => smallest.immediate(run))
  const issue = await timed(() => kiosk.call('kiosk.take', { categoryId: 'relief', priority: false }))
  const call = await timed(() => clerk.call('queue.callNext', {}))
  await clerk.call('queue.start', {})
  await clerk.call('queue.finish', {})
  if (run < WARM) continue
  samples.raw.push(limit)
  samples.issue.push(issue)
  samples.call.push(call)
}

const limit = { name: '最小的持久事务 smallest durable transaction', samples: samples.raw }
report(compare('最小的持久事务 smallest durable transaction', samples.raw, limit))
report(compare('取号 issue a ticket', samples.issue, limit))
report(compare('呼叫下一位 call next', samples.call, limit))
raw.close()
hall.close()
