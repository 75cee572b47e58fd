import type { Instant } from '#shared/kernel/instant.ts'
import type { ReadDb, WriteDb } from './database.ts'

export const SLIP_STATES = ['blank', 'entered', 'void'] as const
export type SlipState = (typeof SLIP_STATES)[number]

/** One receipt number printed in advance, and what became of it. */
export interface SlipRow {
  readonly year: number
  readonly serial: number
  readonly number: string
  readonly blockId: string
  readonly state: SlipState
  readonly caseId: string | null
  readonly caseNumber: string | null
  readonly settledAt: Instant | null
  readonly staffName: string
  readonly reason: string
  /** When its form was printed: nothing can have been taken in on it before. */
  readonly preparedAt: Instant
}

export interface BlockRow {
  readonly id: string
  readonly year: number
  readonly firstSerial: number
  readonly lastSerial: number
  readonly preparedAt: Instant
  readonly staffName: string
  readonly documentId: string | null
}

const SLIPS = `SELECT outage_slip.year, serial, outage_slip.number, block_id AS blockId, state,
  outage_slip.case_id AS caseId, case_file.number AS caseNumber, settled_at AS settledAt,
  coalesce(staff.name, '') AS staffName, reason, prepared_at AS preparedAt
  FROM outage_slip JOIN outage_block ON outage_block.id = block_id
  LEFT JOIN case_file ON case_file.id = outage_slip.case_id LEFT JOIN staff ON staff.id = outage_slip.staff_id`

/** Newest block first. */
export const readBlocks = (db: ReadDb): BlockRow[] =>
  db.all(
    `SELECT outage_block.id, year, first_serial AS firstSerial, last_serial AS lastSerial,
       prepared_at AS preparedAt, staff.name AS staffName, document_id AS documentId
     FROM outage_block JOIN staff ON staff.id = staff_id ORDER BY year DESC, first_serial DESC`,
  )

/** Every slip in the order of its number. */
export const readSlips = (db: ReadDb): SlipRow[] => db.all(`${SLIPS} ORDER BY outage_slip.year, serial`)

export const findSlip = (db: ReadDb, number: string): SlipRow | undefined =>
  db.get(`${SLIPS} WHERE outage_slip.number = ?`, number)

export const blankSlips = (db: ReadDb): number =>
  db.get<{ n: number }>("SELECT count(*) AS n FROM outage_slip WHERE state = 'blank'")?.n ?? 0

/** Somebody is entering it now; the working page holds the number until it is concluded or given up. */
export const slipBeingEntered = (db: ReadDb, number: string): boolean =>
  db.get("SELECT 1 AS found FROM intake WHERE late ->> '$.slip' = ? LIMIT 1", number) !== undefined

/** Cases that were entered afterwards, as their first event says. */
export const lateCases = (db: ReadDb): { slip: string; caseId: string }[] =>
  db.all(
    `SELECT body ->> '$.late.slip' AS slip, case_id AS caseId FROM case_event
     WHERE seq = 1 AND body ->> '$.late.slip' IS NOT NULL`,
  )

export const insertBlock = (
  db: WriteDb,
  block: Omit<BlockRow, 'staffName'> & {
    readonly staffId: string
    readonly slips: readonly { readonly serial: number; readonly number: string }[]
  },
): void => {
  db.one(
    `INSERT INTO outage_block (id, year, first_serial, last_serial, prepared_at, staff_id, document_id)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    block.id,
    block.year,
    block.firstSerial,
    block.lastSerial,
    block.preparedAt,
    block.staffId,
    block.documentId,
  )
  for (const { serial, number } of block.slips)
    db.one(
      "INSERT INTO outage_slip (year, serial, number, block_id, state) VALUES (?, ?, ?, ?, 'blank')",
      block.year,
      serial,
      number,
      block.id,
    )
}

/** 补录: the slip has become a case. A slip that is not blank is a fault that rolls back. */
export const settleSlip = (
  db: WriteDb,
  number: string,
  entered: { readonly caseId: string; readonly staffId: string; readonly at: Instant },
): void =>
  db.one(
    `UPDATE outage_slip SET state = 'entered', case_id = ?, staff_id = ?, settled_at = ?
     WHERE number = ? AND state = 'blank'`,
    entered.caseId,
    entered.staffId,
    entered.at,
    number,
  )

/** A form that was spoilt or lost: its number stays in the series. */
export const voidSlip = (
  db: WriteDb,
  number: string,
  by: { readonly staffId: string; readonly reason: string; readonly at: Instant },
): void =>
  db.one(
    `UPDATE outage_slip SET state = 'void', staff_id = ?, reason = ?, settled_at = ?
     WHERE number = ? AND state = 'blank'`,
    by.staffId,
    by.reason,
    by.at,
    number,
  )
