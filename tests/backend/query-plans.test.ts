import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { untilRecounted, year2027 } from '#tests/support/calendar.ts'
import { BOARD_TABS } from '#shared/domain/case/board.ts'
import { addBoardRows } from '#tests/support/board-rows.ts'
import { typed } from '#tests/support/finding.ts'
import { asked } from '#tests/support/desk-log.ts'
import type { TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import {
  closedCase,
  comeTo,
  drawAll,
  markLines,
  complete,
  notifiedCase,
  serve,
} from '#tests/support/visit-steps.ts'

let hall: TestHall
let prepared: Set<string>

beforeEach(async () => {
  hall = await openTestHall('2026-09-17T09:00:00+08:00')
  prepared = new Set()
  const { raw } = hall.store
  const prepare = raw.prepare.bind(raw)
  raw.prepare = (sql: string) => {
    prepared.add(sql)
    return prepare(sql)
  }
})

afterEach(() => hall.close())

/** Grow with every visit, so that reading all of one gets slower every year. */
const GROWING = [
  'ticket',
  'ticket_event',
  'visit',
  'case_file',
  'case_event',
  'document',
  'document_event',
  'print_job',
  'person_index',
  'personal_payload',
  'command_log',
  'archive_item',
  'desk_log',
  'audit',
]

/** Indexes of what is still open: they do not grow, so reading one from end to end is fine. */
const OPEN_ONLY = [
  'ticket_line',
  'ticket_set_apart',
  'ticket_unfinished',
  'ticket_one_per_counter',
  'document_unrendered',
  'print_job_open',
]
/** Read from the newest backwards, and no further than a handful or than this morning. */
const NEWEST_FIRST = ['print_job_settled', 'ticket_event_calls']

const readsAll = (detail: string, sql: string): boolean => {
  const [, how, table, index, bounds] =
    /^(SCAN|SEARCH) (\w+)(?: USING (?:COVERING )?INDEX (\w+))?(?: \((.*)\))?/.exec(detail) ?? []
  if (table === undefined || !GROWING.includes(table)) return false
  if ([...OPEN_ONLY, ...NEWEST_FIRST].includes(index ?? '')) return false
  // A range with one end is all there is before or after.
  if (how === 'SEARCH') return /^\w+[<>]\?$/.test(bounds ?? '')
  // The end of the audit chain is one step from the end of its table.
  return !(table === 'audit' && sql.includes('ORDER BY seq DESC LIMIT 1'))
}

/** How SQLite would carry a statement out, step by step. */
const planOf = (sql: string): { detail: string }[] => {
  const unknown = Array.from({ length: (sql.match(/\?/g) ?? []).length }, () => null)
  return hall.store.raw.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...unknown)
}

/** Statements that read a growing table from end to end. */
const scans = (): string[] =>
  [...prepared].flatMap((sql) => {
    if (/^\s*(PRAGMA|CREATE|VACUUM)/i.test(sql)) return []
    return planOf(sql)
      .filter(({ detail }) => readsAll(detail, sql))
      .map(({ detail }) => `${detail}: ${sql.replaceAll(/\s+/g, ' ').trim()}`)
  })

