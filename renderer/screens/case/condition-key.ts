import type { CaseDetail } from '#shared/contract/case-view.ts'
import type { PageActions } from './allowed-actions.ts'
import type { Panel } from './use-case.ts'

interface Condition {
  readonly key: string
  /** Nothing at all can be done now. */
  readonly nothing: boolean
}

const ENDED: readonly CaseDetail['status'][] = ['closed', 'declined', 'withdrawn', 'lapsed']

/** The sentence beside the buttons, as a key under `case:`: on what condition, or why there is nothing to do. */
export const conditionKey = (
  detail: Pick<CaseDetail, 'status' | 'urgency' | 'lateReasonNeeded' | 'actions'>,
  panel: Panel | null,
  handles: boolean,
  { main, more }: Pick<PageActions, 'main' | 'more'>,
): Condition => {
  const say = (name: string, nothing = false): Condition => ({ key: `bar.condition.${name}`, nothing })
  if (panel === 'decide' && detail.lateReasonNeeded) return say('decideLate')
  if (panel !== null) return say(panel)
  if (main === null) {
    if (ENDED.includes(detail.status)) return say(detail.status, more.length === 0)
    return { key: 'bar.notAllowed', nothing: !handles }
  }
  if (main === 'examine' && detail.urgency.kind === 'overdue') return say('examineLate')
  if (main === 'decide' && detail.lateReasonNeeded) return say('decideLate')
  if (main === 'returnOriginals' && detail.actions.includes('close')) return say('returnBeforeClose')
  return say(main)
}
