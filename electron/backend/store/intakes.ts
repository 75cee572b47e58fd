import { z } from 'zod'
import { ENTRY_CHANNELS, lateEntrySchema } from '#shared/domain/intake/entry.ts'
import type { IntakePurpose, LateEntry } from '#shared/domain/intake/entry.ts'
import { markSchema } from '#shared/domain/intake/mark.ts'
import { PRESENCES } from '#shared/domain/intake/presence.ts'
import { MATERIAL_FORMS } from '#shared/domain/matter/matter-version.ts'
import {
  householdMemberSchema,
  partySchema,
  relativeNoteSchema,
  representativeSchema,
} from '#shared/domain/person/party.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ReadDb, WriteDb } from './database.ts'

/** A line that has been marked once stays known, also when a later answer no longer asks for it. */
const rememberedLine = z.strictObject({
  key: z.string(),
  materialKey: z.string(),
  name: z.string(),
  owner: z.strictObject({
    kind: z.enum(['applicant', 'agent', 'household', 'all-persons', 'member']),
    name: z.string(),
  }),
  form: z.enum(MATERIAL_FORMS),
  copies: z.int(),
  standard: z.string().nullable(),
  obtainedFrom: z.string().nullable(),
  exemptions: z.array(z.string()),
  oneOf: z.string().nullable(),
})

export const intakeBodySchema = z.strictObject({
  presence: z.enum(PRESENCES),
  applicant: partySchema,
  representative: representativeSchema.nullable(),
  members: z.array(householdMemberSchema),
  answers: z.record(z.string(), z.union([z.boolean(), z.string()])),
  named: z.record(z.string(), z.array(z.string())),
  marks: z.record(z.string(), markSchema),
  remembered: z.record(z.string(), rememberedLine),
  channel: z.enum(ENTRY_CHANNELS).default('counter'),
  relative: relativeNoteSchema.nullable().default(null),
  /** Lines asked for beside what was told, with their cause. */
  demands: z
    .record(
      z.string(),
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('new-fact'), reason: z.string() }),
        z.strictObject({ kind: z.literal('override'), reason: z.string(), approverId: z.string() }),
      ]),
    )
    .default({}),
})
export type IntakeBody = z.infer<typeof intakeBodySchema>

export interface IntakeRow {
  readonly id: string
  readonly visitId: string
  readonly ticketId: string | null
  readonly counterId: string | null
  readonly caseId: string | null
  readonly matterCode: string
  readonly matterVersion: number
  readonly receivedAt: Instant
  readonly revision: number
  readonly purpose: IntakePurpose
  readonly late: LateEntry | null
  readonly body: IntakeBody
}

const COLUMNS = `intake.id, intake.visit_id AS visitId, visit.ticket_id AS ticketId, intake.counter_id AS counterId,
  intake.case_id AS caseId, matter_code AS matterCode, matter_version AS matterVersion, received_at AS receivedAt,
  revision, purpose, late, body`

type Stored = Omit<IntakeRow, 'body' | 'late'> & { readonly body: string; readonly late: string | null }

const fromStored = (row: Stored | undefined): IntakeRow | undefined =>
  row === undefined
    ? undefined
    : {
        ...row,
        late: row.late === null ? null : lateEntrySchema.parse(JSON.parse(row.late)),
        body: intakeBodySchema.parse(JSON.parse(row.body)),
      }

const FROM = `SELECT ${COLUMNS} FROM intake JOIN visit ON visit.id = intake.visit_id`

export const findIntake = (db: ReadDb, id: string): IntakeRow | undefined =>
  fromStored(db.get<Stored>(`${FROM} WHERE intake.id = ?`, id))

export const intakeAtCounter = (db: ReadDb, counterId: string): IntakeRow | undefined =>
  fromStored(db.get<Stored>(`${FROM} WHERE intake.counter_id = ?`, counterId))

export const intakeOfCase = (db: ReadDb, caseId: string): IntakeRow | undefined =>
  fromStored(db.get<Stored>(`${FROM} WHERE intake.case_id = ?`, caseId))

export const insertIntake = (db: WriteDb, intake: Omit<IntakeRow, 'ticketId'>): void =>
  db.one(
    `INSERT INTO intake (id, visit_id, counter_id, case_id, matter_code, matter_version, received_at, revision, purpose, late,
       body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    intake.id,
    intake.visitId,
    intake.counterId,
    intake.caseId,
    intake.matterCode,
    intake.matterVersion,
    intake.receivedAt,
    intake.revision,
    intake.purpose,
    intake.late === null ? null : JSON.stringify(intake.late),
    JSON.stringify(intake.body),
  )

export const saveIntake = (db: WriteDb, id: string, revision: number, body: IntakeBody): void =>
  db.one(
    'UPDATE intake SET body = ?, revision = ? WHERE id = ? AND revision = ?',
    JSON.stringify(body),
    revision + 1,
    id,
    revision,
  )

/** The working page is no record: with the visit's result it is gone, personal data and all. */
export const deleteIntake = (db: WriteDb, id: string): void => db.one('DELETE FROM intake WHERE id = ?', id)

/** The ticket leaves its counter (on hold, transferred); what was entered waits with it. */
export const parkIntake = (db: WriteDb, ticketId: string): number =>
  db.run(
    'UPDATE intake SET counter_id = NULL WHERE visit_id IN (SELECT id FROM visit WHERE ticket_id = ?)',
    ticketId,
  )

/** The ticket is served again, here: the page that waited with it is opened, and its visit goes on here. */
export const takeUpIntake = (db: WriteDb, ticketId: string, counterId: string): void => {
  const parked = db.get<{ id: string; visitId: string }>(
    `SELECT intake.id, intake.visit_id AS visitId FROM intake JOIN visit ON visit.id = intake.visit_id
     WHERE visit.ticket_id = ? AND intake.counter_id IS NULL`,
    ticketId,
  )
  if (parked === undefined) return
  db.one('UPDATE intake SET counter_id = ? WHERE id = ?', counterId, parked.id)
  db.one('UPDATE visit SET counter_id = ? WHERE id = ?', counterId, parked.visitId)
}
