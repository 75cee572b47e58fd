import type { CaseDetail } from '#shared/contract/case-view.ts'

export type FutureName =
  | 'tell'
  | 'supply'
  | 'answer'
  | 'answerLate'
  | 'stage'
  | 'stageLate'
  | 'receipt'
  | 'feedback'
  | 'again'
  | 'resume'
  | 'due'
  | 'dueUnknown'
  | 'collect'
  | 'close'

/** One thing still to come, drawn as a dashed dot; `facts` go into its words under `case:story.future`. */
export interface FutureStep {
  /** For the list; several stages or objections may be ahead. */
  readonly id: string
  readonly key: FutureName
  readonly date: string | null
  readonly facts: Readonly<Record<string, string>>
}

const step = (
  key: FutureName,
  date: string | null,
  facts: FutureStep['facts'] = {},
  id = '',
): FutureStep => ({
  id: `${key} ${id}`,
  key,
  date,
  facts,
})

type Ahead = Pick<CaseDetail, 'status' | 'due' | 'tellBy' | 'deferral'> & {
  readonly course: Pick<CaseDetail['course'], 'paused' | 'stages' | 'objections' | 'referral'>
}

/** What the unit above still has to do, or waits for. */
const fromAbove = ({ referral }: Ahead['course']): readonly FutureStep[] => {
  if (referral === null || referral.answeredOn !== null) return []
  const facts = { to: referral.to }
  if (referral.returnedOn !== null) return [step('again', null, facts)]
  return referral.receivedOn === null
    ? [step('receipt', null, facts), step('feedback', null, facts)]
    : [step('feedback', null, facts)]
}

/** While the clock stands there is no last day, only what makes it run again. */
const last = ({ due, course }: Ahead): readonly FutureStep[] =>
  course.paused === null
    ? [step('due', due?.due ?? null)]
    : [step('resume', null, { procedure: course.paused.procedure }), step('dueUnknown', null)]

const ofStatus = (ahead: Ahead): readonly FutureStep[] => {
  const { status, tellBy, deferral, course } = ahead
  switch (status) {
    case 'received':
      return [step('tell', tellBy?.date ?? null)]
    case 'accepted':
      return [
        ...(deferral === null ? [] : [step('supply', deferral.until)]),
        ...fromAbove(course),
        ...last(ahead),
      ]
    case 'decided':
      return [step('collect', null)]
    case 'delivered':
      return [step('close', null)]
    default:
      return []
  }
}

/**
 * What is still to come: what has a day in the order of the days, then what has none, which follows from the status. The
 * last day of the whole case ends the list where it comes after everything else.
 */
export const futureSteps = (ahead: Ahead): readonly FutureStep[] => {
  const { course } = ahead
  const beside = [
    ...course.objections.map(({ id, by, answerBy, late }) =>
      step(late ? 'answerLate' : 'answer', answerBy, { by }, id),
    ),
    ...course.stages.flatMap(({ key, name, state, due, late }) =>
      state === 'running' && due !== null ? [step(late ? 'stageLate' : 'stage', due, { name }, key)] : [],
    ),
  ]
  const all = [...beside, ...ofStatus(ahead)]
  const dated = all
    .filter(({ date }) => date !== null)
    .toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
  const undated = all.filter(({ date }) => date === null)
  const due = dated.at(-1)
  return due?.key === 'due' ? [...dated.slice(0, -1), ...undated, due] : [...dated, ...undated]
}
