import { describe, expect, it } from 'vitest'
import { parseHallFile } from '#shared/contract/parse-file.ts'
import { fileWith, resource, whyRefused } from '#tests/support/files.ts'

const demo = resource('hall/demo-hall.json')

describe('a hall file is refused as a whole, with its place', () => {
  it('takes the demo hall', () => {
    expect(whyRefused(parseHallFile(demo))).toBe('taken')
  })

  it.each<[readonly (string | number)[], unknown, string, string]>([
    [['format'], 0, 'format', 'wrong-value'],
    [['demoPassword'], 'short', 'demoPassword', 'too-small'],
    [['demoPassword'], undefined, 'demoPassword', 'missing-key'],
    [['secret'], 1, '', 'unknown-key'],
    [['profile', 'hours', 0, 'to'], '24:00', 'profile.hours[0].to', 'wrong-form'],
    [['profile', 'hours'], [{ from: '12:00', to: '09:00' }], 'profile.hours[0]', 'bad-hours'],
    [
      ['profile', 'hours'],
      [
        { from: '08:00', to: '12:00' },
        { from: '11:00', to: '17:00' },
      ],
      'profile.hours[1]',
      'bad-hours',
    ],
    [['profile', 'openWeekdays'], [8], 'profile.openWeekdays[0]', 'too-big'],
    [['categories', 1, 'prefix'], 'AB', 'categories[1].prefix', 'wrong-form'],
    [['categories', 1, 'prefix'], 'A', 'categories[1].prefix', 'duplicate-prefix'],
    [['categories', 2, 'id'], 'relief', 'categories[2].id', 'duplicate-id'],
    [['counters', 2, 'number'], 1, 'counters[2].number', 'duplicate-number'],
    [['counters', 2, 'id'], 'counter-1', 'counters[2].id', 'duplicate-id'],
    [
      ['counters', 0, 'serves', 1, 'categoryId'],
      'moon',
      'counters[0].serves[1].categoryId',
      'unknown-category',
    ],
    [
      ['counters', 0, 'serves', 1, 'categoryId'],
      'relief',
      'counters[0].serves[1].categoryId',
      'duplicate-id',
    ],
    [['counters', 0, 'serves', 1, 'weight'], 0, 'counters[0].serves[1].weight', 'too-small'],
    [['staff', 1, 'login'], 'wangmin', 'staff[1].login', 'duplicate-login'],
    [['staff', 1, 'login'], '王 敏', 'staff[1].login', 'wrong-form'],
    [['staff', 1, 'roles'], ['mayor'], 'staff[1].roles[0]', 'wrong-value'],
    [['staff', 4, 'roles'], ['window'], 'staff', 'no-admin'],
    [['matters', 1, 'categoryId'], 'moon', 'matters[1].categoryId', 'unknown-category'],
    [['matters', 1, 'code'], 'subsistence-allowance', 'matters[1].code', 'duplicate-matter'],
    [['matters', 1, 'retention'], { kind: 'term', code: 'D20' }, 'matters[1].retention.code', 'wrong-value'],
    [['matters', 1, 'retention'], { kind: 'forever' }, 'matters[1].retention.kind', 'no-such-form'],
  ])('%j = %j', (path, value, place, reason) => {
    expect(whyRefused(parseHallFile(fileWith(demo, path, value)))).toEqual(['bad-hall-file', place, reason])
  })
})
