import { useMemo } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import type { ForbiddenCertificate, MatterHit } from '#shared/contract/matter.ts'
import { useQuery } from '../../api/use-query.ts'
import { isByLetters, mayMeanPerson } from './search-intent.ts'

export type FoundPerson = OutputOf<'people.find'>['cases'][number]

export type Found =
  | { readonly kind: 'matter'; readonly key: string; readonly hit: MatterHit }
  | { readonly kind: 'certificate'; readonly key: string; readonly certificate: ForbiddenCertificate }
  | { readonly kind: 'person'; readonly key: string; readonly person: FoundPerson }

export interface FindState {
  readonly found: readonly Found[]
  /** True when nothing more is on its way, so that "nothing found" is not said too early. */
  readonly complete: boolean
}

/**
 * Matters by name, pinyin or initials, and certificates that are not issued here; people only when the text may mean
 * one. Returning visitors come first.
 */
export const useFind = (text: string, withPeople: boolean): FindState => {
  const typed = text.trim()
  const asksPeople = withPeople && mayMeanPerson(typed)
  const matters = useQuery('matters.search', typed === '' ? null : { text: typed }, ['settings'])
  const people = useQuery('people.find', asksPeople ? { text: typed } : null, ['cases'])
  const found = useMemo<readonly Found[]>(
    () => (typed === '' ? [] : inOrder(matters.value, people.value?.cases ?? [], isByLetters(typed))),
    [typed, matters.value, people.value],
  )
  const loading = matters.loading || (asksPeople && people.loading)
  return { found, complete: !loading }
}

/** Somebody who was told what is missing and can now bring it. */
export const isReturning = (person: FoundPerson): boolean => person.status === 'notified'

type Searched = Pick<OutputOf<'matters.search'>, 'hits' | 'certificates' | 'certificatesFirst'>

/**
 * Who can go on with what they were told comes first, but not before the matter whose pinyin was typed; then what was
 * typed most likely means.
 */
export const inOrder = (
  searched: Searched | null,
  people: readonly FoundPerson[],
  byLetters: boolean,
): readonly Found[] => {
  const persons = people.map(
    (person) => ({ kind: 'person', key: `person-${person.caseId}`, person }) as const,
  )
  const hits = (searched?.hits ?? []).map(
    (hit) => ({ kind: 'matter', key: `matter-${hit.code}`, hit }) as const,
  )
  const certificates = (searched?.certificates ?? []).map(
    (certificate) => ({ kind: 'certificate', key: `certificate-${certificate.key}`, certificate }) as const,
  )
  const returning = persons.filter(({ person }) => isReturning(person))
  const matters =
    searched?.certificatesFirst === true ? [...certificates, ...hits] : [...hits, ...certificates]
  return [
    ...(byLetters ? [...matters, ...returning] : [...returning, ...matters]),
    ...persons.filter(({ person }) => !isReturning(person)),
  ]
}
