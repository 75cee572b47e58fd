import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import packageFile from '../../package.json' with { type: 'json' }
import { erasePeople, replacePeople, termsOf, WORDS_VERSION } from '#electron/backend/services/case-search.ts'
import { readCasePeople } from '#electron/backend/services/case-people.ts'
import { changeWords, eachWord, insertWords } from '#electron/backend/store/case-words.ts'
import { findCase } from '#electron/backend/store/cases.ts'
import { openRaw, storeOf } from '#electron/backend/store/database.ts'
import { migrate } from '#electron/backend/store/migrate.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import { typed } from '../support/finding.ts'
import { openTestHall } from '../support/test-hall.ts'
import type { Caller, TestHall } from '../support/test-hall.ts'
import {
  acceptedCase,
  applicant,
  change,
  checked,
  comeTo,
  complete,
  fill,
  markLines,
  notifiedCase,
  sister,
} from '../support/visit-steps.ts'
import { acceptedOn, checkedOn, receivedOn, writeCase } from '../support/written-cases.ts'

let hall: TestHall
let clerk: Caller

beforeEach(async () => {
  hall = await openTestHall('2026-09-17T09:00:00+08:00')
  clerk = await hall.signIn('wangmin', 'counter-1')
})
afterEach(() => {
  expect(hall.faults).toEqual([])
  hall.close()
})

const found = async (text: string): Promise<string[]> =>
  (await clerk.call('cases.find', typed(text))).rows.map(({ number }) => number)

/** Every word the index holds of a case, as the index itself lists them. */
const heldOf = (caseId: string): string[] => {
  const key = findCase(hall.store.read, caseId)!.searchKey
  const held: string[] = []
  eachWord(hall.store, (at, term) => {
    if (at === key) held.push(term)
  })
  return held.toSorted()
}

describe('the index follows what is written', () => {
  it('a case is found in the moment in which it was taken in, by its paper too', async () => {
    const { documentNumber } = await acceptedCase(clerk, 'old-age-allowance')
    expect(await found('林秀珍')).toEqual(['2026-0001'])
    expect(await found(documentNumber)).toEqual(['2026-0001'])
    expect(hall.verify()).toEqual([])
  })

  it('a name that is corrected on the way', async () => {
    const told = await notifiedCase(clerk, 'old-age-allowance', ['photo'])
    await comeTo(hall, '2026-09-18T09:00:00+08:00')
    const back = await clerk.call('intake.resume', { caseId: told.caseId })
    const renamed = await change(clerk, back, {
      what: 'applicant',
      applicant: { ...applicant, name: '林秀真', phone: '' },
    })
    const done = await markLines(clerk, renamed, (line) => (line.told ? complete : null))
    await clerk.call('intake.accept', { intakeId: done.id })
    expect(await found('林秀珍')).toEqual([])
    expect(await found('5678')).toEqual([])
    expect(await found('林秀真')).toEqual(['2026-0001'])
    expect(await found('lxz')).toEqual(['2026-0001'])
    expect(hall.verify()).toEqual([])
  })

  it('whoever came in place of the applicant', async () => {
    let intake = await clerk.call('intake.open', { matterCode: 'old-age-allowance' })
    intake = await change(clerk, intake, { what: 'presence', presence: 'agent' })
    intake = await change(clerk, intake, {
      what: 'representative',
      representative: { ...sister, entrustment: { scope: '代为办理', until: null } },
    })
    intake = await markLines(clerk, await fill(clerk, intake), () => complete)
    await clerk.call('intake.accept', { intakeId: intake.id })
    for (const text of ['林秀芳', 'linxf', '0043', '4321', '林秀珍'])
      expect(await found(text)).toEqual(['2026-0001'])
    expect(hall.verify()).toEqual([])
  })

  it('people are taken away again and again, and the index stays sound', () => {
    const caseId = writeCase(hall, '2026-0001', [
      receivedOn('2026-09-01'),
      checkedOn('2026-09-01'),
      acceptedOn('2026-09-01'),
    ])
    for (const phone of ['13812345678', '', '13812345678', '', '13812345678', ''])
      hall.store.write((db) => {
        const people = readCasePeople(db, findCase(db, caseId)!.payloadId)!
        replacePeople(db, caseId, { ...people, applicant: { ...applicant, phone } })
      })
    expect(hall.verify()).toEqual([])
  })

  it('the row for filters follows every step', async () => {
    const { caseId } = await acceptedCase(clerk, 'old-age-allowance')
    const lina = await hall.signIn('lina', 'counter-2', 'staff-2')
    await lina.call('cases.decide', { caseId, outcome: 'granted', reasons: '', lateReason: '' })
    const row = hall.store.read.get(
      `SELECT status, decided_on AS decided, staff.value AS staff, counter.value AS counter FROM case_search
       JOIN search_code staff ON staff.code = staff JOIN search_code counter ON counter.code = counter`,
    )
    const { id } = hall.store.read.get<{ id: string }>("SELECT id FROM staff WHERE login = 'lina'")!
    expect(row).toEqual({
      status: 'decided',
      decided: '2026-09-17',
      staff: `staff ${id}`,
      counter: 'counter counter-2',
    })
    expect(hall.verify()).toEqual([])
  })

  it('a refused command leaves nothing in it', async () => {
    const intake = await checked(clerk, 'old-age-allowance', ['photo'])
    expect(await clerk.reply('intake.accept', { intakeId: intake.id })).toMatchObject({ ok: false })
    expect(await found('林秀珍')).toEqual([])
    const held: string[] = []
    eachWord(hall.store, (_key, term) => held.push(term))
    expect(held).toEqual([])
  })

  it('cases received in one millisecond stand apart', () => {
    for (const number of ['2026-0001', '2026-0002', '2026-0003'])
      writeCase(hall, number, [receivedOn('2026-09-01'), checkedOn('2026-09-01'), acceptedOn('2026-09-01')])
    const keys = hall.store.read.all<{ key: number }>('SELECT key FROM case_search ORDER BY key')
    expect(keys.map(({ key }) => key - keys[0]!.key)).toEqual([0, 1, 2])
    expect(hall.verify()).toEqual([])
  })
})

