import type { MaterialForm } from '../matter/matter-version.ts'
import type { Mark } from './mark.ts'

/** The id by which the applicant is meant in `named` and in line keys. */
export const APPLICANT = 'applicant'

export type OwnerKind = 'applicant' | 'agent' | 'household' | 'all-persons' | 'member'

/** One line of the checklist: one material of one owner. */
export interface Line {
  /** Stable while the intake lasts: the material's key, for per-person lines `key@memberId` or `key@applicant`. */
  readonly key: string
  readonly materialKey: string
  readonly name: string
  /** `name` is empty for household and all-persons, which the screen words itself. */
  readonly owner: { readonly kind: OwnerKind; readonly name: string }
  readonly form: MaterialForm
  readonly copies: number
  readonly standard: string | null
  readonly obtainedFrom: string | null
  readonly exemptions: readonly string[]
  /** Lines that share this word are alternatives (择一); per-person lines have one group for each person. */
  readonly oneOf: string | null
}

/** A line with the clerk's finding. */
export interface CheckedLine extends Line {
  /** 1-based, as printed. Lines that no longer apply come last, so that they move no other number. */
  readonly position: number
  readonly mark: Mark | null
  /** Unmarked, and another line of its group is complete or exempt: it may stay empty. */
  readonly covered: boolean
  /** Told on an earlier notice: on return only these are asked again. */
  readonly told: boolean
  /** Not asked for any more after an answer changed; kept because it was marked. It counts nowhere. */
  readonly noLongerApplies: boolean
}
