import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'

let hall: TestHall
let clerk: Caller

beforeEach(async () => {
  hall = await openTestHall()
  clerk = await hall.signIn('wangmin', 'counter-1')
})

afterEach(() => {
  expect(hall.faults).toEqual([])
  hall.close()
})

describe('a certificate the committee must not issue is answered in the search for matters', () => {
  it('with why, where to go and the basis; nothing invented is called certain', async () => {
    const { certificates, certificatesFirst } = await clerk.call('matters.search', { text: '无犯罪' })
    expect(certificates).toEqual([
      {
        key: 'no-criminal-record',
        name: '无犯罪记录证明',
        askedAs: '',
        why: '有没有犯罪记录只有公安机关查得到，社区无权查询。',
        instead: '由公安派出所查询后出具，一般到户籍所在地或者居住地派出所申请。',
        certain: false,
        basis: '民发〔2020〕20号《不应由基层群众性自治组织出具证明事项清单（第一批）》',
      },
    ])
    expect(certificatesFirst).toBe(true)
  })

  it.each([
    ['单身证明', 'marital-status'],
    ['danshenzm', 'marital-status'],
    ['hyzk', 'marital-status'],
    ['jzzm', 'being-alive'],
  ])('by what people say or a few letters: %s', async (text, key) => {
    const { certificates } = await clerk.call('matters.search', { text })
    expect(certificates.map((one) => one.key)).toContain(key)
  })

  it('and says what they call it, where that was typed', async () => {
    const { certificates } = await clerk.call('matters.search', { text: '无房' })
    expect(certificates).toMatchObject([{ name: '居民财产证明', askedAs: '无房证明' }])
  })

  it('only when something was typed', async () => {
    const { hits, certificates, certificatesFirst } = await clerk.call('matters.search', { text: ' ' })
    expect(hits.length).toBeGreaterThan(0)
    expect([certificates, certificatesFirst]).toEqual([[], false])
  })

  it('a matter that fits as well comes first: the registration of a dog is not its certificate', async () => {
    const registration = await clerk.call('matters.search', { text: '养犬' })
    expect(registration.hits[0]?.name).toBe('养犬登记')
    expect(registration.certificates.map(({ key }) => key)).toEqual(['dog-keeping'])
    expect(registration.certificatesFirst).toBe(false)
    const certificate = await clerk.call('matters.search', { text: '养犬证明' })
    expect(certificate.certificatesFirst).toBe(true)
  })
})
