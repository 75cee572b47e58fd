import { timeText } from '#shared/domain/export/hall-time.ts'
import type { CaseDue, LimitCount } from '#shared/domain/limit/limit-count.ts'
import { alarmDay } from '#shared/domain/limit/count-limit.ts'
import type { MatterVersion } from '#shared/domain/matter/matter-version.ts'
import { hallTermsSchema } from '#shared/domain/matter/matter-version.ts'
import { matterInHall } from '#shared/domain/matter/hall-matter.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import { dueWhenAccepted } from '../../services/case-dates.ts'
import type { ReadDb } from '../../store/database.ts'

/** The last days of a case by its two limits, and what follows for its own date. */
export interface DueDates {
  readonly promised: DateText | null
  readonly legal: DateText | null
  readonly due: DateText | null
  readonly basis: CaseDue['basis'] | null
  readonly provisional: boolean
}

const NO_DATES: DueDates = { promised: null, legal: null, due: null, basis: null, provisional: false }

const dayOf = (count: LimitCount | null): DateText | null => (count === null ? null : alarmDay(count))

export const datesOf = (due: CaseDue | null): DueDates =>
  due === null
    ? NO_DATES
    : {
        promised: dayOf(due.promised),
        legal: dayOf(due.legal),
        due: due.due,
        basis: due.basis,
        provisional: due.provisional,
      }

/** An acceptance that nothing has extended or stopped since. */
export interface Accepted {
  readonly matter: MatterVersion
  /** The hall's own rules of the day of receipt, as JSON; null where an older record kept none. */
  readonly terms: string | null
  readonly hallPart: 'accept' | 'forward'
  readonly receivedAt: Instant
  readonly acceptedOn: DateText
  readonly acceptedAt: Instant
  readonly notifiedAt: Instant | null
}

const isByClock = ({ promisedLimit, legalLimit }: MatterVersion): boolean =>
  [promisedLimit, legalLimit].some((limit) => limit?.unit === 'hour' || limit?.unit === 'minute')

const dayAt = (instant: Instant): DateText => timeText(instant).slice(0, 10)

/**
 * Counts the dates of cases under the calendar that is loaded. Hundreds of cases of a matter share their days, and a
 * count explains itself day by day, so each is made once: all that it follows from is in its key.
 */
export const dueCounter = (db: ReadDb): ((accepted: Accepted) => DueDates) => {
  const matters = new Map<string, MatterVersion>()
  const counted = new Map<string, DueDates>()
  const inHall = (matter: MatterVersion, terms: string | null): MatterVersion => {
    if (terms === null) return matter
    const key = `${matter.code} ${matter.version} ${terms}`
    const known = matters.get(key)
    if (known !== undefined) return known
    const made = matterInHall(matter, hallTermsSchema.parse(JSON.parse(terms)))
    matters.set(key, made)
    return made
  }
  const count = (matter: MatterVersion, { hallPart, ...when }: Accepted): DueDates =>
    datesOf(dueWhenAccepted(db, matter, hallPart, when))
  return (accepted) => {
    const { terms, hallPart, receivedAt, acceptedOn, notifiedAt } = accepted
    const matter = inHall(accepted.matter, terms)
    // Then the moment counts and not only its day.
    if (isByClock(matter)) return count(matter, accepted)
    const told = notifiedAt === null ? '' : dayAt(notifiedAt)
    const key = [matter.code, matter.version, hallPart, dayAt(receivedAt), acceptedOn, told, terms].join(' ')
    const known = counted.get(key)
    if (known !== undefined) return known
    const dates = count(matter, accepted)
    if (counted.size >= MOST_KEPT) counted.clear()
    counted.set(key, dates)
    return dates
  }
}

const MOST_KEPT = 200_000
