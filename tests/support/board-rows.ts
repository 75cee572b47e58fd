import { findCatalogued } from '#electron/backend/store/matters.ts'
import { insertPayload } from '#electron/backend/store/payloads.ts'
import type { CaseStatus } from '#shared/domain/case/case-event.ts'
import { instantAt } from '#shared/kernel/instant.ts'
import type { TestHall } from './test-hall.ts'
import { applicant } from './visit-steps.ts'

/** What of a case row the board goes by; the rest is filled in. */
export interface BoardRow {
  readonly number: string
  readonly status: CaseStatus
  readonly receivedOn?: string
  readonly due?: string | null
  readonly provisional?: boolean
  readonly tellBy?: string | null
  readonly deferredUntil?: string | null
  readonly pausedSince?: string | null
  readonly stage?: string | null
  readonly stageDue?: string | null
  readonly answerBy?: string | null
  readonly returnedOn?: string | null
  readonly decidedOn?: string | null
  readonly login?: string
  readonly counterId?: string | null
  readonly matterCode?: string
}

/**
 * Rows straight into the table, without a history: a board reads rows and nothing else, and a test of it names the
 * dates it is about. Nobody verifies such a hall.
 */
export const addBoardRows = (hall: TestHall, rows: readonly BoardRow[]): void =>
  hall.store.write((db) => {
    const staff = new Map(
      db
        .all<{ id: string; login: string }>('SELECT id, login FROM staff')
        .map(({ id, login }) => [login, id]),
    )
    const body = { applicant, representative: null, members: [], named: {}, relative: null }
    for (const row of rows) {
      const { matter } = findCatalogued(db, row.matterCode ?? 'old-age-allowance')!
      insertPayload(db, { id: `people ${row.number}`, kind: 'case-people', body, at: 0 })
      db.one(
        `INSERT INTO case_file (id, number, payload_id, matter_code, matter_version, hall_part, status, received_at,
           open_gaps, due, due_basis, provisional, tell_by, deferred_until, paused_since, paused_for, stage, stage_due,
           answer_by, returned_on, decided_on, staff_id, counter_id)
         VALUES (?, ?, ?, ?, ?, 'accept', ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        `case ${row.number}`,
        row.number,
        `people ${row.number}`,
        matter.code,
        matter.version,
        row.status,
        instantAt(row.receivedOn ?? '2026-11-02', '10:00'),
        row.due ?? null,
        row.due == null ? null : 'promised',
        row.provisional === true ? 1 : 0,
        row.tellBy ?? null,
        row.deferredUntil ?? null,
        row.pausedSince ?? null,
        row.pausedSince == null ? null : '听证',
        row.stage ?? (row.stageDue == null ? null : (matter.stages[0]?.key ?? null)),
        row.stageDue ?? null,
        row.answerBy ?? null,
        row.returnedOn ?? null,
        row.decidedOn ?? null,
        staff.get(row.login ?? 'wangmin')!,
        row.counterId === undefined ? 'counter-1' : row.counterId,
      )
    }
  })
