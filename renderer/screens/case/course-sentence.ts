import type { StoryEvent } from '#shared/contract/case-view.ts'
import { count, part, text, typed, typedPart } from './story-part.ts'
import type { StoryPart } from './story-part.ts'

const WAYS = { way: 'case:ways' } as const

const lengthIn = (event: StoryEvent): StoryPart['length'] => {
  const [value, unit] = [count(event, 'value'), text(event, 'unit')]
  return value === null || unit === null ? undefined : { value, unit }
}

/** The key of an event's name under `case:story.type`, for the events that have more than one. */
export const courseTitle = (event: StoryEvent): string => {
  if (event.type === 'extended' && event.facts['late'] === true) return 'extendedLate'
  if (event.type === 'replied' && event.facts['way'] === 'public') return 'repliedPublic'
  return event.type
}

/** The sentence of an event of the course, as pieces; null for any other. What was erased leaves its piece out. */
export const courseParts = (event: StoryEvent): readonly StoryPart[] | null => {
  switch (event.type) {
    case 'extended':
      return extended(event)
    case 'paused':
      return paused(event)
    case 'resumed': {
      const to = text(event, 'to')
      const since = to === null ? [] : [part('resumed', { to }, { dates: ['to'] })]
      return [...since, ...typedPart(event, 'result')]
    }
    case 'stage-begun':
    case 'stage-done':
      return passed(event)
    case 'contacted': {
      const [way, person, said] = [text(event, 'way'), text(event, 'with'), text(event, 'text')]
      if (way === null || person === null || said === null) return []
      return [part('contacted', { way, with: person, text: said }, { worded: WAYS })]
    }
    case 'replied':
      return replied(event)
    case 'objected': {
      const [way, by, on, said] = ['way', 'by', 'on', 'text'].map((name) => text(event, name))
      if (!way || !by || !on || !said) return []
      return [part('objected', { way, by, on, text: said }, { worded: WAYS, dates: ['on'] })]
    }
    case 'objection-answered': {
      const [way, said] = [text(event, 'way'), text(event, 'text')]
      const answer =
        way === null || said === null
          ? []
          : [part('objectionAnswered', { way, text: said }, { worded: WAYS })]
      return [...answer, ...typedPart(event, 'lateReason', 'answeredLate')]
    }
    case 'referred': {
      const [to, items] = [text(event, 'to'), typed(event, 'items')]
      if (to === null) return []
      return [items === null ? part('referredTo', { to }) : part('referred', { to, items })]
    }
    case 'referral-received': {
      const [on, receiver] = [text(event, 'on'), text(event, 'receiver')]
      if (on === null) return []
      const dates = ['on']
      return [
        receiver === null
          ? part('receivedOn', { on }, { dates })
          : part('received', { on, receiver }, { dates }),
      ]
    }
    case 'referral-returned': {
      const [on, items] = [text(event, 'on'), typed(event, 'items')]
      const wanted =
        on === null || items === null ? [] : [part('returnedAbove', { on, items }, { dates: ['on'] })]
      return [...wanted, ...typedPart(event, 'reason')]
    }
    case 'referral-answered': {
      const [on, said] = [text(event, 'on'), text(event, 'text')]
      return on === null || said === null
        ? []
        : [part('answeredAbove', { on, text: said }, { dates: ['on'] })]
    }
    case 'undone': {
      const act = text(event, 'of')
      const what = act === null ? [] : [part('undone', { act }, { worded: { act: 'case:act' } })]
      return [...what, ...typedPart(event, 'reason')]
    }
    default:
      return null
  }
}

const extended = (event: StoryEvent): readonly StoryPart[] => {
  const [scope, oldDue, approver, way] = ['scope', 'oldDue', 'approver', 'way'].map((name) =>
    text(event, name),
  )
  const [length, toldAt] = [lengthIn(event), count(event, 'toldAt')]
  if (!scope || !oldDue || !approver || length === undefined) return []
  const dates = ['oldDue']
  const toldTo = text(event, 'toldTo')
  const told =
    !way || toldAt === null
      ? []
      : [
          toldTo === null
            ? part('toldNobody', { way, toldAt }, { worded: WAYS, moments: ['toldAt'] })
            : part('told', { way, toldAt, toldTo }, { worded: WAYS, moments: ['toldAt'] }),
        ]
  return [
    event.facts['late'] === true
      ? part('extendedLate', { oldDue }, { dates })
      : part('extended', { scope, oldDue, approver }, { worded: { scope: 'case:basisOf' }, dates, length }),
    ...told,
    ...typedPart(event, 'reason'),
    ...typedPart(event, 'progress'),
    ...typedPart(event, 'plan'),
  ]
}

const paused = (event: StoryEvent): readonly StoryPart[] => {
  const [procedure, from, approver] = ['procedure', 'from', 'approver'].map((name) => text(event, name))
  const length = lengthIn(event)
  if (!procedure || !from || !approver) return []
  return [
    part('paused', { procedure, from, approver }, { dates: ['from'] }),
    ...(length === undefined ? [] : [part('expected', {}, { length })]),
    ...typedPart(event, 'reason'),
  ]
}

const passed = (event: StoryEvent): readonly StoryPart[] => {
  const [stage, on] = [text(event, 'stage'), text(event, 'on')]
  if (stage === null || on === null) return []
  const key = event.type === 'stage-begun' ? 'stageBegun' : 'stageDone'
  return [part(key, { stage, on }, { dates: ['on'] }), ...typedPart(event, 'result', 'stageResult')]
}

const replied = (event: StoryEvent): readonly StoryPart[] => {
  const [way, to, said, place] = ['way', 'to', 'text', 'place'].map((name) => text(event, name))
  if (!way || !to || !said) return []
  return way === 'public' && place
    ? [part('repliedPublic', { to, place, text: said })]
    : [part('replied', { way, to, text: said }, { worded: WAYS })]
}
