import { describe, expect, it } from 'vitest'
import { queueRulesSchema } from '#shared/contract/queue-rules.ts'
import { USUAL_RULES } from '#shared/domain/queue/queue-rules.ts'
import { lineRules } from '../../../renderer/text/zh-CN/line-rules.ts'
import { checkRules, examplesOf, toRulesForm } from '../../../renderer/screens/settings/line-rules-form.ts'

const usual = queueRulesSchema.parse(USUAL_RULES)
const form = toRulesForm(usual)
const wrong = (change: object) => {
  const checked = checkRules({ ...form, ...change })
  return checked.ok ? {} : checked.wrong
}

describe('排队规则 as typed', () => {
  it.each([
    usual,
    { ...usual, missed: { kind: 'leaves' as const } },
    { ...usual, missed: { kind: 'is-kept' as const, minutes: 45, places: 0 } },
  ])('come back as they were', (rules) => {
    expect(checkRules(toRulesForm(rules))).toEqual({ ok: true, rules })
  })

  it.each([
    [{ favouredRun: '0' }, 'favouredRun'],
    [{ headStartMinutes: '31' }, 'headStartMinutes'],
    [{ goalMinutes: '半小时' }, 'goalMinutes'],
    [{ places: '' }, 'places'],
    [{ times: '10' }, 'times'],
    [{ missedKind: 'is-kept', keptMinutes: '4' }, 'keptMinutes'],
    [{ missedKind: 'is-kept', keptPlaces: '51' }, 'keptPlaces'],
  ])('%o is refused at its field', (change, field) => {
    expect(wrong(change)).toEqual({ [field]: field })
    expect(lineRules.wrong).toHaveProperty(field)
  })

  it('what belongs to another custom of 过号 is not looked at', () => {
    expect(wrong({ missedKind: 'leaves', places: '', keptMinutes: 'x' })).toEqual({})
  })

  it('urgent cannot begin before priority does', () => {
    expect(wrong({ urgentFrom: '65' })).toEqual({ urgentFrom: 'urgentBelowSenior' })
  })
})

describe('what the values come to', () => {
  it('follows from them', () => {
    const examples = examplesOf({ ...form, headStartMinutes: '10', lateMinutes: '75' })
    expect(examples.favouredRun).toEqual({ key: 'favouredRunExample', facts: { run: 2 } })
    expect(examples.headStartMinutes?.facts).toEqual({ minutes: 20, from: '10:00', to: '9:40' })
    expect(examples.lateMinutes?.facts).toEqual({ until: '11:15' })
    expect(examples.missedKind?.facts).toEqual({ places: 3, times: 2, next: 3 })
  })

  it('says nothing while a value is none', () => {
    expect(examplesOf({ ...form, favouredRun: '' })).toEqual({})
  })
})
