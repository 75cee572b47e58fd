import { DOCUMENTS_FOLDER } from '#shared/domain/export/columns.ts'
import type { ExportTable } from '#shared/domain/export/columns.ts'
import { ticketAgrees, ticketKey } from './recount-tickets.ts'
import { groupsOf, readTable } from './read-table.ts'
import type { Group, TextRow } from './read-table.ts'
import type { ContentFacts, Findings } from './verify-facts.ts'

/** What other tables are held against, collected while the cases pass by. */
export interface KnownCases {
  /** How many documents each case says it has; counted down to nothing. */
  readonly documents: Map<string, number>
  readonly codes: Map<string, string>
  /** Of those with any: `demands` and of these `overrides`; counted down to nothing. */
  readonly demands: Map<string, { demands: number; overrides: number }>
}

/** The group that belongs to a key, if it comes next. */
const followed = <Row>(groups: AsyncGenerator<Group<Row>>) => {
  let next: Group<Row> | null | undefined
  return {
    take: async (key: string): Promise<readonly Row[]> => {
      if (next === undefined) {
        const step = await groups.next()
        next = step.done === true ? null : step.value
      }
      if (next?.key !== key) return []
      const { rows } = next
      next = undefined
      return rows
    },
    /** Reads to the end and answers how many rows belonged to nothing. */
    left: async (): Promise<number> => {
      let rows = next?.rows.length ?? 0
      for await (const group of groups) rows += group.rows.length
      return rows
    },
  }
}

/** Every event of a case from the first on, none of one that what it took back names otherwise. */
const eventsAgree = (row: TextRow<'cases'>, events: readonly TextRow<'case_events'>[]): boolean => {
  if (row.events !== String(events.length)) return false
  const undone = new Set(events.filter(({ type }) => type === 'undone').map(({ count }) => count))
  return events.every(
    ({ seq, type, undone: marked }, at) =>
      seq === String(at + 1) &&
      (at === 0) === (type === 'received') &&
      (type === 'undone' || marked === (undone.has(seq) ? '1' : '0')),
  )
}

/** 办件 and, since format 3, their events beside them: no number twice, each with all of its events. */
export const verifyCases = async (facts: ContentFacts, findings: Findings): Promise<KnownCases | null> => {
  const { reader, format } = facts
  const known: KnownCases = { documents: new Map(), codes: new Map(), demands: new Map() }
  const events =
    format === 3
      ? followed(groupsOf(readTable(reader, 'case_events', 3), ({ case_number }) => case_number))
      : null
  const read = await findings.reading(async () => {
    for await (const row of readTable(reader, 'cases', format)) {
      const number = row.case_number
      findings.counted('cases')
      if (known.documents.has(number)) findings.badTable('cases')
      known.documents.set(number, Number(row.documents))
      if (row.archive_code !== '') known.codes.set(number, row.archive_code)
      if (events === null) continue
      if (row.demands !== '0')
        known.demands.set(number, { demands: Number(row.demands), overrides: Number(row.overrides) })
      const own = await events.take(number)
      findings.counted('case_events', own.length)
      if (!eventsAgree(row, own)) findings.badTable('cases')
    }
    if (events === null) return
    const left = await events.left()
    findings.counted('case_events', left)
    if (left > 0) findings.badTable('cases')
  })
  return read ? known : null
}

/** 号票 and their events beside them: no number twice, and the times of each are what its events say. */
export const verifyTickets = async (facts: ContentFacts, findings: Findings): Promise<void> => {
  const { reader, format, until } = facts
  const seen = new Set<string>()
  // Format 1 had no events of tickets.
  const events =
    format === 1 ? null : followed(groupsOf(readTable(reader, 'ticket_events', format), ticketKey))
  await findings.reading(async () => {
    for await (const row of readTable(reader, 'tickets', format)) {
      findings.counted('tickets')
      if (events === null) continue
      const key = ticketKey(row)
      const own = await events.take(key)
      findings.counted('ticket_events', own.length)
      if (seen.has(key) || own.length === 0 || !ticketAgrees(row, own, until)) findings.badTable('tickets')
      seen.add(key)
    }
    if (events === null) return
    const left = await events.left()
    findings.counted('ticket_events', left)
    if (left > 0) findings.badTable('tickets')
  })
}

