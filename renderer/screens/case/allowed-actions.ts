import type { CaseDetail, DocumentView } from '#shared/contract/case-view.ts'
import type { CaseAction } from '#shared/domain/case/case-event.ts'
import { isNumbered } from '#shared/domain/document/document-kind.ts'
import type { Role } from '#shared/domain/staff/role.ts'

/** What comes next in the ordinary course; accepting, telling and declining happen at the desk. */
export type MainAction =
  'examine' | 'supplement' | 'supply' | 'decide' | 'deliver' | 'returnOriginals' | 'close'

/** What may be done besides. */
export type SideAction =
  'withdraw' | 'lapse' | 'takeOriginals' | 'returnOriginals' | 'acknowledge' | 'voidDocument'

export interface PageActions {
  /** The one filled button. */
  readonly main: MainAction | null
  /** Ends of a case, each with its own button and key. */
  readonly withdraw: boolean
  readonly lapse: boolean
  /** The rest, in one list. */
  readonly more: readonly SideAction[]
}

type Facts = Pick<CaseDetail, 'actions' | 'originals' | 'documents' | 'archive'>

const HANDLERS: readonly Role[] = ['window', 'lead', 'admin']
const VOIDERS: readonly Role[] = ['lead', 'admin']
const COURSE = ['examine', 'supplement', 'supply', 'decide', 'deliver'] as const

export const NO_ACTIONS: PageActions = { main: null, withdraw: false, lapse: false, more: [] }

export const mayHandle = (roles: readonly Role[]): boolean => roles.some((role) => HANDLERS.includes(role))

/** Papers of this case nobody has signed for yet. */
export const unsignedPapers = (documents: readonly DocumentView[]): readonly DocumentView[] =>
  documents.filter(({ kind, signature, void: voided }) => isNumbered(kind) && signature === null && !voided)

/** Papers that stand: what is void stays void, and what carries no number has none to keep. */
export const standingPapers = (documents: readonly DocumentView[]): readonly DocumentView[] =>
  documents.filter(({ kind, void: voided }) => isNumbered(kind) && !voided)

/** Picks the buttons from the table of allowed actions that came with the case; nothing else is drawn. */
export const pageActions = (detail: Facts, roles: readonly Role[]): PageActions => {
  if (!mayHandle(roles)) return NO_ACTIONS
  const allows = (action: CaseAction): boolean => detail.actions.includes(action)
  const main = mainAction(detail, allows)
  const more: readonly (SideAction | false)[] = [
    allows('take-originals') && 'takeOriginals',
    allows('return-originals') && main !== 'returnOriginals' && 'returnOriginals',
    allows('acknowledge') && unsignedPapers(detail.documents).length > 0 && 'acknowledge',
    detail.archive === null &&
      roles.some((role) => VOIDERS.includes(role)) &&
      standingPapers(detail.documents).length > 0 &&
      'voidDocument',
  ]
  return {
    main,
    withdraw: allows('withdraw'),
    lapse: allows('lapse'),
    more: more.filter((action) => action !== false),
  }
}

/** Originals go back before 办结 and when a case has ended without one: nothing else is left to do then. */
const mainAction = (
  { originals }: Pick<CaseDetail, 'originals'>,
  allows: (action: CaseAction) => boolean,
): MainAction | null => {
  const next = COURSE.find(allows)
  if (next !== undefined) return next
  if (originals.length > 0 && allows('return-originals')) return 'returnOriginals'
  return allows('close') ? 'close' : null
}
