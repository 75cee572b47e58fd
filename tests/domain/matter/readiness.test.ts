import { describe, expect, it } from 'vitest'
import { NO_TERMS, type HallMatter, type HallTerms } from '#shared/domain/matter/matter-version.ts'
import { missingFor } from '#shared/domain/matter/readiness.ts'
import { material, matterWith } from '#tests/support/matters.ts'

const hall = (hallPart: HallMatter['hallPart'], terms: Partial<HallTerms> = {}): HallMatter => ({
  code: 'invented-matter',
  categoryId: 'a',
  hallPart,
  retention: { kind: 'term', code: 'D10' },
  recordClass: 'b',
  quick: false,
  terms: { ...NO_TERMS, ...terms },
})
const limited = matterWith()
const unlimited = matterWith({ promisedLimit: null })
const sample = matterWith({ sample: true })
const nameless = matterWith({
  materials: [material('form'), material('papers', { unnamed: '逐项写出名称' })],
})
const namelessElsewhere = matterWith({
  materials: [material('form'), material('papers', { unnamed: '逐项写出名称', localOption: '本地要的才要' })],
})

describe('what a matter still lacks before it may be used', () => {
  it.each([
    ['everything settled and confirmed', limited, hall('accept'), true, false, []],
    ['not confirmed', limited, hall('accept'), false, false, ['confirmation']],
    ['not confirmed, in the demo hall', limited, hall('accept'), false, true, []],
    ['the hall has decided nothing', limited, null, true, false, ['retention', 'hall-part']],
    ['no limit though accepted here', unlimited, hall('accept'), true, false, ['limit']],
    ['no limit, only forwarded', unlimited, hall('forward'), true, false, []],
    ['no limit, part undecided', unlimited, null, true, true, ['limit', 'retention', 'hall-part']],
    [
      'no limit but the hall’s own promise',
      unlimited,
      hall('accept', { promised: { value: 5, unit: 'working-day' } }),
      true,
      false,
      [],
    ],
    ['a line without a name', nameless, hall('accept'), true, false, ['unnamed-materials']],
    ['a line without a name, forwarded', nameless, hall('forward'), true, false, ['unnamed-materials']],
    [
      'a line without a name, undecided',
      nameless,
      null,
      true,
      true,
      ['unnamed-materials', 'retention', 'hall-part'],
    ],
    ['the hall has named it', nameless, hall('accept', { named: { papers: ['场地图'] } }), true, false, []],
    ['a nameless line of other places', namelessElsewhere, hall('accept'), true, false, []],
    [
      'a nameless line this hall turned on',
      namelessElsewhere,
      hall('accept', { options: ['papers'] }),
      true,
      false,
      ['unnamed-materials'],
    ],
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
