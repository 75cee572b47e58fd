import { useTranslation } from 'react-i18next'
import type { CalendarPreview, RecountView } from '#shared/contract/calendar.ts'
import type { OutputOf } from '#shared/contract/index.ts'

/** What is said in the bottom bar once something was written. */
export interface DoneWords {
  readonly outcome: string
  readonly counts: string
}

export const useRecountWords = (): ((recount: RecountView) => string) => {
  const { t } = useTranslation('calendar')
  return ({ left }) => (left === null ? t('recounting') : t('recountingLeft', { left }))
}

/** The last change, and what has become of it so far. */
export const useDoneWords = (): ((
  state: Pick<OutputOf<'settings.calendar'>, 'last' | 'recount'>,
) => DoneWords | null) => {
  const { t } = useTranslation('calendar')
  const recountWords = useRecountWords()
  return ({ last, recount }) => {
    if (last === null || last.what === 'begun' || last.what === 'shipped') return null
    return {
      outcome: t(`done.${last.what}`, { subject: last.subject }),
      counts:
        recount !== null
          ? recountWords(recount)
          : last.moved === 0
            ? t('done.movedNone')
            : t('done.moved', { count: last.moved }),
    }
  }
}

type Day = CalendarPreview['changed'][number]['before']

/** What a day is, in the words of the list of changed days. */
export const useDayWords = (): ((day: Day) => string) => {
  const { t } = useTranslation('calendar')
  return ({ kind, name }) => t(`preview.kind.${kind}`, { name: name ?? '' })
}
