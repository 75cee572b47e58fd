import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { csvText } from '#electron/backend/jobs/csv.ts'
import { EXPORT_TABLES, type ExportRow, type ExportTable } from '#shared/domain/export/columns.ts'
import {
  emptyFolder,
  missingPath,
  noticePath,
  sampleTables,
  writeSamplePackage,
  type SampleTables,
  verifyAt,
} from '#tests/support/sample-package.ts'

let folder = ''
beforeEach(async () => {
  folder = await emptyFolder()
})
afterEach(() => rm(folder, { recursive: true }))

const verified = async (...package_: [SampleTables?, Parameters<typeof writeSamplePackage>[2]?]) => {
  const root = join(folder, 'package')
  await writeSamplePackage(root, ...package_)
  return verifyAt(root)
}

/** The sample with the first row of one table changed. */
const lying = <T extends ExportTable>(table: T, change: Partial<ExportRow<T>>): SampleTables => {
  const tables = sampleTables()
  const [first, ...rest] = tables[table]
  return { ...tables, [table]: [{ ...first, ...change }, ...rest] }
}
const doubled = (table: ExportTable): SampleTables => {
  const tables = sampleTables()
  return { ...tables, [table]: [...tables[table], tables[table][0]] }
}

describe('a sound bag whose tables tell the truth', () => {
  it('passes, a document that was not rendered yet included', async () => {
    expect((await verified()).ok).toBe(true)
  })
  it('passes with nothing in it yet', async () => {
    const nothing = {
      cases: [],
      catalogue: [],
      documents: [],
      tickets: [],
      ticket_events: [],
      appointments: [],
    }
    expect((await verified(nothing, { [noticePath]: null })).ok).toBe(true)
  })
  it('passes with a document of no case, such as a printed catalogue', async () => {
    const tables = sampleTables()
    const ofBatch = {
      ...tables.documents[1]!,
      document_id: 'd3',
      case_number: null,
      file: 'data/documents/2026-3/归档文件目录.pdf',
    }
    const more = { ...tables, documents: [...tables.documents, ofBatch] }
    expect((await verified(more)).ok).toBe(true)
  })
})

describe('a sound bag whose documents are not what the tables say', () => {
  it.each<[string, SampleTables, Parameters<typeof writeSamplePackage>[2], string, string]>([
    ['a named document is not there', sampleTables(), { [noticePath]: null }, noticePath, 'named-but-absent'],
    [
      'a named document has other bytes',
      sampleTables(),
      { [noticePath]: 'x' },
      noticePath,
      'named-otherwise',
    ],
    [
      'another hash is named',
      lying('documents', { sha256: '0'.repeat(64) }),
      {},
      noticePath,
      'named-otherwise',
    ],
    ['another size is named', lying('documents', { bytes: 1 }), {}, noticePath, 'named-otherwise'],
    [
      'a document marked missing is there',
      sampleTables(),
      { [missingPath]: 'x' },
      missingPath,
      'not-missing',
    ],
    [
      'a document is in no table',
      sampleTables(),
      { 'data/documents/2026-0108/多余.pdf': 'x' },
      'data/documents/2026-0108/多余.pdf',
      'not-named',
    ],
  ])('%s', async (_what, tables, changed, file, reason) => {
    expect(await verified(tables, changed)).toMatchObject({ ok: false, damaged: [{ file, reason }] })
  })
})

describe('a sound bag whose tables contradict each other', () => {
  it.each<[string, SampleTables, ExportTable]>([
    ['a document of an unknown case', lying('documents', { case_number: '2026-9999' }), 'documents'],
    ['a state that is none', lying('documents', { state: 'lost' }), 'documents'],
    ['a document without a file', lying('documents', { file: null }), 'documents'],
    ['a document twice', doubled('documents'), 'documents'],
    ['a case twice', doubled('cases'), 'cases'],
    ['another number of documents', lying('cases', { documents: 3 }), 'cases'],
    ['a 档号 twice', doubled('catalogue'), 'catalogue'],
    [
      'another 档号 than the case has',
      lying('cases', { archive_code: '0194-ZY·2026-D30-BMFW-0043' }),
      'catalogue',
    ],
    ['a catalogue line of an unknown case', lying('catalogue', { case_number: '2026-9999' }), 'catalogue'],
  ])('%s', async (_what, tables, table) => {
    const result = await verified(tables)
    if (result.ok) throw new Error('the lie was not seen')
    expect(result.damaged).toContainEqual({ file: `data/${table}.csv`, reason: 'bad-table' })
  })

  it('a missing document with a hash', async () => {
    const tables = sampleTables()
    const documents = tables.documents.map((row) => ({ ...row, sha256: '0'.repeat(64) }))
    const result = await verified({ ...tables, documents })
    if (result.ok) throw new Error('the lie was not seen')
    expect(result.damaged).toContainEqual({ file: 'data/documents.csv', reason: 'bad-table' })
  })
})

describe('a sound bag whose tickets are not what their events say', () => {
  const tables = sampleTables()
  it.each([
    ['a wait that was another', { ...tables, tickets: [{ ...tables.tickets[0]!, wait_seconds: 539 }] }],
    ['a service that was another', { ...tables, tickets: [{ ...tables.tickets[0]!, serve_seconds: 0 }] }],
    ['an event that is missing', { ...tables, ticket_events: tables.ticket_events.slice(0, 3) }],
    [
      'an event that is missing between',
      { ...tables, ticket_events: tables.ticket_events.filter(({ seq }) => seq !== 2) },
    ],
    ['a ticket that is missing', { ...tables, tickets: [] }],
    ['a ticket twice', { ...tables, tickets: [...tables.tickets, ...tables.tickets] }],
  ])('%s', async (_what, lying) => {
    expect(await verified(lying)).toMatchObject({
      ok: false,
      damaged: [{ file: 'data/tickets.csv', reason: 'bad-table' }],
    })
  })
})

describe('a sound bag with a table that is not ours', () => {
  const tables = Object.keys(EXPORT_TABLES) as ExportTable[]

  it('without appointments it is one from before there were any', async () => {
    expect(await verified(sampleTables(), { 'data/appointments.csv': null })).toMatchObject({ ok: true })
  })
  it.each(tables.filter((table) => table !== 'appointments'))('%s missing', async (table) => {
    const file = `data/${table}.csv`
    const result = await verified(sampleTables(), { [file]: null })
    expect(result).toMatchObject({ ok: false, damaged: [{ file, reason: 'bad-table' }] })
  })
  it.each(tables)('%s with other columns', async (table) => {
    const file = `data/${table}.csv`
    const columns = csvText(EXPORT_TABLES[table].toReversed(), [])
    expect(await verified(sampleTables(), { [file]: columns })).toMatchObject({
      ok: false,
      damaged: [{ file, reason: 'bad-table' }],
    })
  })
  it.each(tables)('%s in GBK', async (table) => {
    const file = `data/${table}.csv`
    const gbk = new Uint8Array([0xb0, 0xec, 0xbc, 0xfe, 0xba, 0xc5, 0x0d, 0x0a])
    expect(await verified(sampleTables(), { [file]: gbk })).toMatchObject({
      ok: false,
      damaged: [{ file, reason: 'bad-table' }],
    })
  })
})
