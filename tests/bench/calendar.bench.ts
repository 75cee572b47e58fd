import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { percentile, compare, report } from './report.ts'

/**
 * A year is loaded, and a day is closed by order, in a hall with a hundred thousand open cases, while somebody at a
 * counter goes on marking a checklist. What that person waits for, against the same mark in a quiet hall; how long the
 * counting takes, against the same rows in one piece while nobody could work; and the longest batch of it.
 */
const OPEN = 100_000
const CLOSED = 20_000
const QUIET_MARKS = 300

interface Done {
  readonly took: number
  readonly batches: readonly number[]
  readonly tally: { readonly done: number; readonly moved: number }
}

const worker = new Worker(join(import.meta.dirname, 'calendar-hall.ts'), {
  workerData: { open: OPEN, closed: CLOSED },
})
const waiting = new Map<number, (answer: Done) => void>()
let calls = 0
worker.on('message', (answer: Done & { id: number }) => {
  waiting.get(answer.id)?.(answer)
  waiting.delete(answer.id)
})
worker.on('error', (error) => {
  throw error
})
const answerTo = (id: number): Promise<Done> => new Promise((resolve) => waiting.set(id, resolve))
const ask = (what: string): Promise<Done> => {
  calls += 1
  worker.postMessage({ id: calls, what })
  return answerTo(calls)
}

/** A person does not press keys in step with the machine. */
let seed = 20_261_204
const someMilliseconds = (): number => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return 5 + (seed % 40)
}
const marksWhile = async (isOn: (count: number) => boolean): Promise<number[]> => {
  const samples: number[] = []
  while (isOn(samples.length)) {
    await new Promise((done) => setTimeout(done, someMilliseconds()))
    const from = performance.now()
    await ask('mark')
    samples.push(performance.now() - from)
  }
  return samples
}

await answerTo(0)
await marksWhile((count) => count < 20)
const quiet = {
  name: '没有重算时同样的一项 the same mark in a quiet hall',
  samples: await marksWhile((count) => count < QUIET_MARKS),
}

const measured = async (what: string): Promise<{ done: Done; marks: number[] }> => {
  let running = true
  const [done, marks] = await Promise.all([
    ask(what).finally(() => {
      running = false
    }),
    marksWhile(() => running),
  ])
  return { done, marks }
}
const tail = (samples: readonly number[]): string => `p99 ${percentile(samples, 0.99).toFixed(1)} ms`
const say = (line: string): void => void process.stdout.write(`${line}\n`)

say(`${quiet.name}: ${tail(quiet.samples)}`)
for (const [what, name] of [
  ['preview', '先看载入一年 preview of a year'],
  ['load', '载入一年 a year is loaded'],
  ['previewAll', '先看停办公一天 preview of a closed day'],
  ['closeAll', '停办公一天 a day is closed'],
] as const) {
  const { done, marks } = await measured(what)
  report(compare(`核对一项材料，${name}`, marks, quiet))
  if (what === 'preview' || what === 'previewAll') {
    say(`${name}: ${Math.round(done.took)} ms`)
    continue
  }
  const { tally, batches } = done
  const longest = percentile(batches, 1)
  say(
    `${name}: ${OPEN} open, ${tally.done} counted anew, ${tally.moved} moved, ${Math.round(done.took)} ms, ` +
      `${batches.length} batches, longest ${longest.toFixed(1)} ms, ${tail(batches)}`,
  )
  report(compare(`每批，${name} (a batch)`, batches, { name: quiet.name, samples: quiet.samples }))
}
await worker.terminate()
