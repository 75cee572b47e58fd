import fc from 'fast-check'
import { play } from '#tests/support/queue/run-steps.ts'
import { steps } from '#tests/support/queue/steps.ts'
import { openHallToWipe } from '#tests/support/queue/wiped-hall.ts'
import { compare, report } from './report.ts'

/**
 * The model-based test of tests/backend/queue-model.test.ts, long: it throws, with the steps that led there, where the
 * program and the notebook kept beside it differ. How long a step takes is told because the runner wants a figure.
 */
const RUNS = Number(process.env['QUEUE_MODEL_RUNS'] ?? 2000)
const LONGEST = 80
const COUNTED_OVER = 50

const hall = await openHallToWipe()
const outcomes = new Map<string, number>()
const samples: number[] = []
let runs = 0
let done = 0
await fc.assert(
  fc.asyncProperty(steps(LONGEST), async (all) => {
    const from = performance.now()
    for (const outcome of await play(hall, all)) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    samples.push((performance.now() - from) / all.length)
    done += all.length
    runs += 1
    if (runs % COUNTED_OVER !== 0) return
    const problems = hall.verify()
    if (problems.length > 0) throw new Error(problems.join('\n'))
  }),
  { numRuns: RUNS },
)
hall.close()
for (const [outcome, times] of [...outcomes].sort(([a], [b]) => a.localeCompare(b)))
  process.stdout.write(`  ${outcome}: ${times}\n`)
process.stdout.write(`  ${runs} sequences, ${done} steps, all of them as the notebook says\n`)
const name = `叫号模型 a step, looked at from all sides (${runs} sequences, ${done} steps)`
report(compare(name, samples, { name: '自身 itself', samples }))
