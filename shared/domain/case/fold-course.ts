import { assertNever } from '../../kernel/assert-never.ts'
import type { CourseEvent, CourseState, Referral, StageRecord } from './course-event.ts'
import { openPause } from './course-event.ts'
import { impossible, type EventOf } from './folding.ts'

const extend = (state: CourseState, { scope, added, late }: EventOf<'extended'>): Partial<CourseState> => {
  if (added.value < 1) impossible('an extension by nothing')
  // Told after the old date it is a record of the telling and moves nothing.
  if (late) return {}
  // 行政许可法 42条 and every rule we know extend once.
  if (state.extensions.some((one) => one.scope === scope)) impossible(`extended twice: ${scope}`)
  return { extensions: [...state.extensions, { scope, added }] }
}

const resume = (state: CourseState, { to }: EventOf<'resumed'>): Partial<CourseState> => {
  const open = openPause(state)
  if (open === null) return impossible('resumed, but nothing was paused')
  if (to < open.from) impossible('resumed before it was paused')
  return { pauses: state.pauses.map((pause) => (pause === open ? { ...pause, to } : pause)) }
}

const withStage = (
  stages: readonly StageRecord[],
  key: string,
  change: Partial<StageRecord>,
): readonly StageRecord[] => {
  const known = stages.find(({ stage }) => stage === key)
  if (known === undefined) return [...stages, { stage: key, begunOn: null, doneOn: null, ...change }]
  return stages.map((one) => (one === known ? { ...one, ...change } : one))
}

const passStage = (
  { stages }: CourseState,
  event: EventOf<'stage-begun' | 'stage-done'>,
): Partial<CourseState> => {
  const known = stages.find(({ stage }) => stage === event.stage)
  if (known !== undefined && known.doneOn !== null) impossible(`stage over already: ${event.stage}`)
  if (event.type === 'stage-done') return { stages: withStage(stages, event.stage, { doneOn: event.on }) }
  if (known !== undefined) impossible(`stage begun already: ${event.stage}`)
  return { stages: withStage(stages, event.stage, { begunOn: event.on }) }
}

/** The hand-over that is still under way; anything else cannot be received, returned or answered. */
const underWay = ({ referral }: CourseState, type: CourseEvent['type']): Referral =>
  referral === null || referral.returnedOn !== null || referral.answeredOn !== null
    ? impossible(`${type}, but nothing is with another unit`)
    : referral

const refer = ({ referral }: CourseState, to: string, on: string): Partial<CourseState> => {
  if (referral !== null && referral.returnedOn === null && referral.answeredOn === null)
    impossible(`referred while it is with ${referral.to}`)
  return { referral: { to, on, receivedOn: null, returnedOn: null, answeredOn: null } }
}

const answerObjection = (
  { objections }: CourseState,
  { objectionId }: EventOf<'objection-answered'>,
): Partial<CourseState> => {
  if (!objections.some(({ id }) => id === objectionId)) impossible(`no such objection: ${objectionId}`)
  return { objections: objections.filter(({ id }) => id !== objectionId) }
}

/**
 * What one event of the course makes of its part of the state. `on` is the hall's day of the event, `decided` whether
 * there is a decision. Throws an Error on what no service would have written. An `undone` never arrives here: what it
 * takes back and itself are left out before the fold begins (undo.ts).
 */
export const followCourse = (
  state: CourseState,
  event: CourseEvent,
  { on, decided }: { readonly on: string; readonly decided: boolean },
): Partial<CourseState> => {
  switch (event.type) {
    case 'extended':
      return extend(state, event)
    case 'paused':
      if (openPause(state) !== null) impossible('paused twice')
      return { pauses: [...state.pauses, { procedure: event.procedure, from: event.from, to: null }] }
    case 'resumed':
      return resume(state, event)
    case 'stage-begun':
    case 'stage-done':
      return passStage(state, event)
    case 'contacted':
      return { reachedSinceDecision: state.reachedSinceDecision || decided }
    case 'replied':
      return {
        repliedAt: state.repliedAt ?? event.at,
        reachedSinceDecision: state.reachedSinceDecision || decided,
      }
    case 'objected':
      return { objections: [...state.objections, { id: event.objectionId, on: event.on }] }
    case 'objection-answered':
      return answerObjection(state, event)
    case 'referred':
      return refer(state, event.to, on)
    case 'referral-received':
      return { referral: { ...underWay(state, event.type), receivedOn: event.on } }
    case 'referral-returned':
      return { referral: { ...underWay(state, event.type), returnedOn: event.on } }
    case 'referral-answered':
      return { referral: { ...underWay(state, event.type), answeredOn: event.on } }
    case 'undone':
      return impossible('taken back twice')
    default:
      return assertNever(event)
  }
}
