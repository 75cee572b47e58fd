import type { CaseDetail } from '#shared/contract/case-view.ts'
import type { PageAction, PageActions, Panel } from './allowed-actions.ts'

/** The sentence beside the buttons: a key under `case:` and what goes into it; dates are still dates. */
export interface Condition {
  readonly key: string
  /** Nothing at all can be done now. */
  readonly nothing: boolean
  readonly facts?: Readonly<Record<string, string>>
  readonly dates?: Readonly<Record<string, string>>
}

const ENDED: readonly CaseDetail['status'][] = ['closed', 'declined', 'withdrawn', 'lapsed']

type Stood = Pick<CaseDetail, 'status' | 'urgency' | 'lateReasonNeeded' | 'actions' | 'due'> & {
  readonly course: Pick<CaseDetail['course'], 'objections' | 'paused' | 'extensions' | 'referral'>
}

const say = (name: string, more: Omit<Condition, 'key' | 'nothing'> = {}): Condition => ({
  key: `bar.condition.${name}`,
  nothing: false,
  ...more,
})

/** 延长: whose agreement the rule wants, and until when the person has to be told. */
const extending = ({ due, course }: Stood): Condition | null => {
  if (due === null) return null
  const approver = course.extensions.find((one) => one.approver !== '')?.approver
  const dates = { due: due.due }
  return approver === undefined
    ? say('mayExtend', { dates })
    : say('mayExtendApproved', { dates, facts: { approver } })
}

/** On what condition one action stands, whether its panel is open or it comes next. */
const conditionOf = (action: PageAction, stood: Stood): Condition => {
  const { course, due } = stood
  switch (action) {
    case 'decide':
      return say(stood.lateReasonNeeded ? 'decideLate' : 'decide')
    case 'examine':
      return say(stood.urgency.kind === 'overdue' ? 'examineLate' : 'examine')
    case 'extend':
      return say('extend', { dates: { due: due?.due ?? '' } })
    case 'resume':
      return say('resume', {
        facts: { procedure: course.paused?.procedure ?? '' },
        dates: { since: course.paused?.since ?? '' },
      })
    case 'answerObjection': {
      const [oldest] = course.objections
      if (oldest === undefined) return say('answerObjection')
      return say(oldest.late ? 'answerObjectionLate' : 'answerObjection', {
        dates: { answerBy: oldest.answerBy },
      })
    }
    case 'refer':
      return say(course.referral?.returnedOn == null ? 'refer' : 'referAgain')
    case 'returnOriginals':
      return say(stood.actions.includes('close') ? 'returnBeforeClose' : 'returnOriginals')
    default:
      return say(action)
  }
}

/** The sentence beside the buttons: on what condition, or why there is nothing to do. */
export const conditionKey = (
  stood: Stood,
  panel: Panel | null,
  handles: boolean,
  { main, beside }: Pick<PageActions, 'main' | 'beside'>,
): Condition => {
  if (panel !== null) return conditionOf(panel, stood)
  if (!handles) return { key: 'bar.notAllowed', nothing: true }
  if (main === null)
    return ENDED.includes(stood.status) ? say(stood.status) : { key: 'bar.nothing', nothing: true }
  // What has its own day and its own approval is said before what the ordinary step does.
  const mayExtend =
    main === 'decide' && !stood.lateReasonNeeded && beside.some(({ action }) => action === 'extend')
  return (mayExtend ? extending(stood) : null) ?? conditionOf(main, stood)
}
