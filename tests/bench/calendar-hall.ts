import { parentPort, workerData } from 'node:worker_threads'
import { addCases } from '#tests/support/large-hall.ts'
import { year2027 } from '#tests/support/calendar.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { change, checked, comeTo, complete, missing } from '#tests/support/visit-steps.ts'

/**
 * A hall in a thread of its own, as the backend has a process of its own: whoever asks waits for what it is doing. Asked
 * for `mark` it answers when one line of a checklist is marked and on the disk; `load`, `close` and `preview` change the
 * calendar and answer when every case is counted anew.
 */
const { open, closed } = workerData as { open: number; closed: number }

const hall = await openTestHall('2026-12-04T09:00:00+08:00')
const lead = await hall.signIn('chenli', null, 'staff-9')
await comeTo(hall, '2026-12-04T09:00:00+08:00')
const clerk = await hall.signIn('wangmin', 'counter-1')
// What is accepted in the last three of these days is due in the next year.
addCases(hall, open, closed, { first: '2026-11-12', days: 23 })
let intake = await checked(clerk, 'old-age-allowance')

/** How long each batch held the database. */
const batches: number[] = []
let atDesk = false
const write = hall.store.write.bind(hall.store)
Object.assign(hall.store, {
  write: <T>(work: Parameters<typeof write<T>>[0]): T => {
    const from = performance.now()
    try {
      return write(work)
    } finally {
      if (!atDesk) batches.push(performance.now() - from)
    }
  },
})

const mark = async (): Promise<void> => {
  const [line] = intake.lines
  if (line === undefined) throw new Error('an empty checklist')
  const to = line.mark?.state === 'complete' ? missing : complete
  intake = await change(clerk, intake, { what: 'mark', line: line.key, mark: to })
}

const untilCounted = async (): Promise<void> => {
  while (hall.store.read.get('SELECT 1 FROM calendar_version WHERE recounted_at IS NULL') !== undefined)
    await new Promise((done) => setTimeout(done, 20))
}
const version = async (): Promise<number> => (await lead.call('settings.calendar', {})).version
const text = JSON.stringify(year2027)

const WORK: Readonly<Record<string, () => Promise<unknown>>> = {
  preview: () => lead.call('settings.previewCalendar', { what: 'year', text }),
  load: async () => {
    await lead.call('settings.importCalendar', { text, basedOn: await version() })
    await untilCounted()
  },
  previewAll: async () =>
    lead.call('settings.previewCalendar', {
      what: 'order',
      working: false,
      from: '2026-12-08',
      to: '2026-12-08',
      reason: '暴雪',
      orderedBy: '区防指',
    }),
  closeAll: async () => {
    await lead.call('settings.orderDays', {
      working: false,
      from: '2026-12-08',
      to: '2026-12-08',
      reason: '暴雪',
      orderedBy: '区防指',
      basedOn: await version(),
    })
    await untilCounted()
  },
}

parentPort?.on('message', ({ id, what }: { id: number; what: string }) => {
  const answer = async (): Promise<void> => {
    if (what === 'mark') {
      atDesk = true
      await mark()
      atDesk = false
      parentPort?.postMessage({ id })
      return
    }
    const work = WORK[what]
    if (work === undefined) throw new Error(`nobody knows what ${what} is`)
    batches.length = 0
    const from = performance.now()
    await work()
    const tally = hall.store.read.get<{ done: number; moved: number }>(
      'SELECT rows_done AS done, rows_moved AS moved FROM calendar_version ORDER BY version DESC LIMIT 1',
    )
    parentPort?.postMessage({ id, took: performance.now() - from, batches: [...batches], tally })
  }
  void answer()
})
parentPort?.postMessage({ id: 0 })
