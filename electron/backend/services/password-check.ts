import { NOBODY, passwordMatches } from '../adapters/passwords.ts'
import type { QueryContext, Surroundings } from '../context.ts'
import { findStaffByLogin } from '../store/staff.ts'
import type { StaffMember } from '../store/staff.ts'

/** Five wrong passwords for a name, then a minute of rest; counted in memory, because a restart costs more. */
const MAX_WRONG = 5
const REST = 60_000

export type PasswordVerdict =
  | { readonly verdict: 'right'; readonly member: StaffMember }
  | { readonly verdict: 'wrong-password'; readonly left: number }
  | { readonly verdict: 'locked-out'; readonly seconds: number }

type Wrong = Map<string, { times: number; until: number }>

/** One count for each running hall, whatever the password is asked for. */
const counts = new WeakMap<Surroundings, Wrong>()

const wrongIn = (around: Surroundings): Wrong => {
  const known = counts.get(around)
  if (known !== undefined) return known
  const fresh: Wrong = new Map()
  counts.set(around, fresh)
  return fresh
}

/** Whether the login and the password belong together; slow on purpose, so it runs before the transaction. */
export const checkPassword = async (
  { db, now, around }: Pick<QueryContext, 'db' | 'now' | 'around'>,
  { login, password }: { readonly login: string; readonly password: string },
): Promise<PasswordVerdict> => {
  const wrong = wrongIn(around)
  const tries = wrong.get(login)
  if (tries !== undefined && tries.times >= MAX_WRONG && now < tries.until)
    return { verdict: 'locked-out', seconds: Math.ceil((tries.until - now) / 1000) }
  // Counted before the slow comparison, or many guesses sent at once would all be compared.
  const times = tries !== undefined && now < tries.until ? tries.times + 1 : 1
  wrong.set(login, { times, until: now + REST })
  const member = findStaffByLogin(db, login)
  const matches = await passwordMatches(password, member?.password ?? NOBODY)
  if (matches && member !== undefined && member.active) {
    wrong.delete(login)
    return { verdict: 'right', member }
  }
  return { verdict: 'wrong-password', left: Math.max(0, MAX_WRONG - times) }
}
