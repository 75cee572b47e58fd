import { mkdirSync, rmSync, statfsSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { ExportReport, Jobs, SoundPackage, TargetOrder } from '#electron/backend/context.ts'
import { createJobs } from '#electron/backend/jobs/create-jobs.ts'
import type { ExportForm } from '#shared/contract/export.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import { builtEntries } from '#tests/support/built.ts'
import { addManyCases } from '#tests/support/million-cases.ts'
import { addQueueHistory } from '#tests/support/queue-history.ts'
import { addStoredPapers } from '#tests/support/stored-papers.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import type { TestClock } from '#tests/support/test-hall.ts'
import { GESTURES, busyWindows } from './busy-windows.ts'
import type { Samples } from './busy-windows.ts'
import { plainTools } from './plain-tools.ts'
import { processorSince, processorTime } from './processor-time.ts'
import type { PlainTools } from './plain-tools.ts'
import { compare, report } from './report.ts'

/**
 * A night of a large hall: the packages it writes and reads back, by the very jobs of the program, against copying and
 * hashing the same bytes with `cp`, `sync`, `sha256sum` and `sha512sum` in the same run; and whoever presses a key
 * meanwhile. A million cases with five events each and many small files, or as much as this machine has room and
 * patience for; `CASES=1000000 PAPERS=100000` for the whole measure.
 *
 * Aims: at most twice the time of the plain tools; one gesture in a hundred takes longer than 50 ms.
 */
const FREE = ((disk) => disk.bavail * disk.bsize)(statfsSync(process.env['TMPDIR'] ?? '/tmp'))
/** Hall, four packages and a copy of one of them. */
const BYTES_OF_CASE = 40_000
const CASES = Number(
  process.env['CASES'] ??
    Math.min(1_000_000, 100_000 * availableParallelism(), Math.floor(FREE / BYTES_OF_CASE / 1000) * 1000),
)
const PAPERS = Number(process.env['PAPERS'] ?? Math.round(CASES / 10))
const NEW_EACH_DAY = Math.max(1, Math.round(PAPERS / 1000))
/** Gestures of each kind while nothing else happens. */
const IDLE = 200

const say = (line: string): void => void process.stdout.write(`  ${line}\n`)
const perSecond = (bytes: number, milliseconds: number): string =>
  `${(bytes / 1e6).toFixed(0)} MB in ${(milliseconds / 1000).toFixed(1)} s, ${(bytes / 1000 / milliseconds).toFixed(0)} MB/s`

/** Built, as in the product: from sources every worker would begin by reading hundreds of modules. */
const entry = await builtEntries()
const jobsOf = (folder: string, clock: TestClock): Jobs =>
  createJobs(
    {
      folder,
      key: demoKey(),
      verifier: {
        file: process.execPath,
        args: [entry('command-line')],
        env: { ELECTRON_RUN_AS_NODE: '1' },
      },
    },
    entry,
    { clock, log: { note: () => {}, fault: (event, error) => say(`fault ${event}: ${String(error)}`) } },
  )
const hall = await openTestHall('2026-11-18T09:00:00+08:00')
const jobs = jobsOf(hall.folder, hall.clock)
// Gigabytes: they go too when something throws.
process.on('exit', () => rmSync(hall.folder, { recursive: true, force: true }))

const begun = performance.now()
addManyCases(hall.store, { cases: CASES, open: Math.round(CASES * 0.03), until: '2026-11-17' })
const tickets = addQueueHistory(hall.store, { days: 365, perDay: 300, until: '2026-11-17' })
const papers = addStoredPapers(hall, PAPERS)
hall.store.raw.pragma('wal_checkpoint(TRUNCATE)')
say(
  `${CASES} cases, ${tickets} tickets, ${papers.files} files of ${(papers.bytes / 1e6).toFixed(0)} MB, ` +
    `made in ${((performance.now() - begun) / 1000).toFixed(0)} s; load ${loadavg()[0]?.toFixed(2)} on ${availableParallelism()} processors`,
)

interface Night {
  readonly place: string
  readonly sound: SoundPackage
  readonly files: number
  readonly bytes: number
  readonly reused: number
  /** Milliseconds. */
  readonly snapshot: number
  readonly written: number
  readonly readBack: number
  readonly cache: string
  /** What the processor did meanwhile: this hardly depends on what else the machine does. */
  readonly wroteWith: string
  readonly readWith: string
}

let nights = 0
/** One run over one target, by the program's own jobs, to its end. Throws when the package is not found sound. */
const night = (form: ExportForm, earlier: readonly SoundPackage[] = []): Promise<Night> =>
  new Promise((resolve, reject) => {
    nights += 1
    const place = join(hall.folder, `target ${form}`)
    mkdirSync(place, { recursive: true })
    const packageName = `night ${nights}`
    const target: TargetOrder = {
      targetId: form,
      place,
      form,
      password: null,
      packageName,
      keep: { daily: 60, weekly: 0, monthly: 0 },
      builtIn: false,
      elsewhere: false,
      sound: earlier,
      names: [],
      interrupted: [],
    }
    let since = performance.now()
    let used = processorTime()
    let usedWords = ''
    const lap = (): number => {
      const took = performance.now() - since
      usedWords = processorSince(used)
      since = performance.now()
      used = processorTime()
      return took
    }
    const seen = {
      ...{ at: 0, snapshot: 0, written: 0, readBack: 0, files: 0, bytes: 0, reused: 0 },
      ...{ cache: '', wroteWith: '', readWith: '' },
    }
    const tell = (told: ExportReport): Promise<void> => {
      if (told.kind === 'snapshot') Object.assign(seen, { at: told.at, snapshot: lap() })
      else if (told.kind === 'written')
        Object.assign(
          seen,
          { written: lap(), wroteWith: usedWords },
          { files: told.files, bytes: told.bytes, reused: told.reusedFiles },
        )
      else if (told.kind === 'sound')
        Object.assign(seen, { readBack: lap(), readWith: usedWords, cache: told.cache ?? 'not said' })
      else if (told.kind === 'failed') reject(new Error(`${form}: ${told.problem}`))
      else if (told.kind === 'damaged') reject(new Error(`${form}: ${told.file} is damaged`))
      else if (told.kind === 'finished')
        resolve({
          ...seen,
          place: join(place, packageName),
          sound: { name: packageName, at: seen.at, bytes: seen.bytes },
        })
      return Promise.resolve()
    }
    jobs.startExport({ runId: packageName, startedAt: hall.clock.now(), targets: [target] }, tell)
  })

const against = (name: string, took: number, limit: { readonly name: string; readonly took: number }): void =>
  report(compare(name, [took], { name: limit.name, samples: [limit.took] }))

const whole = ({ copy, sha256, sha512 }: PlainTools): { name: string; took: number } => ({
  name: 'cp、sync、sha256sum、sha512sum',
  took: copy + sha256 + sha512,
})

const told = (words: string, one: Night): void => {
  const before = processorTime()
  const plain = plainTools(one.place)
  const plainUsed = processorSince(before)
  say(
    `${words}: ${one.files} files, ${one.reused} of them taken over; snapshot ${(one.snapshot / 1000).toFixed(1)} s, ` +
      `written ${perSecond(one.bytes, one.written)}, ${one.wroteWith}, ` +
      `read back (${one.cache}) ${perSecond(one.bytes, one.readBack)}, ${one.readWith}`,
  )
  say(
    `plain tools: cp and sync ${perSecond(one.bytes, plain.copy)}, sha256sum ${perSecond(one.bytes, plain.sha256)}, ` +
      `sha512sum ${perSecond(one.bytes, plain.sha512)}, together ${plainUsed}; load ${loadavg()[0]?.toFixed(2)}`,
  )
  against(`写${words}`, one.written, whole(plain))
  against(`读回${words}`, one.readBack, {
    name: 'sha256sum、sha512sum',
    took: plain.sha256 + plain.sha512,
  })
}

const windows = await busyWindows(hall)
let left = IDLE
const idle = await windows.work(() => (left -= 1) < 0)

const allOf = (samples: Samples): number[] => GESTURES.flatMap((gesture) => samples[gesture])
report(compare('没有导出时 idle: all gestures', allOf(idle), { name: '自身 itself', samples: allOf(idle) }))

const sealed = await night('sealed')
told('密封包 a sealed package', sealed)
addStoredPapers(hall, NEW_EACH_DAY)
const second = await night('sealed', [sealed.sound])
told('第二晚的密封包 the next night', second)
const open = await night('open')
told('开放文件夹 an open folder', open)

for (const form of ['sealed', 'open'] as const) {
  let over = false
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const exporting = night(form).finally(() => (over = true))
  const during = await windows.work(() => over)
  delay.disable()
  const { bytes, written, snapshot, readBack } = await exporting
  say(
    `${form} beside the desk: snapshot ${(snapshot / 1000).toFixed(1)} s, written ${perSecond(bytes, written)}, read back ` +
      `${perSecond(bytes, readBack)}; event loop p99 ${(delay.percentile(99) / 1e6).toFixed(1)} ms, ` +
      `longest ${(delay.max / 1e6).toFixed(1)} ms; load ${loadavg()[0]?.toFixed(2)}`,
  )
  for (const gesture of GESTURES)
    report(
      compare(`${form} 导出时 ${gesture}`, during[gesture], {
        name: '没有导出时 idle',
        samples: idle[gesture],
      }),
    )
  report(
    compare(
      `${form} 导出时 全部 all gestures`,
      GESTURES.flatMap((gesture) => during[gesture]),
      {
        name: '没有导出时 idle',
        samples: GESTURES.flatMap((gesture) => idle[gesture]),
      },
    ),
  )
}
hall.close()
