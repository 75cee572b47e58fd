import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Input } from 'antd'
import type { ReactElement } from 'react'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import { Pick } from '../../ui/pick.tsx'
import type { OtherWords } from './endings.ts'
import { redirectTargets } from './ticket-actions.ts'
import type { Overview } from './ticket-actions.ts'

/** Stands for a place outside this hall; no counter has this id. */
const ELSEWHERE = ''

const ABOUT = ['contact', 'procedure', 'requirements'] as const
/** As much as the 告知单 takes of each. */
const LONGEST = { contact: 200, procedure: 2000, requirements: 400 } as const

/** 自行办理 at another place: what the person needs to know to be served there; who knows nothing leaves it empty. */
export const OutsideFields = ({
  words,
  onWords,
}: {
  readonly words: OtherWords
  readonly onWords: (words: OtherWords) => void
}): ReactElement => {
  const { t } = useTranslation('deskBar')
  return (
    <div className="other-line">
      {ABOUT.map((name) => (
        <Fragment key={name}>
          <label className="strip-label" htmlFor={`redirect-${name}`}>
            {t(`other.outside.${name}`)}
          </label>
          <Input
            id={`redirect-${name}`}
            className="other-field"
            maxLength={LONGEST[name]}
            value={words[name]}
            placeholder={t(`other.outside.${name}Placeholder`)}
            onChange={(event) => onWords({ ...words, [name]: event.target.value })}
          />
        </Fragment>
      ))}
    </div>
  )
}

/** 转其他岗位: to a counter of this hall, where the page waits with the ticket, or to another place. */
export const RedirectFields = ({
  view,
  overview,
  words,
  problem,
  onWords,
}: {
  readonly view: IntakeView
  readonly overview: Overview | null
  readonly words: OtherWords
  readonly problem: string | null
  readonly onWords: (words: OtherWords) => void
}): ReactElement => {
  const { t } = useTranslation('deskBar')
  // Without a number there is nothing another counter could call.
  const counters = overview === null || view.ticketNumber === null ? [] : redirectTargets(overview)
  return (
    <>
      <span className="strip-label">{t('other.redirectTo')}</span>
      <Pick
        label={t('other.redirectTo')}
        className="other-target"
        chosen={words.counterId ?? ELSEWHERE}
        onChoose={(id) => onWords({ ...words, counterId: id === ELSEWHERE ? null : id })}
        options={[
          ...counters.map(({ id, number, name, staffName }) => ({
            value: id,
            label:
              staffName === null
                ? t('other.counterEmpty', { number, name })
                : t('other.counter', { number, name, staffName }),
          })),
          { value: ELSEWHERE, label: t('other.elsewhere') },
        ]}
      />
      {words.counterId === null && (
        <Input
          className="other-field"
          maxLength={200}
          value={words.place}
          status={problem === 'place' ? 'error' : ''}
          aria-invalid={problem === 'place'}
          aria-label={t('other.place')}
          placeholder={t('other.placePlaceholder')}
          onChange={(event) => onWords({ ...words, place: event.target.value })}
        />
      )}
      <label className="strip-label" htmlFor="redirect-reason">
        {t('other.redirectReason')}
      </label>
      <Input
        id="redirect-reason"
        className="other-field"
        maxLength={200}
        value={words.text}
        status={problem === 'reason' ? 'error' : ''}
        aria-invalid={problem === 'reason'}
        placeholder={t('other.redirectPlaceholder')}
        onChange={(event) => onWords({ ...words, text: event.target.value })}
      />
    </>
  )
}
