import type { TFunction } from 'i18next'
import { describe, expect, it } from 'vitest'
import { urgencyWords } from '../../../renderer/ui/status-tag.tsx'

/** Answers the key with what would be put into its sentence. */
const t = ((key: string, facts?: { count: number }) =>
  facts === undefined ? key : `${key} ${facts.count}`) as unknown as TFunction

describe('时限 in words', () => {
  it.each([
    [{ kind: 'overdue', workingDays: 2 }, 'staff:urgency.overdue 2', 'overdue'],
    [{ kind: 'today' }, 'staff:urgency.today', 'near'],
    [{ kind: 'next-working-day' }, 'staff:urgency.next', 'near'],
    [{ kind: 'left', workingDays: 3, provisional: false }, 'staff:urgency.left 3', 'plain'],
    [{ kind: 'left', workingDays: 30, provisional: true }, 'staff:urgency.aboutLeft 30', 'provisional'],
  ] as const)('%o: %s', (urgency, words, tone) => {
    expect(urgencyWords(urgency, t)).toEqual({ words, tone })
  })

  it('late on the weekend after its day, before a working day has passed', () => {
    expect(urgencyWords({ kind: 'overdue', workingDays: 0 }, t)?.words).toBe('staff:urgency.overdueNow')
  })

  it('none where nothing runs', () => {
    expect(urgencyWords({ kind: 'none' }, t)).toBeNull()
  })
})
