import { describe, expect, it } from 'vitest'
import { queueRulesSchema } from '#shared/contract/queue-rules.ts'
import { contradictions, levelOf, USUAL_RULES } from '#shared/domain/queue/queue-rules.ts'
import type { PriorityReason } from '#shared/domain/queue/ticket.ts'

describe('how far priority goes', () => {
  it.each<[PriorityReason, number | null, string | null]>([
    ['elderly', 69, null],
    ['elderly', 70, 'priority'],
    ['elderly', 79, 'priority'],
    ['elderly', 80, 'urgent'],
    ['elderly', null, 'priority'],
    ['disabled', 30, 'urgent'],
    ['pregnant', null, 'urgent'],
    ['veteran', 40, 'priority'],
    ['veteran', 85, 'priority'],
  ])('%s, age %s: %s', (reason, age, level) => {
    expect(levelOf(USUAL_RULES, reason, age)).toBe(level)
  })

  it('on a day when everybody is old, a hall raises its thresholds and priority means something again', () => {
    const rules = { ...USUAL_RULES, seniorFrom: 80, urgentFrom: 90 }
    expect([75, 85, 95].map((age) => levelOf(rules, 'elderly', age))).toEqual([null, 'priority', 'urgent'])
  })
})

describe('rules that can be saved', () => {
  it('are the usual ones, to begin with', () => {
    expect(queueRulesSchema.parse(USUAL_RULES)).toEqual(USUAL_RULES)
    expect(contradictions(USUAL_RULES)).toEqual([])
  })
  it('say no younger age for urgent than for priority', () => {
    expect(contradictions({ ...USUAL_RULES, urgentFrom: 60 })).toEqual(['urgentFrom'])
  })
})
