import type { Representative } from '#shared/domain/person/party.ts'

/** Somebody acts for the applicant and nothing of them is written yet. */
export const NOBODY: Representative = {
  name: '',
  relation: '',
  documentType: 'resident-id',
  documentNumber: '',
  numberRemark: '',
  phone: '',
  address: '',
  contact: '',
  entrustment: null,
}
