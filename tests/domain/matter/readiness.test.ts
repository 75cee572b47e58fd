import { describe, expect, it } from 'vitest'
import type { HallMatter } from '#shared/domain/matter/matter-version.ts'
import { missingFor } from '#shared/domain/matter/readiness.ts'
import { matterWith } from '#tests/support/matters.ts'

const hall = (hallPart: HallMatter['hallPart']): HallMatter => ({
  code: 'invented-matter',
  categoryId: 'a',
  hallPart,
  retention: { kind: 'term', code: 'D10' },
  recordClass: 'b',
})
const limited = matterWith()
const unlimited = matterWith({ promisedLimit: null })
const sample = matterWith({ sample: true })

describe('what a matter still lacks before it may be used', () => {
  it.each([
    ['everything settled and confirmed', limited, hall('accept'), true, false, []],
    ['not confirmed', limited, hall('accept'), false, false, ['confirmation']],
    ['not confirmed, in the demo hall', limited, hall('accept'), false, true, []],
    ['the hall has decided nothing', limited, null, true, false, ['retention', 'hall-part']],
    ['no limit though accepted here', unlimited, hall('accept'), true, false, ['limit']],
    ['no limit, only forwarded', unlimited, hall('forward'), true, false, []],
    ['no limit, part undecided', unlimited, null, true, true, ['limit', 'retention', 'hall-part']],
    ['a sample in a real hall', sample, hall('accept'), true, false, ['sample-outside-demo']],
    ['a sample in the demo hall', sample, hall('accept'), false, true, []],
    [
      'nothing at all',
      matterWith({ sample: true, promisedLimit: null }),
      null,
      false,
      false,
      ['limit', 'retention', 'hall-part', 'confirmation', 'sample-outside-demo'],
    ],
  ] as const)('%s', (_case, matter, settled, confirmed, demo, missing) => {
    expect(missingFor(matter, settled, confirmed, demo)).toEqual(missing)
  })

  it('takes a legal limit as well as a promised one', () => {
    const legalOnly = matterWith({
      promisedLimit: null,
      legalLimit: { value: 0, unit: 'immediate', start: 'received', source: '虚构' },
    })
    expect(missingFor(legalOnly, hall('accept'), true, false)).toEqual([])
  })
})
