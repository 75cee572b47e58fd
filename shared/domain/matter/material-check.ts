import type { Expression, Material, MaterialForm, MatterVersion } from './matter-version.ts'

/** What the materials of a matter may get wrong. */
export type MaterialFault =
  | 'named-by-needed'
  | 'named-by-unused'
  | 'not-a-naming-question'
  | 'household-needed'
  | 'lonely-alternative'
  | 'mixed-alternatives'
  | 'catch-all'
  | 'entrustment-without-agent'
  | 'unnamed-paper'
  | 'unnamed-key'
  | 'nothing-kept'
  | 'valid-for-unused'
  | 'only-local-options'

export type Path = readonly (string | number)[]

interface MaterialFaultAt {
  readonly fault: MaterialFault
  readonly path: Path
}

const PER_PERSON: readonly string[] = ['each-person', 'all-persons', 'named-member']

export const materialFaults = (matter: MatterVersion): MaterialFaultAt[] => {
  const naming = new Set(
    matter.questions.flatMap((question) =>
      question.type === 'yes-no' && question.namesMembers ? [question.key] : [],
    ),
  )
  const faults: MaterialFaultAt[] = []
  matter.questions.forEach((question, at) => {
    if (naming.has(question.key) && !matter.household) {
      faults.push({ fault: 'household-needed', path: ['questions', at, 'namesMembers'] })
    }
  })
  matter.materials.forEach((material, at) => {
    const { owner, namedBy } = material
    const blame = (fault: MaterialFault, field: string): void => {
      faults.push({ fault, path: ['materials', at, field] })
    }
    if (PER_PERSON.includes(owner) && !matter.household) blame('household-needed', 'owner')
    if (owner === 'named-member' && namedBy === null) blame('named-by-needed', 'namedBy')
    if (owner !== 'named-member' && namedBy !== null) blame('named-by-unused', 'namedBy')
    if (owner === 'named-member' && namedBy !== null && !naming.has(namedBy)) {
      blame('not-a-naming-question', 'namedBy')
    }
    paperFaults(material, blame)
    if (isDerivedKey(material.key, matter.materials)) blame('unnamed-key', 'key')
  })
  // Without any of them the hall would ask for nothing at all and accept whatever is said.
  if (matter.materials.every((material) => material.localOption !== null)) {
    faults.push({ fault: 'only-local-options', path: ['materials'] })
  }
  return faults
}

type Blame = (fault: MaterialFault, field: string) => void

/** What one line says about its paper. */
const paperFaults = (material: Material, blame: Blame): void => {
  const { name, role, when, unnamed, sameAs, validFor, form } = material
  if (unnamed === null && CATCH_ALL.test(name)) blame('catch-all', 'name')
  // 委托 is the agent's authority: asked of nobody who acts for himself or by law (民法典 161条、163条).
  if (role === 'entrustment' && !needsAgent(when)) blame('entrustment-without-agent', 'when')
  // A line without a name is several unknown papers: none of them is known to be the entrustment or one handed in before.
  if (unnamed !== null && role !== null) blame('unnamed-paper', 'role')
  if (unnamed !== null && sameAs !== null) blame('unnamed-paper', 'sameAs')
  if (sameAs !== null && NOTHING_KEPT.includes(form)) blame('nothing-kept', 'sameAs')
  if (validFor !== null && sameAs === null) blame('valid-for-unused', 'validFor')
}

/** 兜底: a name that stands for whatever somebody may think of later. Each paper is to be named. */
const CATCH_ALL = /(?:其他|其它|有关|相关|等)(?:证明)?(?:材料|证件|资料|文件|证明)|等[)）]?$/u

/** Nothing of it stays in the hall, so nothing can be used again. */
const NOTHING_KEPT: readonly MaterialForm[] = ['show-original', 'declared', 'staff-record']

/** True only where the condition can hold for nobody but an agent. */
const needsAgent = (when: Expression | null): boolean => {
  if (when === null) return false
  if ('presence' in when) return when.presence.every((presence) => presence === 'agent')
  if ('all' in when) return when.all.some(needsAgent)
  if ('any' in when) return when.any.every(needsAgent)
  return false
}

/** The hall's names for an unnamed line become lines `key-1`, `key-2` …; no other line may have such a key. */
const isDerivedKey = (key: string, materials: readonly Material[]): boolean =>
  materials.some(
    (material) =>
      material.unnamed !== null &&
      key.startsWith(`${material.key}-`) &&
      /^[0-9]+$/.test(key.slice(material.key.length + 1)),
  )

/** Alternatives must be at least two and belong to the same owner: somebody else's paper is no alternative. */
export const alternativeFaults = (matter: MatterVersion): MaterialFaultAt[] =>
  matter.materials.flatMap(({ oneOf, owner }, at): MaterialFaultAt[] => {
    if (oneOf === null) return []
    const path = ['materials', at, 'oneOf']
    const group = matter.materials.filter((material) => material.oneOf === oneOf)
    if (group.length < 2) return [{ fault: 'lonely-alternative', path }]
    return group[0]?.owner === owner ? [] : [{ fault: 'mixed-alternatives', path }]
  })
