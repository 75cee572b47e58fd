import type { Material, MatterVersion } from '#shared/domain/matter/matter-version.ts'
import { mayFollow } from './terms-form.ts'
import type { NamedPaper, TermsForm } from './terms-form.ts'

/** A line of the catalogue as this hall sees it, with the papers that stand for it where it names none. */
export interface MaterialRow {
  readonly material: Material
  /** This hall asks for it: every line but a local one that is off. */
  readonly asked: boolean
  /** Null where the line itself is a paper. */
  readonly papers: readonly NamedPaper[] | null
}

export const materialRows = (matter: Pick<MatterVersion, 'materials'>, form: TermsForm): MaterialRow[] =>
  matter.materials.map((material) => ({
    material,
    asked: material.localOption === null || form.options.includes(material.key),
    papers: material.unnamed === null ? null : (form.named[material.key] ?? []),
  }))

/** Whether a row can be ticked for 容缺: `main` says why it cannot, null that nothing stands there at all. */
export const deferChoice = (row: MaterialRow): 'free' | 'main' | null => {
  if (!row.asked) return null
  // Each paper of a line without a name is ticked by itself.
  if (row.papers !== null) return null
  return mayFollow(row.material) ? 'free' : 'main'
}

/** A paper has its picture under the key its line has in this hall, so it must have been saved before. */
export const isSavedPaper = (saved: TermsForm, materialKey: string, paper: NamedPaper): boolean =>
  (saved.named[materialKey] ?? []).some(({ id }) => id === paper.id)

/** How many lines people are asked for here, at most. */
export const askedCount = (rows: readonly MaterialRow[]): number =>
  rows.reduce((sum, row) => sum + (row.asked ? Math.max(1, row.papers?.length ?? 1) : 0), 0)
