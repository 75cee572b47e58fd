import { useTranslation } from 'react-i18next'
import type { Failure } from '#shared/kernel/result.ts'
import { useDateWords } from '../../ui/dates.ts'
import { useFailureWords } from '../../ui/failure-words.ts'
import type { FailureWords } from '../../ui/failure-words.ts'
import { failureSaid } from './case-failure.ts'

/** A refusal in the words of this page, else in the general ones. `today` decides which days are named. */
export const useCaseFailure = (today: string): ((failure: Failure) => FailureWords) => {
  const { t } = useTranslation('case')
  const words = useDateWords(today)
  const general = useFailureWords()
  return (failure) => {
    const { key, facts, dates, act, moment, length } = failureSaid(failure, today)
    const title = t(`failure.${key}`, {
      defaultValue: '',
      ...facts,
      ...Object.fromEntries(Object.entries(dates).map(([name, date]) => [name, words.named(date)])),
      ...(act === null ? {} : { act: t(`act.${act}`, { defaultValue: t('act.other') }) }),
      ...(moment === null
        ? {}
        : {
            moment: moment.otherDay
              ? `${words.short(words.dateOf(moment.at))} ${words.time(moment.at)}`
              : words.time(moment.at),
          }),
      ...(length === null ? {} : { length: t(`length.${length.unit}`, { value: length.value }) }),
    })
    return title === '' ? general(failure) : { title, text: '' }
  }
}
