import type { OutputOf } from '#shared/contract/index.ts'
import type { Role } from '#shared/domain/staff/role.ts'

export type Choices = OutputOf<'session.choices'>

/** Marks "no counter" in the list of counters. */
export const NO_COUNTER = 'none'

/** Who only serves people needs a counter; archivists, leads and administrators may go without. */
export const mayGoWithoutCounter = (roles: readonly Role[]): boolean =>
  roles.some((role) => role !== 'window')

export interface SignInChoice {
  readonly login: string | null
  readonly counter: string | null
}

export type Readiness =
  | { readonly kind: 'person' }
  | { readonly kind: 'counter' }
  | { readonly kind: 'needs-counter' }
  | {
      readonly kind: 'ready'
      readonly login: string
      readonly name: string
      readonly counterNumber: number | null
    }

/** What is still to choose before the password counts. */
export const readiness = (choices: Choices, choice: SignInChoice): Readiness => {
  const person = choices.staff.find((one) => one.login === choice.login)
  if (person === undefined) return { kind: 'person' }
  if (choice.counter === null) return { kind: 'counter' }
  const { login, name } = person
  if (choice.counter === NO_COUNTER)
    return mayGoWithoutCounter(person.roles)
      ? { kind: 'ready', login, name, counterNumber: null }
      : { kind: 'needs-counter' }
  const counter = choices.counters.find((one) => one.id === choice.counter)
  return counter === undefined
    ? { kind: 'counter' }
    : { kind: 'ready', login, name, counterNumber: counter.number }
}

/** The counter offered first: the first free one. */
export const firstFreeCounter = (choices: Choices): string | null =>
  choices.counters.find((counter) => counter.takenBy === null && counter.kind !== 'guide')?.id ??
  choices.counters.find((counter) => counter.takenBy === null)?.id ??
  null
