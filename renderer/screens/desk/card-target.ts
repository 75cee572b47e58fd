import type { IntakeChange } from '#shared/contract/intake.ts'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import type { CardRead } from '#shared/domain/person/card-read.ts'
import { normalizedDocumentNumber } from '#shared/domain/person/id-number.ts'
import { hasRepresentative } from '#shared/domain/intake/presence.ts'
import { NOBODY } from './nobody.ts'

/**
 * Whom a card fills in: the person whose field it landed in, else the one it already belongs to, else the applicant, else
 * whoever acts for them, as long as nobody stands there yet. Null: nobody is written over by a card laid on the reader.
 */
export const cardTarget = (
  view: IntakeView,
  number: string,
  landed: 'applicant' | 'representative' | null,
): 'applicant' | 'representative' | null => {
  const acts = hasRepresentative(view.presence)
  if (landed === 'applicant' || (landed === 'representative' && acts)) return landed
  const isOf = (held: string | undefined): boolean =>
    held !== undefined && normalizedDocumentNumber(held) === normalizedDocumentNumber(number)
  const { applicant, representative } = view
  if (isOf(applicant.documentNumber)) return 'applicant'
  if (acts && isOf(representative?.documentNumber)) return 'representative'
  if (applicant.documentNumber === '') return 'applicant'
  return acts && (representative?.documentNumber ?? '') === '' ? 'representative' : null
}

/** What the card says of somebody, over what was typed; what it does not say stays. */
export const cardChange = (
  view: IntakeView,
  card: CardRead,
  whose: 'applicant' | 'representative',
): IntakeChange => {
  const said = {
    documentType: 'resident-id',
    documentNumber: card.number,
    numberRemark: '',
    ...(card.name === undefined ? {} : { name: card.name }),
    ...(card.address === undefined ? {} : { address: card.address }),
  } as const
  return whose === 'applicant'
    ? { what: 'applicant', applicant: { ...view.applicant, ...said, contact: '' } }
    : { what: 'representative', representative: { ...(view.representative ?? NOBODY), ...said } }
}
