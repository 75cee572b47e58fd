import shipped from '../../../resources/certificates/forbidden-certificates.json' with { type: 'json' }
import { certificateListSchema } from '#shared/domain/matter/certificate-list.ts'
import type { CertificateList } from '#shared/domain/matter/certificate-list.ts'

let list: CertificateList | null = null

/**
 * The list of certificates as it ships with this program. It is built in rather than copied into a hall when the hall
 * is made, so that a hall made years ago answers by the list of the program it runs.
 */
export const certificateList = (): CertificateList => (list ??= certificateListSchema.parse(shipped))
