import type { CaseDetail } from '#shared/contract/case-view.ts'
import type { CaseAction } from '#shared/domain/case/case-event.ts'
import type { Role } from '#shared/domain/staff/role.ts'

/** Actions this page can begin; accepting and declining happen at the desk, with the person there. */
const MAIN = ['supplement', 'decide', 'deliver', 'close'] as const
export type MainAction = (typeof MAIN)[number]

export interface PageActions {
  /** What comes next in the ordinary course; the one filled button. */
  readonly main: MainAction | null
  readonly withdraw: boolean
}

const HANDLERS: readonly Role[] = ['window', 'lead', 'admin']

export const mayHandle = (roles: readonly Role[]): boolean => roles.some((role) => HANDLERS.includes(role))

/** Picks the buttons from the table of allowed actions that came with the case; nothing else is drawn. */
export const pageActions = (detail: Pick<CaseDetail, 'actions'>): PageActions => {
  const allowed: readonly CaseAction[] = detail.actions
  return {
    main: MAIN.find((action) => allowed.includes(action)) ?? null,
    withdraw: allowed.includes('withdraw'),
  }
}
