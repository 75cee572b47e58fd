import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SAMPLE_IMAGE_BYTES } from '#shared/contract/matter.ts'
import { attempts, firstThatFits, fitted } from '../../../renderer/screens/settings/scale-picture.ts'

const size = fc.record({
  width: fc.integer({ min: 1, max: 20_000 }),
  height: fc.integer({ min: 1, max: 20_000 }),
})

describe('a sample picture is made small enough to be kept', () => {
  it.each([
    [{ width: 4000, height: 3000 }, 1600, { width: 1600, height: 1200 }],
    [{ width: 1000, height: 4000 }, 1600, { width: 400, height: 1600 }],
    [{ width: 800, height: 600 }, 1600, { width: 800, height: 600 }],
    [{ width: 20_000, height: 3 }, 1600, { width: 1600, height: 1 }],
  ])('%o within %i is %o', (picture, longest, wanted) => {
    expect(fitted(picture, longest)).toEqual(wanted)
  })

  it('begins with the largest and finest, never enlarges, and gets coarser before it gets smaller', () => {
    fc.assert(
      fc.property(size, (picture) => {
        const tries = attempts(picture)
        const longest = tries.map(({ width, height }) => Math.max(width, height))
        expect(longest[0]).toBe(Math.min(1600, Math.max(picture.width, picture.height)))
        expect(tries[0]?.quality).toBe(0.85)
        for (const [index, { quality }] of tries.entries()) {
          const before = tries[index - 1]
          if (before === undefined) continue
          expect(longest[index]! <= longest[index - 1]!).toBe(true)
          expect(quality < before.quality || longest[index]! < longest[index - 1]!).toBe(true)
        }
      }),
    )
  })

  it('stops while a form can still be read', () => {
    const last = attempts({ width: 4000, height: 3000 }).at(-1)
    expect(last?.width).toBeGreaterThanOrEqual(640)
    expect(attempts({ width: 300, height: 200 })).toHaveLength(3)
  })

  it('takes the first try that fits and makes no further one', async () => {
    const written: number[] = []
    const bytes = await firstThatFits(attempts({ width: 4000, height: 3000 }), ({ width, quality }) => {
      written.push(width * quality)
      return Promise.resolve(
        new Uint8Array(written.length === 4 ? SAMPLE_IMAGE_BYTES : SAMPLE_IMAGE_BYTES + 1),
      )
    })
    expect(bytes?.byteLength).toBe(SAMPLE_IMAGE_BYTES)
    expect(written).toHaveLength(4)
  })

  it('says so when nothing fits', async () => {
    const large = () => Promise.resolve(new Uint8Array(SAMPLE_IMAGE_BYTES + 1))
    expect(await firstThatFits(attempts({ width: 10, height: 10 }), large)).toBeNull()
    expect(await firstThatFits(attempts({ width: 10, height: 10 }), () => Promise.resolve(null))).toBeNull()
  })
})
