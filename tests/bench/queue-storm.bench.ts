import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { storm } from '#tests/faults/storm.ts'
import { compare, report } from './report.ts'

/** The kill storm of tests/faults/queue-storm.test.ts, a thousand times. It throws at the first thing that is wrong. */
const TRIALS = Number(process.env['QUEUE_STORM_TRIALS'] ?? 1000)

const folder = mkdtempSync(join(tmpdir(), 'queue-storm-'))
try {
  const outcome = await storm(folder, TRIALS, 20_261_128)
  for (const [channel, times] of [...outcome.byChannel].sort(([a], [b]) => a.localeCompare(b)))
    process.stdout.write(`  ${channel}: ${times}\n`)
  process.stdout.write(
    `  ${outcome.trials} kills, ${outcome.gestures} gestures, ${outcome.tickets} tickets, ${outcome.printed} printed, ` +
      `${outcome.cutOff} gestures cut off, ${outcome.cutOffWritten} of them written already\n`,
  )
  const samples = [...outcome.took]
  const name = `断电 a start, a rush and a kill (${outcome.trials} kills, ${outcome.tickets} tickets)`
  report(compare(name, samples, { name: '自身 itself', samples }))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
