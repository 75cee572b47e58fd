import { archiveTitle } from '#shared/domain/archive/number-batch.ts'
import { retentionTerm } from '#shared/domain/archive/retention-term.ts'
import type { MatterVersion } from '#shared/domain/matter/matter-version.ts'
import { toPlainDate } from '#shared/kernel/plain-date.ts'
import type { CommandContext } from '../context.ts'
import { insertArchiveItem } from '../store/archive.ts'
import type { CaseFile } from '../store/cases.ts'
import { findCatalogued } from '../store/matters.ts'
import { insertPayload } from '../store/payloads.ts'
import type { CasePeople } from './case-people.ts'

/**
 * 预归档: a closed case becomes an item that waits for a batch. A case can be closed whatever its archive settings
 * say; without a retention of its own the item waits with a term still to be set by the archivist.
 */
export const fileForArchive = (
  { db, ids, now, today, touch }: CommandContext,
  file: CaseFile,
  matter: MatterVersion,
  people: CasePeople,
): void => {
  const hall = findCatalogued(db, matter.code)?.hall ?? null
  const payloadId = ids.next()
  insertPayload(db, {
    id: payloadId,
    kind: 'archive-title',
    body: { title: archiveTitle({ applicantName: people.applicant.name, matterName: matter.name }) },
    at: now,
  })
  insertArchiveItem(db, {
    id: ids.next(),
    caseId: file.id,
    year: toPlainDate(today).year,
    date: today,
    payloadId,
    retention: hall?.retention ?? { kind: 'term', code: 'Y' },
    term: hall === null ? null : retentionTerm(hall.retention),
    recordClass: hall?.recordClass ?? 'b',
    at: now,
  })
  touch('archive')
}
