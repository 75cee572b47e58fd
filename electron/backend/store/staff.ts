import { z } from 'zod'
import { ROLES } from '#shared/domain/staff/role.ts'
import type { Role } from '#shared/domain/staff/role.ts'
import type { ReadDb, WriteDb } from './database.ts'

export interface StaffMember {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly password: string
  readonly active: boolean
}

interface StaffRow {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly roles: string
  readonly password: string
  readonly active: number
}

/** Roles as a row keeps them. */
export const rolesOf = (text: string): Role[] => z.array(z.enum(ROLES)).parse(JSON.parse(text))

const fromRow = (row: StaffRow): StaffMember => ({
  ...row,
  roles: rolesOf(row.roles),
  active: row.active === 1,
})

export const readStaff = (db: ReadDb): StaffMember[] =>
  db.all<StaffRow>('SELECT id, login, name, roles, password, active FROM staff ORDER BY login').map(fromRow)

export const findStaff = (db: ReadDb, id: string): StaffMember | undefined => {
  const row = db.get<StaffRow>('SELECT id, login, name, roles, password, active FROM staff WHERE id = ?', id)
  return row === undefined ? undefined : fromRow(row)
}

export const findStaffByLogin = (db: ReadDb, login: string): StaffMember | undefined => {
  const row = db.get<StaffRow>(
    'SELECT id, login, name, roles, password, active FROM staff WHERE login = ?',
    login,
  )
  return row === undefined ? undefined : fromRow(row)
}

/** Adds or changes a person; nobody is deleted, only deactivated. */
export const saveStaff = (db: WriteDb, member: StaffMember): void =>
  db.one(
    `INSERT INTO staff (id, login, name, roles, password, active) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET login = excluded.login, name = excluded.name, roles = excluded.roles,
       password = excluded.password, active = excluded.active`,
    member.id,
    member.login,
    member.name,
    JSON.stringify(member.roles),
    member.password,
    member.active ? 1 : 0,
  )

export const staffNames = (db: ReadDb): ReadonlyMap<string, string> =>
  new Map(db.all<{ id: string; name: string }>('SELECT id, name FROM staff').map((row) => [row.id, row.name]))

/** Who works here, and whoever has left cases behind that are still open. */
export const peopleWithCases = (db: ReadDb): { id: string; name: string; active: boolean }[] =>
  db
    .all<{ id: string; name: string; active: number }>(
      `SELECT id, name, active FROM staff WHERE active = 1
         OR EXISTS (SELECT 1 FROM case_file WHERE staff_id = staff.id AND board_place IS NOT NULL)
       ORDER BY active DESC, login`,
    )
    .map((row) => ({ ...row, active: row.active === 1 }))