describe('whoever is erased is found by nothing any more', () => {
  const taken = (): string =>
    writeCase(
      hall,
      '2026-0001',
      [receivedOn('2026-09-01'), checkedOn('2026-09-01'), acceptedOn('2026-09-01')],
      {
        person: { ...applicant, name: '淳于蘅芜', documentNumber: 'QZX98765432', phone: '13911112222' },
        representative: { ...sister, relation: '申请人之妹' },
        members: ['段干木槿'],
      },
    )

  it('neither by a name nor by a number; the case is by its own', async () => {
    const caseId = taken()
    expect(await found('蘅芜')).toEqual(['2026-0001'])
    hall.store.write((db) => erasePeople(db, caseId, hall.clock.now()))
    for (const text of ['蘅芜', '淳', 'cyhw', 'qzx987', '5432', '2222', '林秀芳', '段干', '0043'])
      expect(await found(text), text).toEqual([])
    expect(await found('2026-0001')).toEqual(['2026-0001'])
    expect(await found('高龄津贴')).toEqual(['2026-0001'])
    expect(heldOf(caseId)).toEqual(['mold-age-allowance', 'n2026-', 'n2026-0', 'n2026-0001', 's1'])
    expect(hall.store.read.all('SELECT * FROM person_index')).toEqual([])
    expect(readCasePeople(hall.store.read, findCase(hall.store.read, caseId)!.payloadId)).toBeNull()
    expect(hall.verify()).toEqual([])
  })

  it('and no page of the index keeps their words', () => {
    // Others around them, so that their words lie in the middle of pages.
    for (let at = 2; at < 60; at += 1)
      writeCase(
        hall,
        `2026-${String(at).padStart(4, '0')}`,
        [receivedOn('2026-09-01'), checkedOn('2026-09-01'), acceptedOn('2026-09-01')],
        { person: { ...applicant, name: `林秀${String.fromCodePoint(0x4e00 + at)}` } },
      )
    const caseId = taken()
    const pages = (): string =>
      hall.store.read
        .all<{ block: Uint8Array }>('SELECT block FROM case_words_data')
        .map(({ block }) => Buffer.from(block).toString('latin1'))
        .join('')
    // Words share their beginnings with those before them, so it is their last characters that lie on a page.
    const endings = ['蘅', '芜', '槿', '6789xzq'].map((text) => Buffer.from(text).toString('latin1'))
    expect(endings.filter((ending) => !pages().includes(ending))).toEqual([])
    hall.store.write((db) => erasePeople(db, caseId, hall.clock.now()))
    expect(endings.filter((ending) => pages().includes(ending))).toEqual([])
  })
})

