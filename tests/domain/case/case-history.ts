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
export const closed = (date = '2026-10-22', uncollected: string | null = null): CaseEvent => ({
  ...base(date),
  version: 2,
  type: 'closed',
  uncollected,
})
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

export const extended = (change: Partial<Extract<CaseEvent, { type: 'extended' }>> = {}): CaseEvent => ({
  ...base('2026-10-15'),
  type: 'extended',
  scope: 'promise',
  added: { value: 5, unit: 'working-day' },
  oldDue: '2026-10-20',
  approver: '林主任',
  told: { way: 'phone', at: instantAt('2026-10-15', '09:20') },
  late: false,
  noteId: 'note-1',
  documentId: 'document-12',
  ...change,
})
export const paused = (from = '2026-09-24', procedure = '鉴定'): CaseEvent => ({
  ...base(from),
  type: 'paused',
  procedure,
  from,
  expected: { value: 10, unit: 'working-day' },
  approver: '林主任',
  noteId: 'note-2',
  documentId: 'document-13',
})
export const resumed = (to = '2026-10-12'): CaseEvent => ({
  ...base(to),
  type: 'resumed',
  to,
  noteId: 'note-3',
  documentId: 'document-14',
})
export const stageBegun = (stage: string, on = '2026-09-24'): CaseEvent => ({
  ...base(on),
  type: 'stage-begun',
  stage,
  on,
})
export const stageDone = (stage: string, on = '2026-09-25'): CaseEvent => ({
  ...base(on),
  type: 'stage-done',
  stage,
  on,
  noteId: null,
})
export const contacted = (date = '2026-10-21'): CaseEvent => ({
  ...base(date),
  type: 'contacted',
  way: 'phone',
  noteId: 'note-4',
})
export const replied = (date = '2026-10-21'): CaseEvent => ({
  ...base(date),
  type: 'replied',
  way: 'public',
  place: '居务公开栏',
  noteId: 'note-5',
})
export const objected = (objectionId = 'objection-1', on = '2026-10-23'): CaseEvent => ({
  ...base(on),
  type: 'objected',
  objectionId,
  way: 'in-person',
  on,
  noteId: 'note-6',
})
export const objectionAnswered = (objectionId = 'objection-1', on = '2026-10-26'): CaseEvent => ({
  ...base(on),
  type: 'objection-answered',
  objectionId,
  way: 'phone',
  on,
  noteId: 'note-7',
  documentId: 'document-15',
})
export const referred = (date = '2026-09-23'): CaseEvent => ({
  ...base(date),
  type: 'referred',
  to: '县民政局',
  noteId: 'note-8',
  documentId: 'document-16',
})
export const referralReceived = (on = '2026-09-24'): CaseEvent => ({
  ...base(on),
  type: 'referral-received',
  on,
  noteId: 'note-9',
})
export const referralReturned = (on = '2026-09-28'): CaseEvent => ({
  ...base(on),
  type: 'referral-returned',
  on,
  noteId: 'note-10',
  documentId: 'document-17',
})
export const referralAnswered = (on = '2026-10-09'): CaseEvent => ({
  ...base(on),
  type: 'referral-answered',
  on,
  noteId: 'note-11',
})
export const undone = (seq: number, date = '2026-10-22'): CaseEvent => ({
  ...base(date),
  type: 'undone',
  seq,
  noteId: 'note-12',
})
