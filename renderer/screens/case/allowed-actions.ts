import type { CaseDetail, DocumentView } from '#shared/contract/case-view.ts'
import type { CaseAction } from '#shared/domain/case/case-event.ts'
import { isNumbered } from '#shared/domain/document/document-kind.ts'
import type { Role } from '#shared/domain/staff/role.ts'

type Facts = Pick<CaseDetail, 'status' | 'actions' | 'originals' | 'documents' | 'archive'> & {
  readonly course: Pick<CaseDetail['course'], 'referral'>
}

interface Offer {
  /** What the table of allowed actions must say; null where every status allows it. */
  readonly needs: CaseAction | null
  readonly when?: (detail: Facts) => boolean
  /** Only for these; else for everybody who handles cases. */
  readonly roles?: readonly Role[]
}

const HANDLERS: readonly Role[] = ['window', 'lead', 'admin']

/** Papers of this case nobody has signed for yet. */
export const unsignedPapers = (documents: readonly DocumentView[]): readonly DocumentView[] =>
  documents.filter(({ kind, signature, void: voided }) => isNumbered(kind) && signature === null && !voided)

/** Papers that stand: what is void stays void, and what carries no number has none to keep. */
export const standingPapers = (documents: readonly DocumentView[]): readonly DocumentView[] =>
  documents.filter(({ kind, void: voided }) => isNumbered(kind) && !voided)

/** Everything that can be done to a case on its page, in the order of the list; accepting and telling are the desk's. */
const OFFERS = {
  examine: { needs: 'examine' },
  supplement: { needs: 'supplement' },
  supply: { needs: 'supply' },
  decide: { needs: 'decide' },
  deliver: { needs: 'deliver' },
  resume: { needs: 'resume' },
  // Originals go back before 办结.
  close: { needs: 'close', when: ({ originals }) => originals.length === 0 },
  contact: { needs: 'contact' },
  reply: { needs: 'reply' },
  printProgress: { needs: null },
  answerObjection: { needs: 'answer-objection' },
  object: { needs: 'object' },
  pause: { needs: 'pause' },
  extend: { needs: 'extend' },
  passStage: { needs: 'pass-stage' },
  refer: { needs: 'refer' },
  receiveReferral: { needs: 'receive-referral' },
  answerReferral: { needs: 'answer-referral' },
  returnReferral: { needs: 'return-referral' },
  takeOriginals: { needs: 'take-originals' },
  returnOriginals: { needs: 'return-originals' },
  acknowledge: { needs: 'acknowledge', when: ({ documents }) => unsignedPapers(documents).length > 0 },
  closeUncollected: { needs: 'close-uncollected' },
  withdraw: { needs: 'withdraw' },
  lapse: { needs: 'lapse' },
  voidDocument: {
    needs: null,
    when: ({ archive, documents }) => archive === null && standingPapers(documents).length > 0,
    roles: ['lead', 'admin'],
  },
  undo: { needs: 'undo' },
} as const satisfies Record<string, Offer>

export type PageAction = keyof typeof OFFERS

/** What is done by the press itself; the first three lead to the desk. Everything else is written in a panel first. */
export const PRESSES = ['examine', 'supplement', 'supply', 'close', 'printProgress'] as const
export type PressAction = (typeof PRESSES)[number]
export type Panel = Exclude<PageAction, PressAction>

export const isPress = (action: PageAction | null): action is PressAction =>
  (PRESSES as readonly (PageAction | null)[]).includes(action)

/**
 * The ordinary next step, the first that is offered: an objection has one working day, a clock that stands has to run
 * again, what is with another unit comes back from there, and what came back goes up again.
 */
const NEXT: readonly { readonly action: PageAction; readonly when?: (detail: Facts) => boolean }[] = [
  { action: 'answerObjection' },
  { action: 'resume' },
  { action: 'examine' },
  { action: 'supplement' },
  { action: 'supply' },
  { action: 'receiveReferral' },
  { action: 'answerReferral' },
  { action: 'refer', when: ({ course }) => course.referral?.returnedOn != null },
  { action: 'decide' },
  { action: 'deliver' },
  { action: 'returnOriginals' },
  { action: 'close' },
]

/** The two places beside the filled button and what may stand there, the more wanted first. */
const BESIDE = [
  { key: 'caseAction7', wanted: ['pause', 'withdraw'] },
  { key: 'caseAction8', wanted: ['extend', 'lapse'] },
] as const

export interface ListedAction {
  readonly action: PageAction
  /** Shown, but not possible yet: what has to be done first. */
  readonly first: 'contact' | null
}

export interface PageActions {
  /** The one filled button. */
  readonly main: PageAction | null
  readonly beside: readonly { readonly key: (typeof BESIDE)[number]['key']; readonly action: PageAction }[]
  /** The rest, in one list. */
  readonly more: readonly ListedAction[]
}

export const NO_ACTIONS: PageActions = { main: null, beside: [], more: [] }

export const mayHandle = (roles: readonly Role[]): boolean => roles.some((role) => HANDLERS.includes(role))

const offered = (detail: Facts, roles: readonly Role[]): readonly PageAction[] =>
  (Object.entries(OFFERS) as [PageAction, Offer][]).flatMap(([action, offer]) => {
    const allowed = offer.needs === null || detail.actions.includes(offer.needs)
    const mine = offer.roles === undefined || roles.some((role) => offer.roles?.includes(role))
    return allowed && mine && (offer.when?.(detail) ?? true) ? [action] : []
  })

/** Picks the buttons from the table of allowed actions that came with the case; nothing else is drawn. */
export const pageActions = (detail: Facts, roles: readonly Role[]): PageActions => {
  if (!mayHandle(roles)) return NO_ACTIONS
  const possible = offered(detail, roles)
  const main =
    NEXT.find(({ action, when }) => possible.includes(action) && (when?.(detail) ?? true))?.action ?? null
  const beside = BESIDE.flatMap(({ key, wanted }) => {
    const action = wanted.find((one) => possible.includes(one))
    return action === undefined ? [] : [{ key, action }]
  })
  const shown: readonly (PageAction | null)[] = [main, ...beside.map(({ action }) => action)]
  // 无人领取 rests on somebody having been told: the list says so where nobody has.
  const waits = detail.status === 'decided' && !possible.includes('closeUncollected')
  return {
    main,
    beside,
    more: (Object.keys(OFFERS) as PageAction[]).flatMap((action): readonly ListedAction[] => {
      if (shown.includes(action)) return []
      if (action === 'closeUncollected' && waits) return [{ action, first: 'contact' }]
      return possible.includes(action) ? [{ action, first: null }] : []
    }),
  }
}