describe('a hall from before the index', () => {
  const unindex = (): void =>
    hall.store.write((db) => {
      for (const { key } of db.all<{ key: number }>('SELECT key FROM case_search')) {
        const held: string[] = []
        eachWord(hall.store, (at, term) => at === key && held.push(term))
        changeWords(db, key, held, [])
      }
      db.run('DELETE FROM case_search')
      db.run('UPDATE case_file SET search_key = NULL')
    })
  const until = async (done: () => boolean): Promise<void> => {
    while (!done()) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const missing = (): number =>
    hall.store.read.get<{ n: number }>('SELECT count(*) AS n FROM case_file WHERE search_key IS NULL')!.n

  const someCases = (count: number): void => {
    for (let at = 1; at <= count; at += 1)
      writeCase(
        hall,
        `2025-${String(at).padStart(4, '0')}`,
        [receivedOn('2026-09-01'), checkedOn('2026-09-01'), acceptedOn('2026-09-01')],
        { erased: at === 3 },
      )
    unindex()
  }

  it('is indexed after the start, and says meanwhile how much is missing', async () => {
    someCases(90)
    const before = await clerk.call('cases.find', typed(''))
    expect(before).toMatchObject({ rows: [], total: 0, unindexed: 90 })
    hall.restart()
    clerk = await hall.signIn('wangmin', 'counter-1')
    await until(() => missing() === 0)
    expect(await clerk.call('cases.find', typed('林秀珍', { limit: 1 }))).toMatchObject({
      total: 89,
      unindexed: 0,
    })
    expect(hall.verify()).toEqual([])
  })

  it('goes on where it was stopped', async () => {
    someCases(130)
    hall.restart()
    await until(() => missing() < 130)
    hall.restart()
    await until(() => missing() === 0)
    expect(hall.verify()).toEqual([])
  })

  it('is indexed anew when the rules by which its words were made are not these', async () => {
    writeCase(hall, '2025-0001', [
      receivedOn('2026-09-01'),
      checkedOn('2026-09-01'),
      acceptedOn('2026-09-01'),
    ])
    const key = findCase(hall.store.read, 'case 2025-0001')!.searchKey!
    // A word that no rule of today would take out again.
    hall.store.write((db) => changeWords(db, key, [], ['yformerly']))
    hall.store.raw.exec("UPDATE meta SET value = 'rules 0' WHERE key = 'case words'")
    hall.restart()
    await until(() => missing() === 0)
    clerk = await hall.signIn('wangmin', 'counter-1')
    expect(await found('林秀珍')).toEqual(['2025-0001'])
    expect(hall.verify()).toEqual([])
    // What is taken out is still overwritten at once.
    const config = hall.store.read.all("SELECT v FROM case_words_config WHERE k = 'secure-delete'")
    expect(config).toEqual([{ v: 1 }])
  })

  it('is left alone at every other start', () => {
    writeCase(hall, '2025-0001', [
      receivedOn('2026-09-01'),
      checkedOn('2026-09-01'),
      acceptedOn('2026-09-01'),
    ])
    hall.restart()
    expect(missing()).toBe(0)
  })

  it('a new table of readings or characters is another version of the rules', () => {
    const { dependencies } = packageFile
    expect(WORDS_VERSION).toContain(`pinyin-pro ${dependencies['pinyin-pro']}`)
    expect(WORDS_VERSION).toContain(`opencc-js ${dependencies['opencc-js']}`)
  })

  it('a case that is written meanwhile, or changed, is right all the same', async () => {
    someCases(3)
    const { caseId } = await acceptedCase(clerk, 'old-age-allowance')
    hall.store.write((db) => {
      const people = readCasePeople(db, findCase(db, 'case 2025-0001')!.payloadId)!
      replacePeople(db, 'case 2025-0001', { ...people, applicant: { ...applicant, name: '林秀真' } })
    })
    expect(findCase(hall.store.read, caseId)!.searchKey).not.toBeNull()
    hall.restart()
    await until(() => missing() === 0)
    clerk = await hall.signIn('wangmin', 'counter-1')
    expect(await found('林秀真')).toEqual(['2025-0001'])
    expect(hall.verify()).toEqual([])
  })
})

describe('the check of the database', () => {
  const problems = (damage: string): string[] => {
    writeCase(hall, '2026-0001', [
      receivedOn('2026-09-01'),
      checkedOn('2026-09-01'),
      acceptedOn('2026-09-01'),
    ])
    writeCase(hall, '2026-0002', [
      receivedOn('2026-09-02'),
      checkedOn('2026-09-02'),
      acceptedOn('2026-09-02'),
    ])
    hall.store.raw.exec(damage)
    return hall.verify()
  }
  const key = `(SELECT search_key FROM case_file WHERE number = '2026-0001')`

  it.each([
    [
      'a word too many',
      `INSERT INTO case_words (rowid, words) VALUES (${key}, 'h王')`,
      /2026-0001: its words/,
    ],
    [
      'a word that is missing',
      `INSERT INTO case_words (case_words, rowid, words) VALUES ('delete', ${key}, 'h林')`,
      /2026-0001: its words/,
    ],
    ['words of no case', `INSERT INTO case_words (rowid, words) VALUES (7, 'h王')`, /1 entries of no case/],
    [
      'a row that says something else',
      `UPDATE case_search SET status = 'closed' WHERE key = ${key}`,
      /2026-0001: its row/,
    ],
    [
      'a row with another counter',
      `UPDATE case_search SET counter = NULL WHERE key = ${key}`,
      /2026-0001: its row/,
    ],
    ['a row that is gone', `DELETE FROM case_search WHERE key = ${key}`, /2026-0001: its row/],
    [
      'a row of nothing',
      `INSERT INTO case_search SELECT 7, number, matter, status, staff, counter, due, provisional, decided_on, relative,
         deemed, deferred FROM case_search LIMIT 1`,
      /case_search: 1 rows of nobody/,
    ],
    [
      'a person who was erased elsewhere and not here',
      `UPDATE personal_payload SET body = NULL, erased_at = 1 WHERE id = 'people 2026-0001'`,
      /person_index: 1 rows of nobody/,
    ],
  ])('finds %s', (_what, damage, problem) => {
    expect(problems(damage).join('\n')).toMatch(problem)
  })
})

describe('the index itself', () => {
  it('holds after any number of changes just the words it was told', () => {
    const store = storeOf(openRaw(`${hall.folder}/words.db`, demoKey()))
    migrate(store.raw)
    store.raw.pragma('foreign_keys = OFF')
    const put = store.raw.prepare(
      `INSERT INTO case_file (id, number, payload_id, matter_code, matter_version, hall_part, status, received_at,
         open_gaps, staff_id) VALUES (?, '2026-' || ?, 'p', 'm', 1, 'accept', 'closed', ?, 0, 's')`,
    )
    const model = new Map<number, Set<string>>()
    const word = fc.constantFrom(
      ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗'
        .split('')
        .flatMap((one) => [`h${one}`, `g${one}明`, `y${one}`]),
    )
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: 40 }), fc.uniqueArray(word, { maxLength: 12 })), { maxLength: 60 }),
        (changes) => {
          for (const [at, words] of changes)
            store.write((db) => {
              const before = model.get(at)
              if (before === undefined) {
                put.run(`case ${at}`, at, at * 1000)
                insertWords(db, { id: `case ${at}`, receivedAt: at * 1000 }, words)
              } else changeWords(db, at * 1000, [...before], words)
              model.set(at, new Set(words))
            })
          const held = new Map<number, string[]>()
          eachWord(store, (at, term) => void held.set(at / 1000, [...(held.get(at / 1000) ?? []), term]))
          for (const [at, words] of model) expect(new Set(held.get(at))).toEqual(words)
          expect(store.raw.pragma('integrity_check', { simple: true })).toBe('ok')
        },
      ),
      { numRuns: 12 },
    )
    store.close()
  })

  it('a word of a paper is found beside those the case had before', async () => {
    const { caseId } = await acceptedCase(clerk, 'old-age-allowance')
    await clerk.call('cases.decide', { caseId, outcome: 'granted', reasons: '', lateReason: '' })
    expect(heldOf(caseId)).toEqual(termsOf(hall.store.read, findCase(hall.store.read, caseId)!).toSorted())
  })
})
