import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { FailureWords } from '../../../ui/failure-words.ts'
import { useAreaFailure } from '../../../ui/area-failure.ts'
import { BottomBar, BottomWords } from '../../../ui/bottom-bar.tsx'
import { ActionButton } from '../../../ui/button.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { AnswerList } from './answer-list.tsx'
import { PlaceFields } from './printer-fields.tsx'
import type { PrinterOption } from './printer-fields.tsx'
import { checkPrinter } from './printer-form.ts'
import type { PrinterForm } from './printer-form.ts'
import { useTrial } from './use-trial.ts'
import { answered, ANSWERS, beginAt, questionsFor } from './wizard-steps.ts'
import type { Answer, Did, Question } from './wizard-steps.ts'

type Step = 'where' | 'printing' | Question | 'done'

interface WizardProps {
  readonly form: PrinterForm
  readonly printers: readonly PrinterOption[]
  readonly busy: boolean
  readonly failure: FailureWords | null
  readonly onChange: (form: PrinterForm) => void
  readonly onSave: () => void
  readonly onLeave: () => void
}

const ENDED = ['sent', 'printed', 'uncertain'] as const

/**
 * Prints a test page and asks what came out. Each answer changes the setting it points at and prints again; at the end
 * the settings are saved. The person stands at the printer, so a digit answers.
 */
export const PrinterWizard = (props: WizardProps): ReactElement => {
  const { form, printers, busy, failure, onChange, onSave, onLeave } = props
  const { t } = useTranslation('printers')
  const words = useAreaFailure('printers')
  const trial = useTrial()
  const [step, setStep] = useState<Step>('where')
  const [asked, setAsked] = useState<Question | null>(null)
  const [dids, setDids] = useState<readonly Did[]>([])
  const [tried, setTried] = useState(false)
  const check = checkPrinter(form)
  const last = dids.at(-1)

  const print = (of: PrinterForm): void => {
    const checked = checkPrinter(of)
    setTried(true)
    if (!checked.ok) return
    trial.print(checked.input)
    setStep('printing')
  }
  const answer = (question: Question, given: Answer): void => {
    const turn = answered(form, question, given)
    setAsked(question)
    if (turn.did !== null) setDids([...dids, turn.did])
    onChange(turn.form)
    if (turn.next === 'print') print(turn.form)
    else setStep(turn.next)
  }
  const { state } = trial
  const cameOut = step === 'printing' && ENDED.some((end) => end === state)
  useEffect(() => {
    if (cameOut) setStep(beginAt(form, asked))
  }, [cameOut, form, asked])

  const failed = step === 'printing' && (state === 'failed' || trial.failure !== null)
  const primary = step === 'where' ? () => print(form) : step === 'done' ? onSave : null
  useKeys({ primary, escape: onLeave })

  const questions = questionsFor(form)
  const number =
    step === 'where'
      ? 1
      : step === 'printing'
        ? 2
        : step === 'done'
          ? questions.length + 3
          : 3 + questions.indexOf(step)
  return (
    <>
      <div className="settings-body wizard">
        <section aria-label={t('wizard.title')}>
          <h2>
            {t('wizard.title')}
            <span>{t('wizard.step', { number, of: questions.length + 3 })}</span>
          </h2>
          {last !== undefined && (
            <p className={last.startsWith('look') ? 'settings-near' : 'settings-note'} role="status">
              {t(`wizard.did.${last}`)}
            </p>
          )}
          {step === 'where' && (
            <div className="settings-fields settings-narrow">
              <p className="wizard-question">{t('wizard.where')}</p>
              <PlaceFields
                form={form}
                wrong={tried && !check.ok ? check.wrong : {}}
                printers={printers}
                readOnly={false}
                onChange={(change) => onChange({ ...form, ...change })}
              />
            </div>
          )}
          {step === 'printing' && !failed && (
            <p className="wizard-question" role="status">
              {t('wizard.printing')}
            </p>
          )}
          {failed && (
            <>
              <p className="wizard-question" role="alert">
                {trial.failure !== null
                  ? words(trial.failure).title
                  : t('wizard.failed', { problem: t(`duty:printing.problem.${trial.problem}`) })}
              </p>
              <AnswerList
                label={t('wizard.failedLabel')}
                answers={(['again', 'place'] as const).map((value) => ({
                  value,
                  label: t(`wizard.failedAnswer.${value}`),
                }))}
                onAnswer={(value) => (value === 'again' ? print(form) : setStep('where'))}
              />
            </>
          )}
          {step !== 'where' && step !== 'printing' && step !== 'done' && (
            <>
              <p className="wizard-question">{t(`wizard.question.${step}`, { code: trial.code ?? '' })}</p>
              <p className="settings-note">
                {t(form.kind === 'folder' && step === 'out' ? 'wizard.look.file' : `wizard.look.${step}`)}
              </p>
              <AnswerList<Answer>
                label={t(`wizard.question.${step}`, { code: trial.code ?? '' })}
                answers={ANSWERS[step].map((value) => ({
                  value,
                  label: t(`wizard.answer.${step}.${value}`),
                }))}
                onAnswer={(given) => answer(step, given)}
              />
            </>
          )}
          {step === 'done' && <p className="wizard-question">{t('wizard.done')}</p>}
        </section>
      </div>
      <BottomBar
        actions={
          <>
            <ActionButton label={t('wizard.leave')} keyName="escape" onPress={onLeave} />
            {step === 'done' ? (
              <ActionButton
                kind="primary"
                label={t('wizard.save')}
                keyName="primary"
                busyLabel={busy ? t('settings:save.busy') : null}
                onPress={onSave}
              />
            ) : (
              <ActionButton
                kind="primary"
                label={t('testPage')}
                keyName="primary"
                disabled={step !== 'where'}
                busyLabel={trial.busy ? t('testing') : null}
                onPress={() => print(form)}
              />
            )}
          </>
        }
      >
        {failure === null ? (
          <BottomWords
            outcome={t(
              `wizard.bar.${step === 'where' || step === 'done' || step === 'printing' ? step : 'asking'}`,
            )}
            written={t('wizard.barHow')}
          />
        ) : (
          <div role="alert">
            <BottomWords outcome={failure.title} written={failure.text} />
          </div>
        )}
      </BottomBar>
    </>
  )
}
