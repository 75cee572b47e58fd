import type Database from 'better-sqlite3'
import { addManyCases } from '#tests/support/million-cases.ts'
import { typed } from '#tests/support/finding.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { compare, report } from './report.ts'

/**
 * 查找 over ten years of work, each kind of thing people type, against the very statements it takes run raw on the same
 * connection to the same encrypted file. A hundred thousand cases in half a minute; `CASES=1000000` for the whole
 * measure, which takes some minutes to write.
 */
const CASES = Number(process.env['CASES'] ?? 100_000)
const RUNS = 100

const hall = await openTestHall('2026-11-18T09:00:00+08:00')
const begun = performance.now()
addManyCases(hall.store, { cases: CASES, open: Math.round(CASES * 0.03), until: '2026-11-17' })
process.stdout.write(`${CASES} cases in ${Math.round((performance.now() - begun) / 1000)} s\n`)
const clerk = await hall.signIn('wangmin', 'counter-1')

interface Asked {
  readonly statement: Database.Statement<unknown[]>
  readonly how: 'get' | 'all'
  readonly params: readonly unknown[]
}

/** While it is set, every reading statement is noted with what it was given. */
let notes: Asked[] | null = null
const { raw } = hall.store
const prepare = raw.prepare.bind(raw)
const watched = new WeakSet<object>()
const watch = (statement: Database.Statement<unknown[]>): void => {
  if (watched.has(statement)) return
  watched.add(statement)
  for (const how of ['get', 'all'] as const) {
    const run = statement[how].bind(statement)
    Object.assign(statement, {
      [how]: (...params: unknown[]) => {
        notes?.push({ statement, how, params })
        return run(...params)
      },
    })
  }
}
Object.assign(raw, {
  prepare: (sql: string) => {
    const statement = prepare<unknown[]>(sql)
    watch(statement)
    return statement
  },
})

const timed = async (work: () => unknown): Promise<number> => {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** The whole way from the channel to its checked answer, and its statements alone, in turns. */
const measured = async (name: string, work: () => Promise<unknown>): Promise<void> => {
  notes = []
  await work()
  const asked = notes
  notes = null
  const replay = (): void => {
    for (const { statement, how, params } of asked) statement[how](...params)
  }
  const samples: Record<'backend' | 'raw', number[]> = { backend: [], raw: [] }
  for (let run = -5; run < RUNS; run += 1) {
    const backend = await timed(work)
    const bare = await timed(replay)
    if (run < 0) continue
    samples.backend.push(backend)
    samples.raw.push(bare)
  }
  report(compare(name, samples.backend, { name: '同样的语句 the same statements', samples: samples.raw }))
}

const somebody = raw
  .prepare<[number], { number: string; body: string }>(
    `SELECT number, body FROM case_file JOIN personal_payload ON personal_payload.id = payload_id
     ORDER BY received_at LIMIT 1 OFFSET ?`,
  )
  .get(Math.floor(CASES * 0.9))
if (somebody === undefined) throw new Error('a hall without cases')
const { applicant } = JSON.parse(somebody.body) as {
  applicant: { name: string; documentNumber: string; phone: string }
}

const find = (text: string) => () => clerk.call('cases.find', typed(text, { limit: 20 }))
await measured(`查找：办件号，${CASES} 件 by number`, find(somebody.number))
await measured('查找：流水号 by serial', find(somebody.number.slice(5)))
await measured('查找：姓名两个字 two characters of a name', find(applicant.name.slice(-2)))
await measured('查找：姓名首字母 initials', find('wxm'))
await measured('查找：证件号后四位 end of an ID number', find(applicant.documentNumber.slice(-4)))
await measured('查找：手机后四位 end of a phone number', find(applicant.phone.slice(-4)))
await measured('查找：两个词 two words', find(`${applicant.name.slice(-2)} ${applicant.phone.slice(-4)}`))
await measured('筛选：事项和环节 matter and status', () =>
  clerk.call(
    'cases.find',
    typed('', { limit: 20, filter: { matter: 'old-age-allowance', statuses: ['accepted'] } }),
  ),
)
await measured('筛选：应办结三十天 due in thirty days, by its day', () =>
  clerk.call(
    'cases.find',
    typed('', { limit: 20, sort: 'due', filter: { due: { from: '2026-11-18', to: '2026-12-17' } } }),
  ),
)
hall.close()
