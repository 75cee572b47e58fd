import { alternativeFaults, materialFaults, type MaterialFault, type Path } from './material-check.ts'
import type { CatalogueFile, Expression, Limit, MatterVersion, Question } from './matter-version.ts'

/** What a catalogue of the right shape may still get wrong. Any one of them refuses the whole file. */
type CatalogueFault =
  | 'duplicate-matter'
  | 'duplicate-key'
  | 'unknown-question'
  | 'later-question'
  | 'wrong-answer'
  | 'restriction-needed'
  | 'extension-length'
  | 'extension-unit'
  | 'promise-over-law'
  | 'deemed-acceptance'
  | MaterialFault

interface FaultAt {
  readonly fault: CatalogueFault
  readonly path: Path
}

/** All faults of a catalogue, in file order within each kind of check. */
export const catalogueFaults = (file: CatalogueFile): FaultAt[] => {
  const versions = file.matters.map((matter) => `${matter.code} ${matter.version}`)
  return [
    ...repeatsIn(versions).map((at): FaultAt => ({ fault: 'duplicate-matter', path: ['matters', at] })),
    ...file.matters.flatMap((matter, at) =>
      matterFaults(matter).map(({ fault, path }) => ({ fault, path: ['matters', at, ...path] })),
    ),
  ]
}

const matterFaults = (matter: MatterVersion): FaultAt[] => [
  ...keyFaults(matter),
  ...conditionFaults(matter),
  ...restrictionFaults(matter),
  ...materialFaults(matter),
  ...alternativeFaults(matter),
  ...limitFaults(matter),
]

const keyFaults = (matter: MatterVersion): FaultAt[] => {
  const repeated = (keys: readonly string[], path: Path): FaultAt[] =>
    repeatsIn(keys).map((at) => ({ fault: 'duplicate-key', path: [...path, at] }))
  const keysOf = (items: readonly { readonly key: string }[]): string[] => items.map((item) => item.key)
  return [
    ...repeated(keysOf(matter.questions), ['questions']),
    ...repeated(keysOf(matter.materials), ['materials']),
    ...repeated(keysOf(matter.prechecks), ['prechecks']),
    ...repeated(keysOf(matter.stages), ['stages']),
    ...matter.questions.flatMap((question, at) =>
      question.type === 'choice'
        ? repeated(
            question.options.map((option) => option.value),
            ['questions', at, 'options'],
          )
        : [],
    ),
  ]
}

/** A question may rest only on questions before it, so that the page can be filled from top to bottom. */
const conditionFaults = (matter: MatterVersion): FaultAt[] => {
  const all = matter.questions
  return [
    ...all.flatMap((question, at) =>
      question.when === null
        ? []
        : answerFaults(question.when, all.slice(0, at), all, ['questions', at, 'when']),
    ),
    ...matter.materials.flatMap((material, at) =>
      material.when === null ? [] : answerFaults(material.when, all, all, ['materials', at, 'when']),
    ),
    ...matter.prechecks.flatMap((precheck, at) =>
      answerFaults(precheck.unless, all, all, ['prechecks', at, 'unless']),
    ),
    ...(matter.representative.onlyFor === null
      ? []
      : answerFaults(matter.representative.onlyFor, all, all, ['representative', 'onlyFor'])),
  ]
}

/** Whom an agent may act for has to be said in words too: they are what the clerk reads when it does not hold. */
const restrictionFaults = ({ representative }: MatterVersion): FaultAt[] =>
  representative.onlyFor !== null && (representative.restriction ?? '').trim() === ''
    ? [{ fault: 'restriction-needed', path: ['representative', 'restriction'] }]
    : []

const answerFaults = (
  expression: Expression,
  usable: readonly Question[],
  all: readonly Question[],
  path: Path,
): FaultAt[] => {
  const deeper = (part: Expression, step: Path): FaultAt[] =>
    answerFaults(part, usable, all, [...path, ...step])
  if ('all' in expression) return expression.all.flatMap((part, at) => deeper(part, ['all', at]))
  if ('any' in expression) return expression.any.flatMap((part, at) => deeper(part, ['any', at]))
  if ('not' in expression) return deeper(expression.not, ['not'])
  if (!('answer' in expression)) return []
  const question = usable.find((candidate) => candidate.key === expression.answer)
  if (question === undefined) {
    const known = all.some((candidate) => candidate.key === expression.answer)
    return [{ fault: known ? 'later-question' : 'unknown-question', path: [...path, 'answer'] }]
  }
  const possible =
    question.type === 'yes-no'
      ? typeof expression.is === 'boolean'
      : question.options.some((option) => option.value === expression.is)
  return possible ? [] : [{ fault: 'wrong-answer', path: [...path, 'is'] }]
}

const limitFaults = (matter: MatterVersion): FaultAt[] => {
  const { legalLimit, promisedLimit, correction } = matter
  const faults: FaultAt[] = []
  const extensionOf = (limit: Limit | null, field: string): void => {
    if (limit === null || limit.extension === null) return
    if ((limit.extension.total === null) === (limit.extension.add === null)) {
      faults.push({ fault: 'extension-length', path: [field, 'extension'] })
    }
    // An extension goes on counting where the limit stopped, which only the same unit can.
    if (limit.extension.unit !== limit.unit) {
      faults.push({ fault: 'extension-unit', path: [field, 'extension', 'unit'] })
    }
  }
  extensionOf(legalLimit, 'legalLimit')
  extensionOf(promisedLimit, 'promisedLimit')
  // 承诺 ≤ 法定; in different units only the dates of a case can tell, and there the earlier one counts.
  if (
    legalLimit !== null &&
    promisedLimit !== null &&
    legalLimit.unit === promisedLimit.unit &&
    legalLimit.start === promisedLimit.start &&
    promisedLimit.value > legalLimit.value
  ) {
    faults.push({ fault: 'promise-over-law', path: ['promisedLimit', 'value'] })
  }
  // 逾期不告知即为受理 is a rule for permits only and needs the period it runs from (行政许可法 32条).
  if (correction.deemedAccepted && (matter.kind !== 'permit' || correction.tellWithin === null)) {
    faults.push({ fault: 'deemed-acceptance', path: ['correction', 'deemedAccepted'] })
  }
  return faults
}

/** Positions of values that already stood earlier in the list. */
const repeatsIn = (values: readonly string[]): number[] =>
  values.flatMap((value, at) => (values.indexOf(value) < at ? [at] : []))
