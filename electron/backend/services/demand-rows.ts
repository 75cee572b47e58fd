import type { OutputOf } from '#shared/contract/index.ts'
import { foldCase } from '#shared/domain/case/fold-case.ts'
import { upcastCaseEvent } from '#shared/domain/case/upcast-case-event.ts'
import { maskName } from '#shared/domain/person/mask.ts'
import type { DaySpan } from '#shared/domain/report/report-span.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import { caseEvents, findCase } from '../store/cases.ts'
import type { ReadDb } from '../store/database.ts'
import { demandEvents, relativeEntries } from '../store/registers.ts'
import { staffNames } from '../store/staff.ts'
import { readCasePeople } from './case-people.ts'
import { matterNamesIn, momentsOf } from './register-rows.ts'

type Demands = OutputOf<'report.demands'>

/** How often each name occurs, the most frequent first. */
const counted = (names: readonly string[]): { readonly name: string; readonly count: number }[] => {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .toSorted((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1))
}

/**
 * 告知后另行要求 that a supervisor let pass, newest first: what was asked for, why, by whom and with whose
 * agreement; counted for each matter and for each person who asked. A fact that has changed is no such demand.
 */
export const demandsIn = (db: ReadDb, span: DaySpan): Demands => {
  const { start, end } = momentsOf(span)
  const names = staffNames(db)
  const matterOf = matterNamesIn(db)
  const rows = demandEvents(db, start, end).flatMap(({ caseId, version, body }): Demands['rows'] => {
    const event = upcastCaseEvent('demanded', version, JSON.parse(body))
    if (event.type !== 'demanded' || event.cause.kind !== 'override') return []
    const file = findCase(db, caseId)
    if (file === undefined) throw new Error(`a demand without its case: ${caseId}`)
    const lines = new Map(foldCase(caseEvents(db, caseId)).lines.map(({ key, name }) => [key, name]))
    return [
      {
        caseId,
        caseNumber: file.number,
        at: event.at,
        matterCode: file.matterCode,
        matterName: matterOf(file.matterCode, file.matterVersion),
        staffName: names.get(event.staffId) ?? '',
        approverName: names.get(event.cause.approverId) ?? '',
        reason: event.cause.reason,
        items: event.gaps.map((key) => lines.get(key) ?? key),
      },
    ]
  })
  return {
    rows,
    byMatter: counted(rows.map((row) => row.matterName)).map(({ name, count }) => ({
      matterName: name,
      count,
    })),
    byStaff: counted(rows.map((row) => row.staffName)).map(({ name, count }) => ({ staffName: name, count })),
  }
}

/** 近亲属单独登记备案, in the order of receipt. Who it is close to is gone once the people of the case were erased. */
export const relativesIn = (db: ReadDb, span: DaySpan): OutputOf<'report.relatives'>['rows'] => {
  const { start, end } = momentsOf(span)
  const matterOf = matterNamesIn(db)
  return relativeEntries(db, start, end).map((entry) => {
    const people = readCasePeople(db, entry.payloadId)
    const relative = people?.relative?.related === true ? people.relative : null
    return {
      caseId: entry.id,
      caseNumber: entry.number,
      receivedOn: dateAt(entry.receivedAt),
      matterName: matterOf(entry.matterCode, entry.matterVersion),
      applicantMasked: people === null ? '' : maskName(people.applicant.name),
      relatedStaff: relative?.staffName ?? '',
      relation: relative?.relation ?? '',
      status: entry.status,
    }
  })
}
