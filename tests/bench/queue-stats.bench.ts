import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createJobs } from '#electron/backend/jobs/create-jobs.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import { addQueueHistory } from '#tests/support/queue-history.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { compare, report } from './report.ts'

/**
 * 统计 of a hall with three hundred numbers a day: how long a week, a month and a year take beside the running hall, and
 * how long whoever presses a key meanwhile waits, against the same question of an empty day.
 */
const UNTIL = '2026-09-16'
const JOBS = join(import.meta.dirname, '../../electron/backend/jobs')
const hall = await openTestHall('2026-09-17T09:00:00+08:00', (folder, around) =>
  createJobs(
    { folder, key: demoKey(), verifier: { file: '', args: [], env: {} } },
    (name) => join(JOBS, `${name}.ts`),
    around,
  ),
)
const begun = performance.now()
const written = addQueueHistory(hall.store, { days: 365, perDay: 300, until: UNTIL })
hall.store.raw.pragma('wal_checkpoint(TRUNCATE)')
process.stdout.write(`${written} numbers written in ${((performance.now() - begun) / 1000).toFixed(0)} s\n`)

const clerk = await hall.signIn('wangmin', 'counter-1')
const lead = await hall.signIn('chenli', null, 'staff-9')

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** While a question is being answered, how long each key press at another window takes. */
const besides = async (span: { from: string; to: string }): Promise<{ whole: number; presses: number[] }> => {
  let running = true
  const presses: number[] = []
  const whole = timed(() => lead.call('hall.statistics', span)).finally(() => (running = false))
  while (running) {
    presses.push(await timed(() => clerk.call('queue.overview', {})))
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return { whole: await whole, presses }
}

const empty: number[] = []
for (let run = 0; run < 20; run += 1)
  empty.push(await timed(() => lead.call('hall.statistics', { from: '2020-01-01', to: '2020-01-01' })))
const alone: number[] = []
for (let run = 0; run < 100; run += 1) alone.push(await timed(() => clerk.call('queue.overview', {})))

for (const [name, from, runs] of [
  ['一天 a day', UNTIL, 10],
  ['一周 a week', '2026-09-10', 5],
  ['一月 a month', '2026-08-17', 3],
  ['一年 a year', '2025-09-17', 2],
] as const) {
  const wholes: number[] = []
  const presses: number[] = []
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  for (let run = 0; run < runs; run += 1) {
    const { whole, presses: besidesIt } = await besides({ from, to: UNTIL })
    wholes.push(whole)
    presses.push(...besidesIt)
  }
  delay.disable()
  report(compare(`统计 ${name}`, wholes, { name: '空的一天 an empty day', samples: empty }))
  report(
    compare(`同时按键 a key meanwhile, ${name}`, presses, { name: '没有统计时 without', samples: alone }),
  )
  process.stdout.write(
    `${name}: longest block p99 ${(delay.percentile(99) / 1e6).toFixed(1)} ms, max ${(delay.max / 1e6).toFixed(1)} ms\n`,
  )
}
hall.close()
