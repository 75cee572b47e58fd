import { mattersMeant } from '#shared/domain/matter/search.ts'
import { daysMeant, isForward } from '#shared/domain/search/case-filter.ts'
import { readTyped } from '#shared/domain/search/typed-text.ts'
import type { TypedText } from '#shared/domain/search/typed-text.ts'
import { startOfDate } from '#shared/kernel/instant.ts'
import { addDays } from '#shared/kernel/plain-date.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { characters } from '../adapters/characters.ts'
import type { CaseQuestion } from '../store/case-question.ts'
import type { ReadDb } from '../store/database.ts'
import { matterIndex } from './matters.ts'
import type { AskedCases } from './workbook-order.ts'

export interface ReadQuestion {
  readonly question: CaseQuestion
  /** Null when nothing was typed. */
  readonly typed: TypedText | null
}

/** What was typed, read with the matters this hall knows. */
export const typedIn = (db: ReadDb, text: string, withMatters: boolean): TypedText =>
  readTyped(text, {
    characters,
    mattersOf: (word) => (withMatters ? mattersMeant(matterIndex(db), word) : []),
  })

/** The question as it is on a day; refused when it asks for days that run backwards. */
export const readQuestion = (
  db: ReadDb,
  { text, filter, sort }: AskedCases,
  today: DateText,
): Result<ReadQuestion, 'bad-span'> => {
  const received = daysMeant(filter.received, today)
  const due = daysMeant(filter.due, today)
  const decided = daysMeant(filter.decided, today)
  if (![received, due, decided].every(isForward)) return fail('bad-span')
  const typed = text === '' ? null : typedIn(db, text, true)
  return ok({
    typed,
    question: {
      ...filter,
      sort,
      ranks: typed?.ranks ?? null,
      received: {
        from: received.from === null ? null : startOfDate(received.from),
        before: received.to === null ? null : startOfDate(addDays(received.to, 1)),
      },
      due,
      decided,
    },
  })
}
