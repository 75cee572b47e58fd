import { caseDatesOf } from '#electron/backend/services/case-dates.ts'
import { erasePeople, indexCase, indexPaper } from '#electron/backend/services/case-search.ts'
import { insertCase } from '#electron/backend/store/cases.ts'
import { insertDocument } from '#electron/backend/store/documents.ts'
import { findCatalogued } from '#electron/backend/store/matters.ts'
import { insertPayload } from '#electron/backend/store/payloads.ts'
import type { CaseEvent, RecordedLine } from '#shared/domain/case/case-event.ts'
import type { DocumentKind } from '#shared/domain/document/document-kind.ts'
import { NO_TERMS } from '#shared/domain/matter/matter-version.ts'
import type { Party, RelativeNote, Representative } from '#shared/domain/person/party.ts'
import { instantAt } from '#shared/kernel/instant.ts'
import type { TestHall } from './test-hall.ts'
import { applicant } from './visit-steps.ts'

type Without<T> = T extends CaseEvent ? Omit<T, 'at' | 'staffId' | 'counterId'> : never
/** An event on a day (at ten o'clock), by a person at counter 3 or at none. */
export type Told = Without<CaseEvent> & { readonly on: string; readonly by?: string }

export const materialLine = (key: string, name: string, missing = false): RecordedLine => ({
  key,
  materialKey: key,
  name,
  owner: 'applicant',
  form: 'original',
  copies: 1,
  standard: null,
  obtainedFrom: null,
  mark: missing ? { state: 'missing', what: '', remedy: '' } : { state: 'complete' },
})

export const receivedOn = (on: string, parts: Partial<Extract<Told, { type: 'received' }>> = {}): Told => ({
  type: 'received',
  version: 2,
  on,
  matterCode: 'old-age-allowance',
  // The newest one takes its place.
  matterVersion: 1,
  hallPart: 'accept',
  presence: 'self',
  answers: {},
  visitId: 'visit-1',
  terms: NO_TERMS,
  channel: 'counter',
  relative: false,
  late: null,
  quick: false,
  ...parts,
})
export const checkedOn = (on: string, lines: readonly RecordedLine[] = []): Told => ({
  type: 'checked',
  version: 1,
  on,
  lines,
})
export const acceptedOn = (on: string): Told => ({
  type: 'accepted',
  version: 2,
  on,
  documentId: `acceptance ${on}`,
  acceptedOn: on,
})
export const decidedOn = (on: string): Told => ({
  type: 'decided',
  version: 2,
  on,
  outcome: 'granted',
  reasons: '',
  lateReason: '',
  documentId: 'decision',
  decidedOn: on,
})
export const notifiedOn = (on: string, gaps: readonly string[]): Told => ({
  type: 'notified',
  version: 1,
  on,
  documentId: 'notice',
  gaps,
  signature: null,
})

/** A case with a history of its own, written straight into the tables as the program would have written it. */
export const writeCase = (
  hall: TestHall,
  number: string,
  told: readonly [Told, ...Told[]],
  about: {
    readonly person?: Party
    readonly representative?: Representative
    readonly members?: readonly string[]
    readonly relative?: RelativeNote
    readonly erased?: boolean
  } = {},
): string => {
  const id = `case ${number}`
  const person = about.person ?? applicant
  hall.store.write((db) => {
    const staff = db.all<{ id: string; login: string }>('SELECT id, login FROM staff')
    const [first] = told
    if (first.type !== 'received') throw new Error('a case begins with its receipt')
    const { matter } = findCatalogued(db, first.matterCode)!
    const events = told.map(({ on, by = 'wangmin', ...event }) => ({
      ...event,
      ...(event.type === 'received' && { matterVersion: matter.version }),
      at: instantAt(on, '10:00'),
      staffId: staff.find(({ login }) => login === by)!.id,
      counterId: 'counter-3',
    })) as unknown as [CaseEvent, ...CaseEvent[]]
    const at = instantAt(first.on, '10:00')
    const payloadId = `people ${number}`
    const people = {
      applicant: person,
      representative: about.representative ?? null,
      members: (about.members ?? []).map((name, at) => ({ id: `member-${at}`, name, relation: '子女' })),
      named: {},
      relative: about.relative ?? null,
    }
    insertPayload(db, { id: payloadId, kind: 'case-people', body: people, at })
    insertCase(db, { id, number, payloadId }, events, caseDatesOf(db, matter))
    indexCase(db, id)
    if (about.erased === true) erasePeople(db, id, at)
  })
  return id
}

/** A paper of a case, with its number and nothing to print. */
export const writePaper = (
  hall: TestHall,
  caseId: string,
  paper: {
    readonly kind: DocumentKind
    readonly number: string
    readonly year: number
    readonly serial: number
  },
): void =>
  hall.store.write((db) => {
    const id = `paper ${paper.number} ${paper.kind}`
    insertPayload(db, { id: `${id} snapshot`, kind: 'document-snapshot', body: {}, at: 0 })
    insertDocument(db, { id, ...paper, caseId, batchId: null, createdAt: 0, payloadId: `${id} snapshot` }, 1)
    indexPaper(db, caseId, { id, ...paper })
  })
