import type { CaseDetail } from '#shared/contract/case-view.ts'

type StageView = CaseDetail['course']['stages'][number]

/** What can be recorded of a 环节 now: that it begins, or that it is over. */
export interface StageStep {
  readonly stage: string
  readonly name: string
  readonly step: 'begin' | 'finish'
}

const stepOf = ({ key, name, state, byRecord }: StageView): StageStep | null => {
  if (state === 'running') return { stage: key, name, step: 'finish' }
  return state === 'waiting' && byRecord ? { stage: key, name, step: 'begin' } : null
}

/** Every step that can be recorded, in the order of the stages. */
export const stageSteps = (stages: readonly StageView[]): readonly StageStep[] =>
  stages.map(stepOf).filter((step) => step !== null)

/** The steps that have a button of their own in the list: what runs is finished, else what comes next begins. */
export const nextSteps = (stages: readonly StageView[]): readonly StageStep[] => {
  const steps = stageSteps(stages)
  const running = steps.filter(({ step }) => step === 'finish')
  return running.length > 0 ? running : steps.slice(0, 1)
}

/** One name for a step, for a choice among them. */
export const stepName = ({ stage, step }: Pick<StageStep, 'stage' | 'step'>): string => `${step} ${stage}`
