import type { ChecklistLine } from '#shared/contract/intake-view.ts'
import type { Defect, Mark } from '#shared/domain/intake/mark.ts'

/** What the detail strip edits for one line before it is saved: strings as typed, possibly still empty. */
export type StripDraft =
  | { readonly state: 'missing'; readonly what: string; readonly remedy: string }
  | { readonly state: 'defective'; readonly defect: Defect; readonly what: string; readonly remedy: string }
  | { readonly state: 'exempt'; readonly basis: string }
  | { readonly state: 'deferred'; readonly what: string; readonly remedy: string }

export type DraftState = StripDraft['state']

/** A gap that a later visit asks for beside what was told: why, and who agrees to it. */
export interface DemandWords {
  readonly reason: string
  readonly login: string
  readonly password: string
}

export const NO_DEMAND: DemandWords = { reason: '', login: '', password: '' }

/** Words that go onto the notice unless the clerk writes others. */
export interface RecordWords {
  readonly missing: string
  readonly bring: (line: ChecklistLine) => string
  /** 容缺: how and until when it follows. */
  readonly supply: (line: ChecklistLine) => string
}

/** Keys 1–6 in the list. */
export const MARK_STATES = [
  'complete',
  'missing',
  'defective',
  'exempt',
  'deferred',
  'reused',
] as const satisfies readonly Mark['state'][]
export type MarkState = (typeof MARK_STATES)[number]

/**
 * What a state begins with. A mark of that same state keeps what was written; otherwise 缺 is told as "not brought"
 * with what to bring, 不符 wants its own words, 免交 offers the first basis of the catalogue, 容缺 says by when.
 */
export const draftFor = (line: ChecklistLine, state: DraftState, words: RecordWords): StripDraft => {
  const { mark } = line
  if (mark?.state === state) return mark
  switch (state) {
    case 'missing':
      return { state, what: words.missing, remedy: words.bring(line) }
    case 'defective':
      return { state, defect: 'wrong-form', what: '', remedy: words.bring(line) }
    case 'exempt':
      return { state, basis: line.exemptions[0] ?? '' }
    case 'deferred':
      return { state, what: words.missing, remedy: words.supply(line) }
  }
}

/** The draft of a mark that has details, as the strip shows it when the cursor comes to the line. */
export const draftOf = (mark: Mark | null): StripDraft | null =>
  mark === null || mark.state === 'complete' || mark.state === 'reused' ? null : mark

/**
 * The mark to save; null while something is empty that the notice or the record needs: 不符之处 (R-005: every
 * item carries its defect), the basis of an exemption, and how a promised material will follow.
 */
export const markOf = (draft: StripDraft): Mark | null => {
  switch (draft.state) {
    case 'missing':
      return { state: 'missing', what: draft.what.trim(), remedy: draft.remedy.trim() }
    case 'defective': {
      const what = draft.what.trim()
      return what === '' ? null : { ...draft, what, remedy: draft.remedy.trim() }
    }
    case 'exempt': {
      const basis = draft.basis.trim()
      return basis === '' ? null : { state: 'exempt', basis }
    }
    case 'deferred': {
      const remedy = draft.remedy.trim()
      return remedy === '' ? null : { state: 'deferred', what: draft.what.trim(), remedy }
    }
  }
}

/** What keeps a demand from being made: its cause, and for what was knowable the supervisor. */
export const demandProblem = (
  demand: 'new-fact' | 'knowable',
  words: DemandWords,
): 'reason' | 'supervisor' | null => {
  if (words.reason.trim() === '') return 'reason'
  return demand === 'knowable' && (words.login.trim() === '' || words.password === '') ? 'supervisor' : null
}

/** 缺 needs nothing more than its key; the others are typed, or at least read, first. */
export const needsTyping = (state: Mark['state']): state is 'defective' | 'exempt' | 'deferred' =>
  state === 'defective' || state === 'exempt' || state === 'deferred'
