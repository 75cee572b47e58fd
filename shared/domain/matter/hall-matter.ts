import type { HallTerms, Limit, Material, MatterVersion } from './matter-version.ts'

/**
 * A version of a matter as this hall handles it: without the lines that only other places ask for, with the hall's own
 * papers in place of lines that name none, and with the hall's promise where it has made one. What cannot be told from
 * the version's own data (an unknown key in the terms) changes nothing.
 */
export const matterInHall = (matter: MatterVersion, terms: HallTerms): MatterVersion => ({
  ...matter,
  materials: matter.materials
    .filter((material) => material.localOption === null || terms.options.includes(material.key))
    .flatMap((material) => namedMaterials(material, terms)),
  promisedLimit: promiseOf(matter, terms),
})

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
