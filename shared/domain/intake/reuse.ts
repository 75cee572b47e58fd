import type { CountedPeriod } from '../matter/matter-version.ts'
import { toDateText, toPlainDate, type DateText } from '../../kernel/plain-date.ts'
import type { Mark } from './mark.ts'

/** A paper that the same person handed in for an earlier case and of which something stayed here. */
export interface HandedIn {
  readonly caseId: string
  readonly caseNumber: string
  readonly on: DateText
  /** {@link materialSchema.sameAs} of the material it was handed in as. */
  readonly sameAs: string
  readonly mark: Mark
}

export interface Reusable {
  readonly caseId: string
  readonly caseNumber: string
  readonly handedInOn: DateText
  /** The last day on which it may be used again; null where no rule sets one and the clerk judges. */
  readonly until: DateText | null
}

/**
 * What may be offered for a material instead of asking for it again: the same paper, found in order then, still
 * valid today; the newest one. What was itself 沿用 leads back to where it was handed in and is not passed on, so that
 * a copy can be found where the record says it is. Null when there is none or the material is signed anew each time.
 */
export const reusableFor = (
  material: { readonly sameAs: string | null; readonly validFor: CountedPeriod | null },
  earlier: readonly HandedIn[],
  today: DateText,
): Reusable | null => {
  if (material.sameAs === null) return null
  const usable = earlier
    .filter((paper) => paper.sameAs === material.sameAs && paper.mark.state === 'complete')
    .map(({ caseId, caseNumber, on }) => ({
      caseId,
      caseNumber,
      handedInOn: on,
      until: material.validFor === null ? null : lastDay(on, material.validFor),
    }))
    .filter(({ until }) => until === null || until >= today)
    .toSorted((a, b) => (a.handedInOn < b.handedInOn ? 1 : a.handedInOn > b.handedInOn ? -1 : 0))
  return usable[0] ?? null
}

/** Papers age by the calendar: days and months of it, whatever the unit of the office's own limits. */
const lastDay = (from: DateText, { value, unit }: CountedPeriod): DateText => {
  const start = toPlainDate(from)
  return toDateText(start.add(unit === 'month' ? { months: value } : { days: value }))
}
