import type { LogChannel, LogKind, Need } from '#shared/contract/desk-log.ts'
import type { InputOf } from '#shared/contract/index.ts'
import type { ForbiddenCertificate } from '#shared/contract/matter.ts'
import { logLacks } from '#shared/domain/desk-log/log-lacks.ts'

/** What the clerk has typed into the log; kept when the page is closed, so that a call in between loses nothing. */
export interface LogDraft {
  readonly kind: LogKind
  readonly channel: LogChannel
  readonly matter: { readonly code: string; readonly name: string } | null
  readonly question: string
  readonly answer: string
  readonly rightPlace: string
  readonly name: string
  readonly phone: string
  readonly need: Need
  readonly paper: boolean
  /** Whether the service ends with it, where one can. */
  readonly ends: boolean
}

export const EMPTY_DRAFT: LogDraft = {
  kind: 'consultation',
  channel: 'counter',
  matter: null,
  question: '',
  answer: '',
  rightPlace: '',
  name: '',
  phone: '',
  need: { class: 'life', urgency: 'ordinary', address: '', outcome: 'own', provider: '', confirmedBy: '' },
  paper: false,
  ends: true,
}

/** The certificate that was asked for under a name, ready to be recorded in its own words. */
export const draftForCertificate = (
  { why, instead }: Pick<ForbiddenCertificate, 'why' | 'instead'>,
  asked: string,
): LogDraft => ({
  ...EMPTY_DRAFT,
  kind: 'explained',
  question: asked,
  answer: why,
  rightPlace: instead,
})

/** Where the eye and the focus go. */
export type LogField = 'question' | 'answer' | 'name' | 'phone' | 'provider' | 'confirmedBy'

/** What is said beside that field. */
export type LogLackWord =
  'question' | 'reason-needed' | 'name-needed' | 'contact' | 'provider' | 'confirmation-needed'

/** What the draft lacks first, by the same rule the backend keeps; null when it can be recorded. */
export const draftLack = (
  draft: LogDraft,
): { readonly field: LogField; readonly word: LogLackWord } | null => {
  const { kind, question, answer, name, phone, need } = draft
  if (question.trim() === '') return { field: 'question', word: 'question' }
  const lack = logLacks({ kind, answer, name, phone, need: kind === 'need' ? need : null })
  switch (lack) {
    case null:
      return null
    case 'reason-needed':
      return { field: 'answer', word: lack }
    case 'name-needed':
      return { field: 'name', word: lack }
    case 'confirmation-needed':
      return { field: 'confirmedBy', word: lack }
    case 'need-details':
      return phone.trim() === '' && need.address.trim() === ''
        ? { field: 'phone', word: 'contact' }
        : { field: 'provider', word: 'provider' }
  }
}

/** A service ends only with what the person at the counter asked, and never while a matter is open. */
export const mayEnd = (
  draft: Pick<LogDraft, 'channel'>,
  at: { readonly serving: boolean; readonly intakeOpen: boolean },
): boolean => at.serving && !at.intakeOpen && draft.channel === 'counter'

/** What of a need is meant by its outcome; fields that were typed under another one are not sent. */
const neededOf = (need: Need): Need => ({
  ...need,
  provider: need.outcome === 'own' ? '' : need.provider,
  confirmedBy: need.outcome === 'organisation' ? need.confirmedBy : '',
})

/** What is sent: only what belongs to the kind that is recorded. */
export const logInput = (
  draft: LogDraft,
  ends: boolean,
  certificateKey: string | null = null,
): InputOf<'log.add'> => ({
  kind: draft.kind,
  channel: draft.channel,
  matterCode: draft.matter?.code ?? null,
  question: draft.question,
  answer: draft.answer,
  rightPlace: draft.kind === 'explained' ? draft.rightPlace : '',
  certificateKey,
  name: draft.name,
  phone: draft.phone,
  need: draft.kind === 'need' ? neededOf(draft.need) : null,
  endsService: ends,
  paper: draft.kind !== 'consultation' && draft.paper,
})
