import { describe, expect, it } from 'vitest'
import { cardBurst } from '../../../renderer/ui/card-burst.ts'

const NUMBER = '11010519491231002X'

/** Types characters `gap` milliseconds apart; answers the moment of the last one. */
const typed = (burst: ReturnType<typeof cardBurst>, text: string, gap: number, from = 1000): number =>
  Array.from(text).reduce((at, character) => {
    burst.type(character, at + gap)
    return at + gap
  }, from)

describe('a burst no hand can type', () => {
  it('is a card when Enter ends it', () => {
    const burst = cardBurst()
    const at = typed(burst, NUMBER, 5)
    expect(burst.end(at + 5)).toEqual({ number: NUMBER })
  })

  it('is none when the same digits are typed by hand', () => {
    const burst = cardBurst()
    const at = typed(burst, NUMBER, 90)
    expect(burst.end(at + 90)).toBe('pressed')
  })

  it('leaves a slow Enter after a burst to the clerk', () => {
    const burst = cardBurst()
    const at = typed(burst, NUMBER, 5)
    expect(burst.end(at + 400)).toBe('pressed')
    expect(burst.read()).toBeNull()
  })

  it('bears a computer that is busy for a moment', () => {
    const burst = cardBurst()
    let at = typed(burst, NUMBER.slice(0, 9), 5)
    at = typed(burst, NUMBER.slice(9), 5, at + 180)
    expect(burst.end(at + 120)).toEqual({ number: NUMBER })
  })

  it('goes on over the Tabs between its fields, also behind the number', () => {
    const burst = cardBurst()
    let at = typed(burst, '林秀珍', 5)
    expect(burst.end(at + 5)).toBe('within')
    at = typed(burst, NUMBER, 5, at + 5)
    expect(burst.end(at + 5)).toEqual({ number: NUMBER, name: '林秀珍' })
    at = typed(burst, '福州市鼓楼区东街口1号', 5, at + 5)
    expect(burst.read()).toEqual({ number: NUMBER, name: '林秀珍', address: '福州市鼓楼区东街口1号' })
  })

  it('leaves a Tab to a hand that is only quick', () => {
    const burst = cardBurst()
    const at = typed(burst, '林秀珍', 20)
    expect(burst.end(at + 60)).toBe('pressed')
  })

  it('takes no login for a part of a card', () => {
    const burst = cardBurst()
    const at = typed(burst, 'chenli', 5)
    expect(burst.end(at + 5)).toBe('pressed')
  })

  it('says when it begins, so that the field can be put back', () => {
    const burst = cardBurst()
    expect(burst.type('1', 1000)).toBe(true)
    expect(burst.type('2', 1005)).toBe(false)
    expect(burst.type('3', 1500)).toBe(true)
  })

  it('is no burst after a single key: a quick Enter belongs to the clerk', () => {
    const burst = cardBurst()
    burst.type('1', 1000)
    expect(burst.end(1010)).toBe('pressed')
  })
})
