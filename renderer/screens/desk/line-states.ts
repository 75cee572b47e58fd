import type { ChecklistLine, IntakeView } from '#shared/contract/intake-view.ts'
import { isGap } from '#shared/domain/intake/mark.ts'
import { MARK_STATES } from './strip-draft.ts'
import type { MarkState } from './strip-draft.ts'

type Purpose = IntakeView['purpose']
type Asked = Pick<ChecklistLine, 'told' | 'noLongerApplies' | 'mark' | 'demand'>

/**
 * Whether a line is asked now. On return only what the notice named is asked again, and what a changed
 * answer has newly brought up; on 补交 only what was promised. What no longer applies is only shown.
 */
export const isAsked = (line: Asked, purpose: Purpose): boolean => {
  if (line.noLongerApplies) return false
  if (purpose === 'supply') return line.told
  // A gap that was not told stands there only because it was demanded with its cause.
  return line.demand === null || line.demand === 'told' || line.mark === null || isGap(line.mark)
}

/**
 * Whether the cursor may stand on it at all: on return also on what was found in order last time, because a supervisor
 * may agree to demand it after all. That is not on the way of the arrow keys.
 */
export const isReachable = (line: Asked, purpose: Purpose): boolean =>
  isAsked(line, purpose) || (purpose === 'return' && !line.noLongerApplies)

/**
 * On a later visit a gap that was not told needs its cause; what could have been told the first time needs a supervisor
 * as well. Meeting it needs nothing.
 */
export const needsDemand = (line: Pick<ChecklistLine, 'demand'>, state: MarkState): boolean =>
  (state === 'missing' || state === 'defective') && (line.demand === 'new-fact' || line.demand === 'knowable')

/** Found in order on an earlier visit and not demanded since: another word for it would be ignored. */
const isSettledBefore = (line: Asked): boolean =>
  line.demand === 'knowable' && line.mark !== null && !isGap(line.mark)

type Marked = Asked & Pick<ChecklistLine, 'deferrable' | 'reusable'>

/** The states a line can be given now, in the order of their keys. */
export const statesOf = (line: Marked, purpose: Purpose): readonly MarkState[] =>
  MARK_STATES.filter((state) => {
    switch (state) {
      case 'missing':
        // What is not handed in stays promised until its day; there is nothing to record.
        return purpose !== 'supply'
      case 'defective':
        return true
      case 'deferred':
        return line.deferrable && !needsDemand(line, 'missing')
      case 'reused':
        return line.reusable !== null && !isSettledBefore(line)
      default:
        return !isSettledBefore(line)
    }
  })
