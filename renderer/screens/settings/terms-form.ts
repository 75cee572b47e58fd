import { canBeQuick } from '#shared/domain/matter/can-be-quick.ts'
import { matterInHall } from '#shared/domain/matter/hall-matter.ts'
import { NO_TERMS } from '#shared/domain/matter/matter-version.ts'
import type {
  HallMatter,
  HallTerms,
  LimitUnit,
  Material,
  MatterVersion,
} from '#shared/domain/matter/matter-version.ts'
import { isPrincipal } from '#shared/domain/matter/principal-material.ts'

/** A paper the hall names for a line without a name. Its id stays while the names around it change. */
export interface NamedPaper {
  readonly id: string
  readonly name: string
}

/** What a hall adds to a matter, as typed. */
export interface TermsForm {
  readonly quick: boolean
  /** Empty: the catalogue's own promise. */
  readonly promisedValue: string
  readonly promisedUnit: LimitUnit
  readonly options: readonly string[]
  readonly named: Readonly<Record<string, readonly NamedPaper[]>>
  readonly deferral: boolean
  /** Rows that may follow later: keys of materials or ids of named papers. */
  readonly deferred: readonly string[]
  readonly within: string
  readonly withinUnit: LimitUnit
  readonly effect: string
}

/** Field → key under `settle:wrong`. */
export type TermsWrong = Partial<Record<keyof TermsForm, string>>

const MOST_NAMES = 12
const LONGEST_PERIOD = 3650

/** Saved papers are known by the key their line has in this hall; so are the pictures of them. */
const savedPapers = (key: string, names: readonly string[]): NamedPaper[] =>
  names.map((name, index) => ({ id: `${key}-${index + 1}`, name }))

/** Without what a newer version of the matter does not know any more; it could not be seen and so not be undone. */
const stillThere = (matter: MatterVersion, terms: HallTerms): HallTerms => {
  const has = (key: string, what: 'localOption' | 'unnamed'): boolean =>
    matter.materials.some((material) => material.key === key && material[what] !== null)
  const kept: HallTerms = {
    ...terms,
    options: terms.options.filter((key) => has(key, 'localOption')),
    named: Object.fromEntries(Object.entries(terms.named).filter(([key]) => has(key, 'unnamed'))),
  }
  const here = new Set(
    matterInHall(matter, kept)
      .materials.filter(mayFollow)
      .map(({ key }) => key),
  )
  const { deferral } = terms
  return {
    ...kept,
    deferral:
      deferral === null
        ? null
        : { ...deferral, materials: deferral.materials.filter((key) => here.has(key)) },
  }
}

/** 容缺 can be offered for this line: it is none of the main materials, and it says which paper is meant. */
export const mayFollow = (material: Material): boolean => !isPrincipal(material) && material.unnamed === null

export const toTermsForm = (
  hall: Pick<HallMatter, 'quick' | 'terms'> | null,
  matter: MatterVersion,
): TermsForm => {
  const { options, named, promised, deferral } = stillThere(matter, hall?.terms ?? NO_TERMS)
  const unit = promised?.unit ?? matter.promisedLimit?.unit ?? 'working-day'
  return {
    quick: hall?.quick ?? false,
    promisedValue: promised === null || promised.unit === 'immediate' ? '' : String(promised.value),
    // A promise of the catalogue to decide at once is no unit to type a length in.
    promisedUnit: promised === null && unit === 'immediate' ? 'working-day' : unit,
    options,
    named: Object.fromEntries(Object.entries(named).map(([key, names]) => [key, savedPapers(key, names)])),
    deferral: deferral !== null,
    deferred: deferral?.materials ?? [],
    within: deferral === null ? '' : String(deferral.within.value),
    withinUnit: deferral?.within.unit ?? 'working-day',
    effect: deferral?.effect ?? '',
  }
}

/** Full-width digits come from the input method and mean the same. */
const wholeNumber = (typed: string): number | null => {
  const text = typed.normalize('NFKC').trim()
  const value = /^\d{1,4}$/.test(text) ? Number(text) : 0
  return value >= 1 && value <= LONGEST_PERIOD ? value : null
}

const promiseOf = ({ promisedValue, promisedUnit }: TermsForm): HallTerms['promised'] | 'wrong' => {
  if (promisedUnit === 'immediate') return { value: 0, unit: 'immediate' }
  if (promisedValue.trim() === '') return null
  const value = wholeNumber(promisedValue)
  return value === null ? 'wrong' : { value, unit: promisedUnit }
}

