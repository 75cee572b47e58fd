import type { WorkCalendar } from '#shared/domain/calendar/work-calendar.ts'
import { firstCrossing } from '#shared/domain/limit/first-crossing.ts'
import { matterInHall, termsFaults } from '#shared/domain/matter/hall-matter.ts'
import { NO_TERMS } from '#shared/domain/matter/matter-version.ts'
import type { HallMatter, HallTerms, MatterVersion } from '#shared/domain/matter/matter-version.ts'
import { isPrincipal } from '#shared/domain/matter/principal-material.ts'
import { sampleMoves } from '#shared/domain/matter/sample-moves.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { WriteDb } from '../store/database.ts'
import type { CataloguedMatter } from '../store/matters.ts'
import { moveSamples } from '../store/samples.ts'

/** Why the terms of a hall do not fit a version: the first fault and what it is about; null when they fit. */
export const refusalOfTerms = (
  matter: MatterVersion,
  terms: HallTerms,
): { readonly fault: string; readonly key: string } | null => {
  const [fault] = termsFaults(matter, terms)
  if (fault !== undefined) return fault
  const principal = matterInHall(matter, terms).materials.find(
    (material) => isPrincipal(material) && terms.deferral?.materials.includes(material.key) === true,
  )
  return principal === undefined ? null : { fault: 'principal-deferral', key: principal.key }
}

/** What a hall decided, by keys, for the audit trail; nothing where it decided nothing. */
export const termsNote = ({ quick, terms }: HallMatter): string[] => {
  const { options, named, promised, deferral } = terms
  const counts = Object.entries(named).map(([key, names]) => `${key} ${names.length}`)
  return [
    ...(quick ? ['quick'] : []),
    ...(options.length === 0 ? [] : [`options ${options.join(' ')}`]),
    ...(counts.length === 0 ? [] : [`named ${counts.join(' ')}`]),
    ...(promised === null ? [] : [`promised ${promised.value} ${promised.unit}`]),
    ...(deferral === null
      ? []
      : [`deferral ${deferral.within.value} ${deferral.within.unit} ${deferral.materials.join(' ')}`]),
  ]
}

/** Pictures of the hall's own papers stay with their papers when the hall names them anew. */
export const keepSamples = (db: WriteDb, { matter, hall }: CataloguedMatter, terms: HallTerms): void =>
  moveSamples(db, matter.code, sampleMoves((hall?.terms ?? NO_TERMS).named, terms.named))

interface Crossings {
  readonly calendar: WorkCalendar
  readonly today: DateText
  /** By the two limits, because many matters have the same ones. */
  readonly days: Map<string, DateText | null>
}

/** Kept while the hall's day and the loaded calendar stay the same: one search may count hundreds of days. */
let crossings: Crossings | null = null

/**
 * The first day from today on which the promise that holds in this hall would end after the legal limit; null: never in
 * the loaded years. A hall that only forwards promises nothing for the authority that decides.
 */
export const crossesOn = (
  { matter, hall }: CataloguedMatter,
  calendar: WorkCalendar,
  today: DateText,
): DateText | null => {
  if (hall?.hallPart === 'forward') return null
  const { legalLimit, promisedLimit } = matterInHall(matter, hall?.terms ?? NO_TERMS)
  if (legalLimit === null || promisedLimit === null) return null
  if (crossings === null || crossings.calendar !== calendar || crossings.today !== today)
    crossings = { calendar, today, days: new Map() }
  const key = [legalLimit, promisedLimit].map(({ value, unit }) => `${value} ${unit}`).join(' / ')
  const known = crossings.days.get(key)
  if (known !== undefined) return known
  const day = firstCrossing({ legalLimit, promisedLimit }, calendar, today)
  crossings.days.set(key, day)
  return day
}
