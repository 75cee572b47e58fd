import { instantAt } from '#shared/kernel/instant.ts'
import type { CaseEvent, RecordedLine } from '#shared/domain/case/case-event.ts'
import type { Mark } from '#shared/domain/intake/mark.ts'
import { NO_TERMS } from '#shared/domain/matter/matter-version.ts'

/** Events of one invented case, each with the facts a reader of the test does not need. */
const base = (date: string) =>
  ({ version: 1, at: instantAt(date, '09:30'), staffId: 'staff-1', counterId: 'counter-3' }) as const

export const complete: Mark = { state: 'complete' }
export const missing: Mark = { state: 'missing', what: '未带', remedy: '带原件' }
export const promised: Mark = { state: 'deferred', what: '', remedy: '三日内送来' }

export const line = (key: string, mark: Mark): RecordedLine => ({
  key,
  materialKey: key,
  name: key,
  owner: '申请人',
  form: 'original',
  copies: 1,
  standard: null,
  obtainedFrom: null,
  mark,
})

export const received = (date = '2026-09-17'): CaseEvent => ({
  ...base(date),
  version: 2,
  type: 'received',
  matterCode: 'well-digging',
  matterVersion: 1,
  hallPart: 'accept',
  presence: 'self',
  answers: { 'near-river': true },
  visitId: 'visit-1',
  terms: NO_TERMS,
  channel: 'counter',
  relative: false,
  late: null,
  quick: false,
})
export const checked = (lines: Readonly<Record<string, Mark>>, date = '2026-09-17'): CaseEvent => ({
  ...base(date),
  type: 'checked',
  lines: Object.entries(lines).map(([key, mark]) => line(key, mark)),
})
export const notified = (gaps: readonly string[], date = '2026-09-17'): CaseEvent => ({
  ...base(date),
  type: 'notified',
  documentId: 'document-1',
  gaps,
  signature: { kind: 'signed' },
})
export const returned = (date = '2026-09-22'): CaseEvent => ({
  ...base(date),
  version: 2,
  type: 'returned',
  visitId: 'visit-2',
  presence: 'agent',
  answers: null,
})
export const remainingTold = (gaps: readonly string[], date = '2026-09-22'): CaseEvent => ({
  ...base(date),
  type: 'remaining-told',
  documentId: 'document-2',
  gaps,
})
export const accepted = (date = '2026-09-22'): CaseEvent => ({
  ...base(date),
  version: 2,
  type: 'accepted',
  documentId: 'document-3',
  acceptedOn: date,
})
export const declined = (date = '2026-09-22'): CaseEvent => ({
  ...base(date),
  type: 'declined',
  documentId: 'document-4',
  reason: '不属于本单位职责',
  rightPlace: '',
})
export const decided = (date = '2026-10-20'): CaseEvent => ({
  ...base(date),
  version: 2,
  type: 'decided',
  outcome: 'granted',
  reasons: '',
  lateReason: '',
  documentId: 'document-5',
  decidedOn: date,
})
export const delivered = (date = '2026-10-21'): CaseEvent => ({
  ...base(date),
  version: 2,
  type: 'delivered',
  way: 'in-person',
  receiver: '本人',
  signature: { kind: 'fingerprint' },
  documentId: 'document-6',
})
export const closed = (date = '2026-10-22'): CaseEvent => ({ ...base(date), type: 'closed' })
export const withdrawn = (date = '2026-09-25'): CaseEvent => ({
  ...base(date),
  type: 'withdrawn',
  reason: '不再申请',
})
export const takenIn = (date = '2026-09-17'): CaseEvent => ({
  ...base(date),
  type: 'taken-in',
  documentId: 'document-7',
})
export const demanded = (
  gaps: readonly string[],
  cause: Extract<CaseEvent, { type: 'demanded' }>['cause'] = { kind: 'new-fact', reason: '已再婚' },
): CaseEvent => ({ ...base('2026-09-22'), type: 'demanded', gaps, cause })
export const deemedAccepted = (): CaseEvent => ({
  ...base('2026-09-26'),
  type: 'deemed-accepted',
  acceptedOn: '2026-09-17',
  toldBy: '2026-09-24',
})
export const deferred = (gaps: readonly string[]): CaseEvent => ({
  ...base('2026-09-17'),
  type: 'deferred',
  gaps,
  until: '2026-09-24',
  documentId: 'document-8',
})
export const supplied = (lines: Readonly<Record<string, Mark>>, open: readonly string[] = []): CaseEvent => ({
  ...base('2026-09-22'),
  type: 'supplied',
  visitId: 'visit-3',
  lines: Object.entries(lines).map(([key, mark]) => line(key, mark)),
  open,
  documentId: 'document-9',
})
export const lapsed = (): CaseEvent => ({ ...base('2026-10-30'), type: 'lapsed', reason: '逾期未补' })
export const originalsTaken = (pieces = 1): CaseEvent => ({
  ...base('2026-09-18'),
  type: 'originals-taken',
  items: [{ key: 'deed', name: '房产证', pieces }],
  documentId: 'document-10',
  signature: { kind: 'signed' },
})
export const originalsReturned = (pieces = 1): CaseEvent => ({
  ...base('2026-10-20'),
  type: 'originals-returned',
  items: [{ key: 'deed', name: '房产证', pieces }],
  receiver: '本人',
  documentId: 'document-11',
  signature: { kind: 'signed' },
})
export const acknowledged = (): CaseEvent => ({
  ...base('2026-09-18'),
  type: 'acknowledged',
  documentId: 'document-1',
  signature: { kind: 'refused', remark: '不愿签字' },
})
