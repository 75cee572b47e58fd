import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Failure } from '#shared/kernel/result.ts'

/** What happened, and what is safe and to be done. */
export interface FailureWords {
  readonly title: string
  readonly text: string
}

/**
 * A closed code in words. The channel's own words win over the general ones; a code nobody has words for
 * still says that nothing was changed and names the code, so that it can be reported.
 */
export const failureWords = (t: TFunction, failure: Failure, channel?: string): FailureWords => {
  const special = channel === undefined ? [] : [`errors:${channel.replace('.', '-')}.${failure.code}`]
  const say = (part: 'title' | 'text'): string =>
    t(
      [...special, `errors:any.${failure.code}`, 'errors:unknown'].map((key) => `${key}.${part}`),
      {
        ...failure.detail,
        code: failure.code,
      },
    )
  return { title: say('title'), text: say('text') }
}

export const useFailureWords = (): ((failure: Failure, channel?: string) => FailureWords) => {
  const { t } = useTranslation()
  return (failure, channel) => failureWords(t, failure, channel)
}