/** 文书: every one there with the size and hash it names, or absent; each of a known case, and none unnamed. */
export const verifyDocuments = async (
  facts: ContentFacts,
  findings: Findings,
  cases: KnownCases | null,
): Promise<ReadonlySet<string> | null> => {
  const { reader, format, hashes, sizes } = facts
  const ids = new Set<string>()
  const named = new Set<string>()
  const missing = new Set<string>()
  const read = await findings.reading(async () => {
    for await (const row of readTable(reader, 'documents', format)) {
      findings.counted('documents')
      const { case_number: number, file, state } = row
      const left = cases?.documents.get(number)
      if (number !== '' && cases !== null) {
        if (left === undefined || left === 0) findings.badTable(left === undefined ? 'documents' : 'cases')
        cases.documents.set(number, (left ?? 1) - 1)
      }
      if (ids.has(row.document_id) || file === '' || named.has(file)) findings.badTable('documents')
      ids.add(row.document_id)
      named.add(file)
      const found = hashes.get(file)
      if (state === 'missing') {
        missing.add(file)
        if (found !== undefined) findings.add(file, 'not-missing')
        if (row.sha256 !== '' || row.bytes !== '') findings.badTable('documents')
      } else if (state !== 'present') findings.badTable('documents')
      else if (found === undefined) findings.add(file, 'named-but-absent')
      else if (found !== row.sha256 || String(sizes.get(file)) !== row.bytes)
        findings.add(file, 'named-otherwise')
    }
  })
  if (!read) return null
  for (const path of hashes.keys())
    if (path.startsWith(DOCUMENTS_FOLDER) && !named.has(path)) findings.add(path, 'not-named')
  for (const left of cases?.documents.values() ?? []) if (left !== 0) findings.badTable('cases')
  return missing
}

/** 归档文件目录: no 档号 twice, and each the one that its case says. */
export const verifyCatalogue = async (
  facts: ContentFacts,
  findings: Findings,
  cases: KnownCases | null,
): Promise<void> => {
  const codes = new Set<string>()
  await findings.reading(async () => {
    for await (const row of readTable(facts.reader, 'catalogue', facts.format)) {
      findings.counted('catalogue')
      const { archive_code: code, case_number: number } = row
      if (code !== '' && codes.has(code)) findings.badTable('catalogue')
      codes.add(code)
      if (number === '' || cases === null) continue
      if (!cases.documents.has(number) || (cases.codes.get(number) ?? '') !== code)
        findings.badTable('catalogue')
    }
  })
}

/** 另行要求: each of a known case, and as many as the case says. */
export const verifyDemands = async (
  facts: ContentFacts,
  findings: Findings,
  cases: KnownCases | null,
): Promise<void> => {
  await findings.reading(async () => {
    for await (const { case_number: number, kind } of readTable(facts.reader, 'demands', 3)) {
      findings.counted('demands')
      if (cases === null) continue
      const left = cases.demands.get(number)
      if (left === undefined) {
        findings.badTable('demands')
        continue
      }
      left.demands -= 1
      if (kind === 'override') left.overrides -= 1
    }
    for (const { demands, overrides } of cases?.demands.values() ?? [])
      if (demands !== 0 || overrides !== 0) findings.badTable('demands')
  })
}

/** 事项: every version lies in the file that is named, and no other. */
export const verifyMatters = async (facts: ContentFacts, findings: Findings): Promise<void> => {
  const named = new Set<string>()
  const read = await findings.reading(async () => {
    for await (const { file } of readTable(facts.reader, 'matters', 3)) {
      findings.counted('matters')
      named.add(file)
      if (!facts.hashes.has(file)) findings.add(file, 'named-but-absent')
    }
  })
  if (!read) return
  for (const path of facts.hashes.keys())
    if (path.startsWith('data/catalogue/') && !named.has(path)) findings.add(path, 'not-named')
}

/** A table of which it is only asked that it can be read. */
export const verifyReadable = async (
  facts: ContentFacts,
  findings: Findings,
  table: ExportTable,
): Promise<void> => {
  await findings.reading(async () => {
    for await (const _row of readTable(facts.reader, table, facts.format)) findings.counted(table)
  })
}
