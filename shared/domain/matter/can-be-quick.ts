import { matterInHall } from './hall-matter.ts'
import type { HallMatter, MatterVersion } from './matter-version.ts'

/**
 * Whether a matter can be registered line by line (快速登记): everything that is known about an application must fit
 * into a name and a number. A question, a household or a near relative would have to be asked about; of alternatives
 * somebody would have to say which was shown; and a permit is decided on paper (行政许可法 38条).
 */
export const canBeQuick = (
  matter: Pick<
    MatterVersion,
    'questions' | 'household' | 'registersRelatives' | 'materials' | 'kind' | 'applicants'
  >,
): boolean =>
  matter.questions.length === 0 &&
  !matter.household &&
  !matter.registersRelatives &&
  matter.kind !== 'permit' &&
  matter.applicants.includes('person') &&
  matter.materials.every((material) => material.oneOf === null)

/** Offered for 快速登记 here: the hall allows it, decides the matter itself, and the matter fits as the hall handles it. */
export const isQuickHere = (matter: MatterVersion, hall: HallMatter | null): boolean =>
  hall !== null && hall.quick && hall.hallPart === 'accept' && canBeQuick(matterInHall(matter, hall.terms))
