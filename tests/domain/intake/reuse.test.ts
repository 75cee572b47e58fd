import { describe, expect, it } from 'vitest'
import { reusableFor, type HandedIn } from '#shared/domain/intake/reuse.ts'

const paper = (parts: Partial<HandedIn> = {}): HandedIn => ({
  caseId: 'c1',
  caseNumber: '2026-0007',
  on: '2026-03-02',
  sameAs: 'photo',
  mark: { state: 'complete' },
  ...parts,
})
const photo = { sameAs: 'photo', validFor: { value: 3, unit: 'month' } } as const
const book = { sameAs: 'household-register', validFor: null } as const

describe('a material already handed in is not asked for again (R-022)', () => {
  it('is offered with its origin and the last day it may be used', () => {
    expect(reusableFor(photo, [paper()], '2026-05-20')).toEqual({
      caseId: 'c1',
      caseNumber: '2026-0007',
      handedInOn: '2026-03-02',
      until: '2026-06-02',
    })
  })

  it.each([
    ['on its last day', photo, [paper()], '2026-06-02', true],
    ['the day after', photo, [paper()], '2026-06-03', false],
    ['another paper', photo, [paper({ sameAs: 'id-card' })], '2026-03-03', false],
    [
      'it was not in order',
      photo,
      [paper({ mark: { state: 'missing', what: '', remedy: '' } })],
      '2026-03-03',
      false,
    ],
    [
      'it was itself used again: the copy lies elsewhere',
      photo,
      [
        paper({
          mark: { state: 'reused', caseId: 'c0', caseNumber: '2025-0001', handedInOn: '2025-12-30' },
        }),
      ],
      '2026-03-03',
      false,
    ],
    ['signed anew each time', { sameAs: null, validFor: null }, [paper()], '2026-03-03', false],
  ] as const)('%s', (_case, material, earlier, today, offered) => {
    expect(reusableFor(material, earlier, today) !== null).toBe(offered)
  })

  it('has no last day where no rule sets one: the clerk judges', () => {
    const earlier = [paper({ sameAs: 'household-register', on: '2024-01-05' })]
    expect(reusableFor(book, earlier, '2026-05-20')?.until).toBeNull()
  })

  it('the newest one is offered', () => {
    const earlier = [
      paper({ caseNumber: '2026-0001', on: '2026-01-05' }),
      paper({ caseNumber: '2026-0009', on: '2026-04-01' }),
      paper({ caseNumber: '2026-0005', on: '2026-02-01' }),
    ]
    expect(reusableFor(photo, earlier, '2026-04-03')?.caseNumber).toBe('2026-0009')
  })

  it('ages by the calendar: three months from the last of November end with February', () => {
    expect(reusableFor(photo, [paper({ on: '2025-11-30' })], '2026-02-28')?.until).toBe('2026-02-28')
  })
})
