import { createHmac, randomBytes } from 'node:crypto'
import { checkDocumentNumber, normalizedDocumentNumber } from '#shared/domain/person/id-number.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { CommandContext } from '../context.ts'
import type { WriteDb } from '../store/database.ts'
import type { CategoryRow } from '../store/hall.ts'
import { readKioskRules } from '../store/kiosk-rules.ts'
import {
  forgetVisitors,
  insertVisitorKey,
  openTicketOf,
  rememberVisitor,
  visitorKey,
} from '../store/visitors.ts'

const KEY_BYTES = 32

const keyOf = (db: WriteDb, day: DateText): Uint8Array => {
  const known = visitorKey(db, day)
  if (known !== null) return known
  // The day is another one: whoever came before is forgotten before anybody is remembered.
  forgetVisitors(db, day)
  const key = randomBytes(KEY_BYTES)
  insertVisitorKey(db, day, key)
  return key
}

export interface KnownVisitor {
  /** The number this person still has open; null = none. */
  readonly openTicketId: string | null
  /** After a number was drawn for this person. */
  readonly remember: (ticketId: string) => void
}

const UNKNOWN: KnownVisitor = { openTicketId: null, remember: () => {} }

/**
 * 一人一号: whether the person at the kiosk has an open number already. The document number is turned into a keyed hash
 * here and goes no further; the key lives for one day. Where the hall does not ask, or lets people without a card take
 * a number, nobody is known.
 */
export const visitorAt = (
  { db, today }: Pick<CommandContext, 'db' | 'today'>,
  category: CategoryRow,
  idNumber: string | null,
): Result<KnownVisitor, 'card-needed' | 'bad-number'> => {
  const { onePerPerson, withoutCard } = readKioskRules(db)
  if (onePerPerson === 'off') return ok(UNKNOWN)
  if (idNumber === null) return withoutCard === 'take' ? ok(UNKNOWN) : fail('card-needed')
  const number = normalizedDocumentNumber(idNumber)
  if (number.length !== 18 || checkDocumentNumber('resident-id', number, today).verdict !== 'good')
    return fail('bad-number')
  const person = createHmac('sha256', keyOf(db, today)).update(number).digest()
  return ok({
    openTicketId: openTicketOf(db, person, onePerPerson === 'any' ? null : category),
    remember: (ticketId) => rememberVisitor(db, today, person, ticketId),
  })
}

/** With the day everybody is forgotten: the key, and with it every hash. */
export const forgetEarlierDays = ({ db, today }: Pick<CommandContext, 'db' | 'today'>): void => {
  forgetVisitors(db, today)
}
