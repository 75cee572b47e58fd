import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { CaseDetail } from '#shared/contract/case-view.ts'
import { TextButton } from '../../ui/button.tsx'
import { useDateWords } from '../../ui/dates.ts'
import type { DateWords } from '../../ui/dates.ts'
import { Tag } from '../../ui/status-tag.tsx'
import { nextSteps } from './stage-steps.ts'
import type { StageStep } from './stage-steps.ts'

type StageView = CaseDetail['course']['stages'][number]

interface StagesProps {
  readonly detail: CaseDetail
  /** Somebody who may record that a stage begins or is over. */
  readonly handles: boolean
  /** One press, for today; another day or a remark is written in the panel. */
  readonly onStep: (step: StageStep) => void
}

/** 环节: where the case is, since when, and until when each of them has time of its own. */
export const Stages = ({ detail, handles, onStep }: StagesProps): ReactElement | null => {
  const { t } = useTranslation('case')
  const words = useDateWords(detail.today)
  const { stages } = detail.course
  if (stages.length === 0) return null
  const may = handles && detail.actions.includes('pass-stage')
  const steps = may ? nextSteps(stages) : []
  return (
    <section className="case-stages" aria-label={t('stages.title')}>
      <h2 className="case-section">{t('stages.title')}</h2>
      <ol>
        {stages.map((stage) => {
          const step = steps.find((one) => one.stage === stage.key)
          return (
            <li
              key={stage.key}
              className={`case-stage case-stage-${stage.state}`}
              title={stage.note ?? undefined}
            >
              <span className="case-stage-name">{stage.name}</span>
              <StageDays stage={stage} words={words} />
              <span className="case-stage-end">
                {stage.late && <Tag tone="overdue">{t('stages.late')}</Tag>}
                {step !== undefined && (
                  <TextButton
                    label={t(`stages.${step.step}`)}
                    describes={step.name}
                    onPress={() => onStep(step)}
                  />
                )}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

const StageDays = ({
  stage: { state, begunOn, doneOn, due, provisional },
  words,
}: {
  readonly stage: StageView
  readonly words: DateWords
}): ReactElement => {
  const { t } = useTranslation('case')
  const said = [
    ...(state === 'waiting' || state === 'skipped' ? [t(`stages.state.${state}`)] : []),
    ...(state === 'running' && begunOn !== null ? [t('stages.begunOn', { day: words.short(begunOn) })] : []),
    ...(doneOn === null ? [] : [t('stages.doneOn', { day: words.short(doneOn) })]),
    ...(state === 'running' && due !== null
      ? [t(provisional ? 'stages.dueProvisional' : 'stages.due', { day: words.named(due) })]
      : []),
  ]
  return <span className="case-stage-days">{said.join(t('stages.join'))}</span>
}
