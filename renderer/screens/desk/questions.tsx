import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { IntakeChange } from '#shared/contract/intake.ts'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import { APPLICANT } from '#shared/domain/intake/line.ts'
import type { Question } from '#shared/domain/matter/matter-version.ts'
import { Choice } from '../../ui/choice.tsx'
import { classes } from '../../ui/classes.ts'
import { Pick } from '../../ui/pick.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Household } from './household.tsx'
import { RelativeRow } from './relative-row.tsx'

/** More letters than this do not stand side by side beside a question. */
const SIDE_BY_SIDE = 8

interface QuestionsProps {
  readonly view: IntakeView
  readonly change: (change: IntakeChange) => void
  /** Enter on an answer: on to what is needed next. */
  readonly onAnswered: () => void
}

/** The matter's conditions: the list below follows from the answers. */
export const Questions = ({ view, change, onAnswered }: QuestionsProps): ReactElement => {
  const { t } = useTranslation('deskPeople')
  const { questions, household } = view.matter
  return (
    <section className="visit-questions" aria-label={t('questions.label')}>
      {questions.map((question) => (
        <QuestionRow
          key={question.key}
          question={question}
          view={view}
          change={change}
          onAnswered={onAnswered}
        />
      ))}
      {view.matter.registersRelatives && (
        <RelativeRow
          relative={view.relative}
          onSave={(relative) => change({ what: 'relative', relative })}
          onAnswered={onAnswered}
        />
      )}
      {household && <Household view={view} change={change} />}
      {questions.length === 0 && !household && !view.matter.registersRelatives && (
        <p className="visit-row ui-quiet">{t('questions.none')}</p>
      )}
    </section>
  )
}

const QuestionRow = ({
  question,
  view,
  change,
  onAnswered,
}: QuestionsProps & { readonly question: Question }): ReactElement => {
  const { t } = useTranslation('deskPeople')
  const answer = view.answers[question.key]
  // On an open question Enter only answers, so that a row of Enters cannot answer unread.
  const onEnter = answer === undefined ? undefined : onAnswered
  const choose = (value: boolean | string): void => change({ what: 'answer', key: question.key, value })
  return (
    <div className="visit-row visit-question">
      <span className="visit-question-label" title={question.label}>
        {question.label}
      </span>
      {question.type === 'yes-no' ? (
        <>
          <Choice
            label={question.label}
            field={`question-${question.key}`}
            options={[
              { value: 'yes', label: t('questions.yes') },
              { value: 'no', label: t('questions.no') },
            ]}
            chosen={typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : null}
            onChoose={(value) => choose(value === 'yes')}
            onEnter={onEnter}
          />
          {question.namesMembers && answer === true && (
            <NamedMembers question={question} view={view} change={change} onAnswered={onAnswered} />
          )}
        </>
      ) : question.options.reduce((length, option) => length + option.label.length, 0) > SIDE_BY_SIDE ? (
        <Pick
          label={question.label}
          className="visit-question-pick"
          field={`question-${question.key}`}
          unchosen={t('questions.pick')}
          options={question.options}
          chosen={typeof answer === 'string' ? answer : null}
          onChoose={choose}
          onEnter={onEnter}
        />
      ) : (
        <Choice
          label={question.label}
          field={`question-${question.key}`}
          options={question.options}
          chosen={typeof answer === 'string' ? answer : null}
          onChoose={choose}
          onEnter={onEnter}
        />
      )}
    </div>
  )
}

/** 是 asks who is meant: the people's names stand beside the answer; the choice opens by itself when it is next. */
const NamedMembers = ({
  question,
  view,
  change,
  onAnswered,
}: QuestionsProps & { readonly question: Question }): ReactElement => {
  const { t } = useTranslation('deskPeople')
  const [open, setOpen] = useState(false)
  const people = [
    { id: APPLICANT, name: view.applicant.name, relation: t('questions.self') },
    ...view.members,
  ].filter((person) => person.name !== '')
  const chosen = view.named[question.key] ?? []
  const names = people.filter((person) => chosen.includes(person.id)).map((person) => person.name)
  const toggle = (id: string): void =>
    change({
      what: 'named',
      key: question.key,
      memberIds: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id],
    })
  return (
    <span className="popover-anchor visit-named">
      <button
        type="button"
        className={classes('visit-named-names', 'ui-clip', names.length === 0 && 'visit-named-none')}
        aria-expanded={open}
        aria-label={t('questions.chooseFor', { label: question.label })}
        title={names.join(' ')}
        data-field={`named-${question.key}`}
        data-opens={open}
        onClick={() => setOpen(!open)}
      >
        {names.length === 0 ? t('questions.choose') : names.join(' ')}
      </button>
      {open && (
        <Popover
          label={t('questions.chooseFor', { label: question.label })}
          align="end"
          onClose={() => setOpen(false)}
        >
          {view.matter.household && view.members.length === 0 && (
            <p className="ui-quiet">{t('questions.nobodyElse')}</p>
          )}
          {people.map((person) => (
            <label key={person.id} className="visit-member">
              <input
                type="checkbox"
                checked={chosen.includes(person.id)}
                onChange={() => toggle(person.id)}
                onKeyDown={(event) => {
                  if (event.code !== 'Enter' && event.code !== 'NumpadEnter') return
                  event.preventDefault()
                  setOpen(false)
                  // Nobody chosen: the question stays open, and the same list would only come out again.
                  if (chosen.length > 0) onAnswered()
                }}
              />
              <span>{person.name}</span>
              <span className="ui-quiet">{person.relation}</span>
            </label>
          ))}
        </Popover>
      )}
    </span>
  )
}
