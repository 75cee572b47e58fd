import type { OutputOf, InputOf } from '#shared/contract/index.ts'
import type { Role } from '#shared/domain/staff/role.ts'

export type Person = OutputOf<'settings.get'>['staff'][number]

/** A person as typed; `id` null is somebody new. */
export interface StaffForm {
  readonly id: string | null
  readonly login: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly active: boolean
  readonly password: string
}

export const toStaffForm = (person: Person | null): StaffForm =>
  person === null
    ? { id: null, login: '', name: '', roles: ['window'], active: true, password: '' }
    : { ...person, password: '' }

export type StaffCheck =
  | { readonly ok: true; readonly input: InputOf<'settings.saveStaff'> }
  | { readonly ok: false; readonly wrong: Partial<Record<keyof StaffForm, string>> }

/** The shortest password the contract takes. */
const SHORTEST_PASSWORD = 8

export const checkStaff = (form: StaffForm): StaffCheck => {
  const wrong: Partial<Record<keyof StaffForm, string>> = {}
  if (form.name.trim() === '') wrong.name = 'required'
  if (!/^[A-Za-z0-9._-]{1,30}$/.test(form.login.trim())) wrong.login = 'login'
  if (form.roles.length === 0) wrong.roles = 'roles'
  if (form.password !== '' && form.password.length < SHORTEST_PASSWORD) wrong.password = 'password'
  if (form.id === null && form.password === '') wrong.password = 'passwordNeeded'
  if (Object.keys(wrong).length > 0) return { ok: false, wrong }
  return {
    ok: true,
    input: {
      id: form.id,
      login: form.login.trim(),
      name: form.name.trim(),
      roles: [...form.roles],
      active: form.active,
      password: form.password === '' ? null : form.password,
    },
  }
}

export const sameStaffForm = (a: StaffForm, b: StaffForm): boolean =>
  a.id === b.id &&
  a.login === b.login &&
  a.name === b.name &&
  a.active === b.active &&
  a.password === b.password &&
  a.roles.length === b.roles.length &&
  a.roles.every((role) => b.roles.includes(role))
