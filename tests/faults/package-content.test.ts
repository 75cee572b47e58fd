import { describe, expect, it } from 'vitest'
import { csvText } from '#electron/backend/jobs/content/csv.ts'
import { EXPORT_TABLE_NAMES, columnsIn, parquetFile, tableFile } from '#shared/domain/export/columns.ts'
import type { ExportRow, ExportTable } from '#shared/domain/export/columns.ts'
import { judgeSample, missingPath, noticePath, sampleTables } from '#tests/support/sample-package.ts'
import type { SampleTables } from '#tests/support/sample-package.ts'

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
    expect(await judgeSample()).toEqual([])
  })
  it('passes with nothing in it yet', async () => {
    const nothing = Object.fromEntries(
      EXPORT_TABLE_NAMES.map((table) => [table, []]),
    ) as unknown as SampleTables
    expect(await judgeSample(nothing, { [noticePath]: null })).toEqual([])
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
    expect(await judgeSample(more)).toEqual([])
  })
})

describe('a sound bag whose documents are not what the tables say', () => {
  it.each<[string, SampleTables, Parameters<typeof judgeSample>[1], string, string]>([
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
    expect(await judgeSample(tables, changed)).toEqual([{ file, reason }])
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
    expect(await judgeSample(tables)).toContainEqual({ file: tableFile(table), reason: 'bad-table' })
  })

  it('a missing document with a hash', async () => {
    const tables = sampleTables()
    const documents = tables.documents.map((row) => ({ ...row, sha256: '0'.repeat(64) }))
    expect(await judgeSample({ ...tables, documents })).toContainEqual({
      file: tableFile('documents'),
      reason: 'bad-table',
    })
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
    expect(await judgeSample(lying)).toEqual([{ file: tableFile('tickets'), reason: 'bad-table' }])
  })
})

describe('a sound bag whose cases are not what their events and demands say', () => {
  const tables = sampleTables()
  const [first, ...rest] = tables.case_events
  it.each<[string, SampleTables, ExportTable]>([
    [
      'an event that is missing at the end',
      { ...tables, case_events: tables.case_events.slice(0, -1) },
      'cases',
    ],
    ['an event that is missing at the beginning', { ...tables, case_events: rest }, 'cases'],
    ['all events missing', { ...tables, case_events: [] }, 'cases'],
    [
      'an event of an unknown case',
      { ...tables, case_events: [...tables.case_events, { ...first!, case_number: '2026-9999' }] },
      'cases',
    ],
    ['another number of events', lying('cases', { events: 7 }), 'cases'],
    [
      'an event taken back that nothing takes back',
      { ...tables, case_events: [first!, { ...rest[0]!, undone: 1 }, ...rest.slice(1)] },
      'cases',
    ],
    ['a demand of an unknown case', lying('demands', { case_number: '2026-9999' }), 'demands'],
    ['a demand that is missing', { ...tables, demands: [] }, 'demands'],
    ['a demand of another kind', lying('demands', { kind: 'new-fact' }), 'demands'],
    ['another number of demands', lying('cases', { demands: 2 }), 'demands'],
    ['another number of overrides', lying('cases', { overrides: 0 }), 'demands'],
  ])('%s', async (_what, lie, table) => {
    expect(await judgeSample(lie)).toEqual([{ file: tableFile(table), reason: 'bad-table' }])
  })
})

describe('a sound bag that hides something', () => {
  it('a version of a matter that is not there', async () => {
    const file = 'data/catalogue/m01 v1.json'
    expect(await judgeSample(sampleTables(), { [file]: null })).toEqual([
      { file, reason: 'named-but-absent' },
    ])
  })
  it('a version of a matter that no table names', async () => {
    const file = 'data/catalogue/m02 v1.json'
    expect(await judgeSample(sampleTables(), { [file]: '{}' })).toEqual([{ file, reason: 'not-named' }])
  })
  it.each(['data/hall.db', 'data/hall/key.json', 'data/hall/hall.json', 'data/tables/数据字典.csv'])(
    '%s left out and not listed as missing',
    async (file) => {
      expect(await judgeSample(sampleTables(), { [file]: null })).toEqual([
        { file, reason: 'named-but-absent' },
      ])
    },
  )
  it('the list of what is missing left out', async () => {
    const file = 'data/缺失清单.csv'
    expect(await judgeSample(sampleTables(), { [file]: null })).toEqual([{ file, reason: 'bad-table' }])
  })
})

describe('a sound bag whose tables are not the same in both files', () => {
  it('other rows as Parquet', async () => {
    const tables = sampleTables()
    const file = parquetFile('staff')
    const written = new Map<string, Uint8Array>()
    await judgeSample({ ...tables, staff: [...tables.staff, ...tables.staff] }, {}, written)
    const bytes = written.get(file)!
    expect(await judgeSample(tables, { [file]: bytes })).toEqual([{ file, reason: 'bad-table' }])
  })
  it.each(EXPORT_TABLE_NAMES)('%s without Parquet', async (table) => {
    const file = parquetFile(table)
    expect(await judgeSample(sampleTables(), { [file]: null })).toEqual([{ file, reason: 'bad-table' }])
  })
})

describe('a sound bag with a table that is not ours', () => {
  it.each(EXPORT_TABLE_NAMES)('%s missing, with other columns, or in GBK', async (table) => {
    const file = tableFile(table)
    const columns = csvText(columnsIn(table, 3).toReversed(), [])
    const gbk = new Uint8Array([0xb0, 0xec, 0xbc, 0xfe, 0xba, 0xc5, 0x0d, 0x0a])
    for (const content of [null, columns, gbk]) {
      const [first] = await judgeSample(sampleTables(), { [file]: content })
      expect(first).toEqual({ file, reason: 'bad-table' })
    }
  })
})
