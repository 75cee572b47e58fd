import { describe, expect, it } from 'vitest'
import { searchWordsOf } from '#electron/backend/adapters/pinyin.ts'
import { certificateListSchema } from '#shared/domain/matter/certificate-list.ts'
import { buildSearchIndex, searchMatters } from '#shared/domain/matter/search.ts'
import { resource } from '#tests/support/files.ts'

const list = certificateListSchema.parse(JSON.parse(resource('certificates/forbidden-certificates.json')))
const index = buildSearchIndex(
  list.certificates.map(({ key, name, aliases }) => ({
    code: key,
    name,
    words: searchWordsOf({ name, aliases }),
  })),
)
const found = (typed: string): string[] => searchMatters(index, typed).map(({ code }) => code)

describe('民发〔2020〕20号: the first national list of certificates a committee does not issue', () => {
  it('has exactly these twenty', () => {
    expect(list.certificates.map(({ name }) => name)).toEqual([
      '亲属关系证明',
      '居民身份信息证明',
      '户口登记项目内容变更申请证明',
      '居民养犬证明',
      '无犯罪记录证明',
      '社区戒毒社区康复人员情况证明',
      '人员失踪证明',
      '婚姻状况证明',
      '出生证明',
      '健在证明',
      '死亡证明',
      '疾病状况证明',
      '残疾状况证明',
      '婚育状况证明',
      '居民就业状况证明',
      '居民个人档案证明',
      '居民财产证明',
      '遗产继承权证明',
      '市场主体住所证明',
      '证件遗失证明',
    ])
  })

  it('says why and where to go instead for each, in whole sentences', () => {
    for (const { key, why, instead } of list.certificates) {
      expect([key, why.endsWith('。')]).toEqual([key, true])
      expect([key, instead.endsWith('。')]).toEqual([key, true])
    }
  })

  it('is certain only of what the sources say about who issues it', () => {
    expect(list.certificates.filter(({ certain }) => certain).map(({ key }) => key)).toEqual(['disability'])
  })
})

describe('typing any of the twenty at the desk finds it', () => {
  it.each(list.certificates.map(({ key, name }) => [name, key]))('%s, whole, first', (name, key) => {
    expect(found(name)[0]).toBe(key)
  })

  it.each(list.certificates.flatMap(({ key, aliases }) => aliases.map((alias) => [alias, key])))(
    'as people say it: %s',
    (alias, key) => {
      expect(found(alias)).toContain(key)
    },
  )

  it.each([
    ['qsgxzm', 'kinship'],
    ['jmsfxxzm', 'identity'],
    ['hkdjxmnrbgsqzm', 'household-record-change'],
    ['jmyqzm', 'dog-keeping'],
    ['wfzjlzm', 'no-criminal-record'],
    ['sqjdsqkfryqkzm', 'drug-rehabilitation'],
    ['ryszzm', 'missing-person'],
    ['hyzkzm', 'marital-status'],
    ['cszm', 'birth'],
    ['jzzm', 'being-alive'],
    ['swzm', 'death'],
    ['jbzkzm', 'illness'],
    ['cjzkzm', 'disability'],
    ['hyzkzm', 'marriage-and-childbearing'],
    ['jmjyzkzm', 'employment'],
    ['jmgrdazm', 'personal-archive'],
    ['jmcczm', 'property'],
    ['ycjcqzm', 'inheritance'],
    ['scztzszm', 'business-premises'],
    ['zjyszm', 'lost-document'],
  ])('by the first letters of its name: %s', (typed, key) => {
    expect(found(typed)).toContain(key)
  })

  it.each([
    ['婚姻', ['marital-status']],
    ['无犯罪', ['no-criminal-record']],
    ['单身', ['marital-status']],
    ['wufanzui', ['no-criminal-record']],
    ['danshen', ['marital-status']],
    ['wfz', ['property', 'no-criminal-record']],
    ['wfzjl', ['no-criminal-record']],
    ['丢失', ['lost-document']],
    ['身份证丢', ['lost-document']],
    ['生存', ['being-alive']],
    ['无房', ['property']],
    ['风筝', []],
  ])('by a part of it: %s', (typed, keys) => {
    expect(found(typed)).toEqual(keys)
  })
})

describe('a list that could mean two things is refused', () => {
  const broken = (change: (parts: typeof list) => unknown) =>
    certificateListSchema.safeParse(change(structuredClone(list))).error?.issues[0]?.message

  it('one key for two certificates', () => {
    const message = broken((parts) => ({
      ...parts,
      certificates: parts.certificates.map((one) => ({ ...one, key: 'kinship' })),
    }))
    expect(message).toBe('key-twice kinship')
  })

  it('one word for two certificates', () => {
    const message = broken((parts) => ({
      ...parts,
      certificates: parts.certificates.map((one) =>
        one.key === 'death' ? { ...one, aliases: ['出生证明'] } : one,
      ),
    }))
    expect(message).toBe('word-twice 出生证明')
  })
})