describe('nothing that a person waits for reads a whole table that grows', () => {
  it('through a day of everything', async () => {
    const clerk = await hall.signIn('wangmin', 'counter-1')
    const lead = await hall.signIn('chenli', null, 'staff-9')
    const archivist = await hall.signIn('liufang', null, 'staff-2')
    const kiosk = hall.as('kiosk')
    const system = hall.as('system')
    await serve(hall, clerk)
    const told = await notifiedCase(clerk, 'old-age-allowance', ['photo'])
    const { ticketId } = await kiosk.call('kiosk.take', { categoryId: 'relief', priority: true })
    await lead.call('queue.verifyPriority', { ticketId, reason: 'elderly' })
    const { id } = await clerk.call('queue.hold', { note: '' })
    await clerk.call('queue.resume', { ticketId: id })
    await clerk.call('queue.finish', {})
    await clerk.call('queue.callNext', {})
    await clerk.call('queue.recall', {})
    await clerk.call('queue.miss', {})
    await kiosk.call('kiosk.reportTrouble', { ticketId })
    await lead.call('printing.reprintTicket', { ticketId })
    await comeTo(hall, '2026-09-18T09:00:00+08:00')
    const back = await clerk.call('intake.resume', { caseId: told.caseId })
    const done = await markLines(clerk, back, (line) => (line.told ? complete : null))
    await clerk.call('intake.accept', { intakeId: done.id })
    await closedCase(clerk, 'old-age-allowance')
    await drawAll(hall)
    for (const kind of ['ticket', 'document'] as const)
      for (let job = (await system.call('print.take', { kind })).job; job !== null;) {
        await system.call('print.outcome', { jobId: job.id, outcome: 'sent', problem: 'none' })
        job = (await system.call('print.take', { kind })).job
      }
    const { batchId } = await archivist.call('archive.open', { year: 2026 })
    for (const to of ['sorting', 'numbering', 'locked'] as const)
      await archivist.call('archive.advance', { batchId, to })
    const page = { scope: 'all', offset: 0, limit: 50 } as const
    await kiosk.call('kiosk.home', {})
    await kiosk.call('kiosk.ticket', { ticketId })
    await hall.as('display').call('display.snapshot', {})
    await clerk.call('queue.overview', {})
    await clerk.call('queue.tickets', {})
    await clerk.call('cases.board', { tab: 'open', ...page })
    await clerk.call('cases.find', typed('林'))
    await clerk.call('people.find', { text: '002X' })
    await clerk.call('cases.get', { caseId: told.caseId })
    await lead.call('printing.outbox', {})
    await archivist.call('archive.overview', {})
    await archivist.call('archive.batch', { batchId })
    await archivist.call('export.start', { cause: 'hand', targetIds: [] })
    await archivist.call('export.runs', {})
    await archivist.call('export.targets', {})
    await archivist.call('export.warning', {})
    await lead.call('settings.get', {})
    const { version } = await lead.call('settings.calendar', {})
    const text = JSON.stringify(year2027)
    await lead.call('settings.previewCalendar', { what: 'year', text })
    await lead.call('settings.importCalendar', { text, basedOn: version })
    const closed = {
      working: false,
      from: '2026-09-21',
      to: '2026-09-21',
      reason: '台风',
      orderedBy: '区防指',
      basedOn: version + 1,
    }
    const { id: orderId } = await lead.call('settings.orderDays', closed)
    await lead.call('settings.withdrawDays', { id: orderId, basedOn: version + 2 })
    await untilRecounted(hall)
    await clerk.call('matters.search', { text: 'jzz' })
    const person = {
      name: '林秀珍',
      documentType: 'resident-id',
      documentNumber: '11010519491231002X',
      numberRemark: '',
      phone: '',
    } as const
    const quick = await clerk.call('quick.register', {
      matterCode: 'residence-permit-endorsement',
      ...person,
    })
    await clerk.call('quick.correct', { caseId: quick.caseId, ...person })
    await clerk.call('quick.today', {})
    await clerk.call('quick.matters', {})
    const { firstNumber, lastNumber } = await lead.call('outage.prepare', { count: 2 })
    await lead.call('outage.void', { number: lastNumber, reason: '写坏' })
    await clerk.call('outage.blocks', {})
    const { demoPassword } = await clerk.call('session.choices', {})
    const late = await clerk.call('intake.openLate', {
      matterCode: 'old-age-allowance',
      slip: firstNumber,
      receivedAt: hall.clock.now(),
      reason: '停电',
      approver: { login: 'chenli', password: demoPassword ?? '' },
    })
    await clerk.call('intake.end', { intakeId: late.id, result: 'left', note: '' })
    await clerk.call('log.add', { ...asked, channel: 'phone' })
    await clerk.call('log.list', {
      from: '2026-09-01',
      to: '2026-09-30',
      kind: 'consultation',
      offset: 0,
      limit: 50,
    })
    const year = { from: '2026-01-01', to: '2026-12-31' }
    const rows = { ...year, offset: 0, limit: 50 }
    await clerk.call('register.rows', { ...rows, matterCode: null })
    await clerk.call('register.rows', { ...rows, matterCode: 'old-age-allowance' })
    await clerk.call('register.matters', year)
    await clerk.call('register.print', { ...year, matterCode: null })
    await lead.call('report.month', { month: '2026-09' })
    await lead.call('report.demands', year)
    await lead.call('report.relatives', year)
    await clerk.call('documents.reprint', { documentId: told.documentId })
    expect(prepared.size).toBeGreaterThan(80)
    expect(scans()).toEqual([])
    expect(hall.faults).toEqual([])
  })
})

describe('a board is read from indexes of what is open, whoever asks', () => {
  /** The indexes, and how a range of one is entered. */
  const RANGE =
    /^SEARCH case_file USING (?:COVERING )?INDEX (board_\w+) \((?:\w+=\? AND )?(\w+)>\? AND \2<\?\)$/

  it('counts, pages from both ends, badge and alerts; nothing is sorted', async () => {
    const everything = {
      due: '2026-09-17',
      stageDue: '2026-09-17',
      answerBy: '2026-09-17',
      deferredUntil: '2026-09-16',
      returnedOn: '2026-09-16',
    }
    addBoardRows(hall, [
      { number: 'first', status: 'accepted', ...everything },
      { number: 'second', status: 'accepted', ...everything },
      { number: 'third', status: 'accepted', due: '2026-09-18', pausedSince: null },
    ])
    const clerk = await hall.signIn('wangmin', 'counter-1')
    const lead = await hall.signIn('chenli', null, 'staff-9')
    prepared.clear()
    for (const scope of ['all', 'counter', 'self'] as const)
      for (const tab of BOARD_TABS)
        for (const offset of [0, 1]) await clerk.call('cases.board', { tab, scope, offset, limit: 1 })
    await clerk.call('cases.due', { scope: 'self' })
    await lead.call('cases.due', { scope: 'all' })
    for (const person of [clerk, lead]) {
      await person.call('cases.alerts', {})
      await person.call('cases.acknowledgeAlerts', {})
    }
    const asked = [...prepared].filter((sql) => /FROM case_file/.test(sql) && !/WHERE id = \?/.test(sql))
    const used = new Set<string>()
    for (const sql of asked)
      for (const { detail } of planOf(sql)) {
        const index = RANGE.exec(detail)?.[1]
        if (index === undefined)
          expect([detail, sql]).toEqual([
            expect.stringMatching(/^(CORRELATED SCALAR SUBQUERY \d|SEARCH s USING PRIMARY KEY .*)$/),
            sql,
          ])
        else used.add(index)
      }
    expect([...used].toSorted()).toEqual([
      'board_answer',
      'board_counter',
      'board_deferral',
      'board_hall',
      'board_return',
      'board_staff',
      'board_stage',
    ])
    expect(asked.length).toBeGreaterThan(30)
    expect(asked.some((sql) => sql.includes('DESC'))).toBe(true)
    expect(hall.faults).toEqual([])
  })
})