/** Whether a paper's name can stand: it says something, and it stands once. */
export const paperFits = (papers: readonly NamedPaper[], paper: NamedPaper): boolean =>
  paper.name.trim() !== '' &&
  papers.every((other) => other.id === paper.id || other.name.trim() !== paper.name.trim())

/** Another paper may be named for the line. */
export const hasRoom = (papers: readonly NamedPaper[]): boolean => papers.length < MOST_NAMES

export const withPaper = (form: TermsForm, key: string): TermsForm['named'] => {
  const papers = form.named[key] ?? []
  const used = new Set(papers.map(({ id }) => id))
  let place = 1
  while (used.has(`${key} new ${place}`)) place += 1
  return { ...form.named, [key]: [...papers, { id: `${key} new ${place}`, name: '' }] }
}

export const withoutPaper = (form: TermsForm, key: string, id: string): Partial<TermsForm> => ({
  named: { ...form.named, [key]: (form.named[key] ?? []).filter((paper) => paper.id !== id) },
  deferred: form.deferred.filter((row) => row !== id),
})

export const withName = (form: TermsForm, key: string, id: string, name: string): TermsForm['named'] => ({
  ...form.named,
  [key]: (form.named[key] ?? []).map((paper) => (paper.id === id ? { id, name } : paper)),
})

/** Turns a local line on or off; a line that is not asked for cannot follow later either. */
export const toggleOption = (form: TermsForm, key: string): Partial<TermsForm> => {
  const on = !form.options.includes(key)
  const papers = (form.named[key] ?? []).map(({ id }) => id)
  return {
    options: on ? [...form.options, key] : form.options.filter((other) => other !== key),
    deferred: on ? form.deferred : form.deferred.filter((row) => row !== key && !papers.includes(row)),
  }
}

export const toggleDeferred = (form: TermsForm, row: string): TermsForm['deferred'] =>
  form.deferred.includes(row) ? form.deferred.filter((other) => other !== row) : [...form.deferred, row]

/** The terms as far as they are typed; what is wrong counts as not decided. Rows become the keys they will have. */
export const termsOf = (form: TermsForm): HallTerms => {
  const named = Object.entries(form.named).filter(([, papers]) => papers.length > 0)
  const keys = new Map(
    named.flatMap(([key, papers]) => papers.map(({ id }, index) => [id, `${key}-${index + 1}`] as const)),
  )
  const promised = promiseOf(form)
  const within = wholeNumber(form.within)
  const materials = form.deferred.map((row) => keys.get(row) ?? row)
  return {
    options: [...form.options],
    named: Object.fromEntries(named.map(([key, papers]) => [key, papers.map(({ name }) => name.trim())])),
    promised: promised === 'wrong' ? null : promised,
    deferral:
      !form.deferral || within === null
        ? null
        : { materials, within: { value: within, unit: form.withinUnit }, effect: form.effect.trim() },
  }
}

/** Why a matter cannot be registered line by line here; null when it can (快速登记). */
export const quickObstacle = (
  matter: MatterVersion,
  form: TermsForm,
  hallPart: HallMatter['hallPart'] | null,
): 'forwarded' | 'needs-more' | null => {
  if (hallPart === 'forward') return 'forwarded'
  return canBeQuick(matterInHall(matter, termsOf(form))) ? null : 'needs-more'
}

export type TermsCheck =
  { readonly ok: true; readonly terms: HallTerms } | { readonly ok: false; readonly wrong: TermsWrong }

export const checkTerms = (matter: Pick<MatterVersion, 'legalLimit'>, form: TermsForm): TermsCheck => {
  const wrong: Record<string, string> = {}
  const promised = promiseOf(form)
  if (promised === 'wrong') wrong['promisedValue'] = 'period'
  else if (
    promised !== null &&
    matter.legalLimit?.unit === promised.unit &&
    promised.value > matter.legalLimit.value
  )
    wrong['promisedValue'] = 'overLaw'
  const papers = Object.values(form.named)
  if (papers.some((list) => list.some((paper) => !paperFits(list, paper)))) wrong['named'] = 'named'
  if (form.deferral) {
    if (form.deferred.length === 0) wrong['deferred'] = 'deferred'
    if (wholeNumber(form.within) === null) wrong['within'] = 'period'
    if (form.effect.trim() === '') wrong['effect'] = 'effect'
  }
  return Object.keys(wrong).length === 0 ? { ok: true, terms: termsOf(form) } : { ok: false, wrong }
}
