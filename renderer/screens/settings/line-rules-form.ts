import type { z } from 'zod'
import { queueRulesSchema } from '#shared/contract/queue-rules.ts'
import { contradictions } from '#shared/domain/queue/queue-rules.ts'
import type { MissedRule } from '#shared/domain/queue/queue-rules.ts'
import type { PriorityReason } from '#shared/domain/queue/ticket.ts'

export type Rules = z.output<typeof queueRulesSchema>

export const NUMBER_FIELDS = [
  'favouredRun',
  'urgentRun',
  'headStartMinutes',
  'seniorFrom',
  'urgentFrom',
  'lateMinutes',
  'goalMinutes',
] as const
type NumberField = (typeof NUMBER_FIELDS)[number]

/** 排队规则 as they are typed: numbers are text, and each custom of 过号 keeps what was typed for it. */
export interface RulesForm extends Readonly<Record<NumberField, string>> {
  readonly urgentReasons: readonly PriorityReason[]
  readonly missedKind: MissedRule['kind']
  readonly places: string
  readonly times: string
  readonly keptMinutes: string
  readonly keptPlaces: string
  readonly transferred: Rules['transferred']
}

/** Field → key under `lineRules:wrong`. */
export type RulesWrong = Partial<Record<keyof RulesForm, string>>

export const toRulesForm = (rules: Rules): RulesForm => {
  const { missed } = rules
  return {
    favouredRun: String(rules.favouredRun),
    urgentRun: String(rules.urgentRun),
    headStartMinutes: String(rules.headStartMinutes),
    seniorFrom: String(rules.seniorFrom),
    urgentFrom: String(rules.urgentFrom),
    lateMinutes: String(rules.lateMinutes),
    goalMinutes: String(rules.goalMinutes),
    urgentReasons: rules.urgentReasons,
    missedKind: missed.kind,
    places: missed.kind === 'goes-back' ? String(missed.places) : '3',
    times: missed.kind === 'goes-back' ? String(missed.times) : '2',
    keptMinutes: missed.kind === 'is-kept' ? String(missed.minutes) : '30',
    keptPlaces: missed.kind === 'is-kept' ? String(missed.places) : '1',
    transferred: rules.transferred,
  }
}

/** Full-width digits come from the input method and mean the same; what is no whole number is refused by the schema. */
const whole = (typed: string): number | null => {
  const text = typed.normalize('NFKC').trim()
  return /^\d{1,4}$/.test(text) ? Number(text) : null
}

const missedOf = (form: RulesForm): Record<string, unknown> => {
  switch (form.missedKind) {
    case 'leaves':
      return { kind: 'leaves' }
    case 'goes-back':
      return { kind: 'goes-back', places: whole(form.places), times: whole(form.times) }
    case 'is-kept':
      return { kind: 'is-kept', minutes: whole(form.keptMinutes), places: whole(form.keptPlaces) }
  }
}

/** Where a field of the schema stands on the page. */
const fieldOf = (form: RulesForm, path: readonly PropertyKey[]): keyof RulesForm => {
  if (path[0] !== 'missed') return path[0] as keyof RulesForm
  if (path[1] === 'minutes') return 'keptMinutes'
  if (path[1] === 'times') return 'times'
  return form.missedKind === 'is-kept' ? 'keptPlaces' : 'places'
}

export type RulesCheck =
  { readonly ok: true; readonly rules: Rules } | { readonly ok: false; readonly wrong: RulesWrong }

/** Checks with the contract's own schema and the domain's own contradictions, so that page and backend cannot disagree. */
export const checkRules = (form: RulesForm): RulesCheck => {
  const numbers = Object.fromEntries(NUMBER_FIELDS.map((field) => [field, whole(form[field])]))
  const parsed = queueRulesSchema.safeParse({
    ...numbers,
    urgentReasons: form.urgentReasons,
    missed: missedOf(form),
    transferred: form.transferred,
  })
  if (!parsed.success)
    return {
      ok: false,
      wrong: Object.fromEntries(
        parsed.error.issues.map(({ path }) => {
          const field = fieldOf(form, path)
          return [field, field]
        }),
      ),
    }
  return contradictions(parsed.data).length === 0
    ? { ok: true, rules: parsed.data }
    : { ok: false, wrong: { urgentFrom: 'urgentBelowSenior' } }
}

/** A sentence under `lineRules` that says what the values mean. */
interface Example {
  readonly key: string
  readonly facts: Readonly<Record<string, string | number>>
}

const MINUTES_OF_DAY = 24 * 60

/** Minutes since midnight as a time of day; examples only, so past midnight it begins again. */
const clock = (minutes: number): string => {
  const at = ((minutes % MINUTES_OF_DAY) + MINUTES_OF_DAY) % MINUTES_OF_DAY
  return `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`
}

const TEN = 600

/** What the rules mean, worked through: one line per field, from the values themselves; none while a value is wrong. */
export const examplesOf = (form: RulesForm): Partial<Record<keyof RulesForm, Example>> => {
  const checked = checkRules(form)
  if (!checked.ok) return {}
  const { rules } = checked
  const { missed } = rules
  return {
    favouredRun: { key: 'favouredRunExample', facts: { run: rules.favouredRun } },
    urgentRun: { key: 'urgentRunExample', facts: { run: rules.urgentRun } },
    headStartMinutes:
      rules.headStartMinutes === 0
        ? { key: 'headStartNone', facts: {} }
        : {
            key: 'headStartExample',
            facts: {
              minutes: 2 * rules.headStartMinutes,
              from: clock(TEN),
              to: clock(TEN - 2 * rules.headStartMinutes),
            },
          },
    seniorFrom: {
      key: 'seniorExample',
      facts: { below: rules.seniorFrom - 1, from: rules.seniorFrom },
    },
    urgentFrom: { key: 'urgentExample', facts: { from: rules.urgentFrom } },
    missedKind:
      missed.kind === 'leaves'
        ? { key: 'missedExample.leaves', facts: {} }
        : missed.kind === 'goes-back'
          ? {
              key: 'missedExample.goes-back',
              facts: { places: missed.places, times: missed.times, next: missed.times + 1 },
            }
          : {
              key: missed.places === 0 ? 'missedExample.is-kept-first' : 'missedExample.is-kept',
              facts: { places: missed.places, until: clock(TEN + missed.minutes) },
            },
    transferred: { key: `transferredExample.${rules.transferred}`, facts: {} },
    lateMinutes: { key: 'lateExample', facts: { until: clock(TEN + rules.lateMinutes) } },
    goalMinutes: { key: 'goalExample', facts: { minutes: rules.goalMinutes } },
  }
}
