import type { HallTerms, Limit, Material, MatterVersion, Question } from './matter-version.ts'
import { answersIn } from './questions.ts'

/**
 * A version of a matter as this hall handles it: without the lines that only other places ask for and the questions
 * that were about those lines alone, with the hall's own papers in place of lines that name none, and with the hall's
 * promise where it has made one. What cannot be told from the version's own data (an unknown key in the terms) changes
 * nothing.
 */
export const matterInHall = (matter: MatterVersion, terms: HallTerms): MatterVersion => {
  const isAsked = (material: Material): boolean =>
    material.localOption === null || terms.options.includes(material.key)
  const materials = matter.materials.filter(isAsked)
  const left = matter.materials.filter((material) => !isAsked(material))
  return {
    ...matter,
    questions: left.length === 0 ? matter.questions : remainingQuestions(matter, materials, left),
    materials: materials.flatMap((material) => namedMaterials(material, terms)),
    promisedLimit: promiseOf(matter, terms),
  }
}

const questionsBehind = ({ when, namedBy }: Material): string[] => [
  ...(when === null ? [] : answersIn(when)),
  ...(namedBy === null ? [] : [namedBy]),
]

/** People are asked nothing that decides nothing here (个人信息保护法 6条). */
const remainingQuestions = (
  matter: MatterVersion,
  asked: readonly Material[],
  left: readonly Material[],
): Question[] => {
  const { prechecks, representative } = matter
  const decides = new Set([
    ...asked.flatMap(questionsBehind),
    ...prechecks.flatMap((precheck) => answersIn(precheck.unless)),
    ...(representative.onlyFor === null ? [] : answersIn(representative.onlyFor)),
  ])
  const decidedThere = new Set(left.flatMap(questionsBehind))
  // Backwards, because a question may rest only on questions before it.
  return matter.questions.reduceRight<Question[]>((kept, question) => {
    const stays = decides.has(question.key) || !decidedThere.has(question.key)
    for (const before of question.when === null ? [] : answersIn(question.when))
      (stays ? decides : decidedThere).add(before)
    return stays ? [question, ...kept] : kept
  }, [])
}

/** Lines that still name no paper: people cannot be told everything while there is one (R-004, 1.9). */
export const unnamedMaterials = (matter: MatterVersion, terms: HallTerms): Material[] =>
  matter.materials.filter(
    (material) =>
      material.unnamed !== null &&
      (material.localOption === null || terms.options.includes(material.key)) &&
      (terms.named[material.key] ?? []).length === 0,
  )

const namedMaterials = (material: Material, terms: HallTerms): Material[] => {
  const names = material.unnamed === null ? [] : (terms.named[material.key] ?? [])
  if (names.length === 0) return [material]
  return names.map((name, index) => ({
    ...material,
    key: `${material.key}-${index + 1}`,
    name,
    unnamed: null,
  }))
}

/** A promise of the hall counts from where the version's own limits count (受理 where they say nothing). */
const promiseOf = (matter: MatterVersion, terms: HallTerms): Limit | null => {
  if (terms.promised === null) return matter.promisedLimit
  const start = matter.promisedLimit?.start ?? matter.legalLimit?.start ?? 'accepted'
  return {
    ...terms.promised,
    start,
    excluded: matter.promisedLimit?.excluded ?? [],
    extension: null,
    source: '',
  }
}

/** Whether 容缺 is allowed for a line of this material under the hall's terms. */
export const isDeferrable = (materialKey: string, terms: HallTerms): boolean =>
  terms.deferral?.materials.includes(materialKey) ?? false

/** What a hall's terms may get wrong about a version. */
export type TermsFault =
  'unknown-option' | 'unknown-named' | 'unknown-deferral' | 'no-such-length' | 'promise-over-law'

/**
 * The faults of a hall's terms against the version they are for, each with the key or field it is about. A material that
 * may be deferred is named as the hall's own list has it, so `case-papers-2` where the hall has named two papers.
 */
export const termsFaults = (
  matter: MatterVersion,
  terms: HallTerms,
): { readonly fault: TermsFault; readonly key: string }[] => {
  const blame = (fault: TermsFault, keys: readonly string[]): { fault: TermsFault; key: string }[] =>
    keys.map((key) => ({ fault, key }))
  const keysOf = (materials: readonly Material[]): Set<string> => new Set(materials.map(({ key }) => key))
  const optional = keysOf(matter.materials.filter((material) => material.localOption !== null))
  const unnamed = keysOf(matter.materials.filter((material) => material.unnamed !== null))
  const here = keysOf(matterInHall(matter, terms).materials)
  const { promised, deferral } = terms
  const { legalLimit } = matter
  const over =
    promised !== null &&
    legalLimit !== null &&
    promised.unit === legalLimit.unit &&
    promised.value > legalLimit.value
  return [
    ...blame(
      'unknown-option',
      terms.options.filter((key) => !optional.has(key)),
    ),
    ...blame(
      'unknown-named',
      Object.keys(terms.named).filter((key) => !unnamed.has(key)),
    ),
    ...blame('unknown-deferral', deferral?.materials.filter((key) => !here.has(key)) ?? []),
    ...blame(
      'no-such-length',
      promised !== null && (promised.unit === 'immediate') !== (promised.value === 0) ? ['promised'] : [],
    ),
    // What is promised for later cannot be due at once.
    ...blame('no-such-length', deferral?.within.value === 0 ? ['deferral'] : []),
    // 承诺 ≤ 法定; in different units only the dates of a case can tell, and there the earlier one counts.
    ...blame('promise-over-law', over ? ['promised'] : []),
  ]
}
