import { useTranslation } from 'react-i18next'
import type { CaseRow } from '#shared/contract/case-view.ts'
import { caseNext } from '#shared/domain/case/case-next.ts'
import { useDateWords } from './dates.ts'

/** 下一步 of a row in the words of this window: what `caseNext` decides, its day with the weekday. */
export const useNextWords = (today: string): ((row: CaseRow) => string) => {
  const { t } = useTranslation('cases')
  const words = useDateWords(today)
  return (row) => {
    const { key, ...facts } = caseNext(row, today)
    return t(`next.${key}`, 'day' in facts ? { day: words.named(facts.day) } : facts)
  }
}
