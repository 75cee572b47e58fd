import { useTranslation } from 'react-i18next'
import type { Failure } from '#shared/kernel/result.ts'
import { useFailureWords } from './failure-words.ts'
import type { FailureWords } from './failure-words.ts'

/**
 * A closed code in the words of one area (`<area>:failure.<code>`), else in the general ones.
 * An area says it in one sentence, because the line stands beside the thing it concerns.
 */
export const useAreaFailure = (area: string): ((failure: Failure) => FailureWords) => {
  const { t } = useTranslation()
  const general = useFailureWords()
  return (failure) => {
    const own = t(`${area}:failure.${failure.code}`, { defaultValue: '', ...failure.detail })
    return own === '' ? general(failure) : { title: own, text: '' }
  }
}
