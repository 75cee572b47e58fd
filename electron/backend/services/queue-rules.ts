import { queueRulesSchema } from '#shared/contract/queue-rules.ts'
import { contradictions, USUAL_RULES } from '#shared/domain/queue/queue-rules.ts'
import type { z } from 'zod'
import { fail, ok } from '#shared/kernel/result.ts'
import { answers, does } from '../context.ts'
import type { Handlers } from '../context.ts'
import type { ReadDb } from '../store/database.ts'
import { readMeta, writeMeta } from '../store/meta.ts'

const RULES = 'queue-rules'

/** The rules of this hall's line; the usual ones until somebody has decided otherwise. */
export const readQueueRules = (db: ReadDb): z.output<typeof queueRulesSchema> => {
  const text = readMeta(db, RULES)
  return text === null ? queueRulesSchema.parse(USUAL_RULES) : queueRulesSchema.parse(JSON.parse(text))
}

/** 排队规则. They hold from the next call on; what was decided under earlier ones stands in the events. */
export const queueRulesHandlers = (): Pick<Handlers, 'queueRules.get' | 'queueRules.save'> => ({
  'queueRules.get': answers(({ db, epoch, revision }) => ok({ epoch, revision, rules: readQueueRules(db) })),

  'queueRules.save': does(({ db, audit, touch }, rules) => {
    const [field] = contradictions(rules)
    if (field !== undefined) return fail('contradiction', { field })
    writeMeta(db, RULES, JSON.stringify(rules))
    audit('queueRules.save', 'queue-rules')
    touch('settings', 'queue')
    return ok({})
  }),
})
