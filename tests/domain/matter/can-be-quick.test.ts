import { describe, expect, it } from 'vitest'
import { canBeQuick, isQuickHere } from '#shared/domain/matter/can-be-quick.ts'
import { NO_TERMS } from '#shared/domain/matter/matter-version.ts'
import type { HallMatter } from '#shared/domain/matter/matter-version.ts'
import { material, matterWith, yesNo } from '#tests/support/matters.ts'

const plain = { household: false, kind: 'public-service' } as const

const hall: HallMatter = {
  code: 'invented-matter',
  categoryId: 'relief',
  hallPart: 'accept',
  retention: { kind: 'term', code: 'D10' },
  recordClass: 'b',
  quick: true,
  terms: NO_TERMS,
}

describe('快速登记 only where a name and a number say everything', () => {
  it('a plain matter fits', () => {
    expect(canBeQuick(matterWith(plain))).toBe(true)
  })

  it.each([
    ['a question would have to be asked', { ...plain, questions: [yesNo('ill')] }],
    ['a household would have to be entered', { ...plain, household: true }],
    ['a close relative would have to be registered', { ...plain, registersRelatives: true }],
    ['a permit is decided on paper', { ...plain, kind: 'permit' as const }],
    ['nobody said which alternative was shown', { ...plain, materials: [material('a', { oneOf: 'proof' })] }],
    ['an organisation needs somebody who speaks for it', { ...plain, applicants: ['organisation' as const] }],
  ])('not when %s', (_why, parts) => {
    expect(canBeQuick(matterWith(parts))).toBe(false)
  })

  it.each([
    ['settled so', hall, true],
    ['not settled', null, false],
    ['not allowed by the hall', { ...hall, quick: false }, false],
    ['decided elsewhere', { ...hall, hallPart: 'forward' as const }, false],
  ])('%s', (_case, settled, offered) => {
    expect(isQuickHere(matterWith(plain), settled)).toBe(offered)
  })

  it('lines that only other places ask for keep nobody from it', () => {
    const elsewhere = material('a', { oneOf: 'proof', localOption: '本地要求' })
    const matter = matterWith({ ...plain, materials: [material('form'), elsewhere] })
    expect(isQuickHere(matter, hall)).toBe(true)
    expect(isQuickHere(matter, { ...hall, terms: { ...NO_TERMS, options: ['a'] } })).toBe(false)
  })

  it('a hall that allows what does not fit gets no quick matter', () => {
    expect(isQuickHere(matterWith({ ...plain, household: true }), hall)).toBe(false)
  })
})
