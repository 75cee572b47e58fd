import { truthOf, type Facts } from '../matter/holds.ts'
import type { MatterVersion } from '../matter/matter-version.ts'
import { settledFacts } from '../matter/questions.ts'

/** The sentences of prechecks known not to hold, and whom an agent may act for where the rule limits it. What is unknown warns of nothing: a warning must be true. */
export const failedPrechecks = (matter: MatterVersion, facts: Facts): string[] => {
  const settled = settledFacts(matter, facts)
  const said = matter.prechecks
    .filter((precheck) => truthOf(precheck.unless, settled) === false)
    .map((precheck) => precheck.say)
  const { onlyFor, restriction } = matter.representative
  const wrongAgent =
    facts.presence === 'agent' && onlyFor !== null && truthOf(onlyFor, settled) === false
      ? (restriction ?? '')
      : ''
  return wrongAgent === '' ? said : [...said, wrongAgent]
}
