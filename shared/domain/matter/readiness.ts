import { unnamedMaterials } from './hall-matter.ts'
import { NO_TERMS, type HallMatter, type MatterVersion } from './matter-version.ts'

/** What keeps a matter from being used, in the order in which a hall settles it. */
export type Missing =
  'limit' | 'unnamed-materials' | 'retention' | 'hall-part' | 'confirmation' | 'sample-outside-demo'

/**
 * A matter is active when this is empty. An accepted case must have a due date, so a hall that accepts needs
 * a legal or a promised limit, its own if need be; one that only forwards does not promise for another organ. A line that
 * names no paper must be named by the hall, or people could never be told everything at once. `hall` is null until the
 * hall has decided its part and the retention. A hall confirms that it has checked the matter against its own list;
 * in the demo hall that counts as given, and only there a 示例 may be used.
 */
export const missingFor = (
  matter: MatterVersion,
  hall: HallMatter | null,
  confirmed: boolean,
  demoHall: boolean,
): Missing[] => {
  const missing: Missing[] = []
  const limited =
    matter.legalLimit !== null || matter.promisedLimit !== null || (hall?.terms.promised ?? null) !== null
  if (!limited && hall?.hallPart !== 'forward') missing.push('limit')
  if (unnamedMaterials(matter, hall?.terms ?? NO_TERMS).length > 0) missing.push('unnamed-materials')
  if (hall === null) missing.push('retention', 'hall-part')
  if (!confirmed && !demoHall) missing.push('confirmation')
  if (matter.sample && !demoHall) missing.push('sample-outside-demo')
  return missing
}
