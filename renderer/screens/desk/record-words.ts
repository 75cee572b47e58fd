import { getFixedT } from 'i18next'
import type { ChecklistLine, IntakeView } from '#shared/contract/intake-view.ts'
import { dateWords } from '../../ui/dates.ts'
import type { RecordWords } from './strip-draft.ts'

/** What is prefilled for a paper is Chinese whatever the window speaks: it is printed. */
export const recordWords = ({ matter }: Pick<IntakeView, 'matter'>, today: string): RecordWords => {
  const t = getFixedT('zh-CN', 'deskChecklist')
  const plain = (line: ChecklistLine): string => t(`record.bring.${line.form}`, { copies: line.copies })
  const { deferral } = matter
  return {
    missing: t('record.missing'),
    bring: (line) =>
      line.standard === null
        ? plain(line)
        : t('record.standard', { bring: plain(line), standard: line.standard }),
    supply: (line) =>
      // A day that the calendar may still move is not promised in writing.
      deferral === null || deferral.provisional
        ? t('record.supply', { bring: plain(line) })
        : t('record.supplyBy', { bring: plain(line), date: dateWords(t, today).full(deferral.until) }),
  }
}

/** What an 授权委托书 for this matter usually covers; read against the paper before it is saved. */
export const entrustmentProposal = (matterName: string): string =>
  getFixedT('zh-CN', 'deskPeople')('entrustment.proposal', { matter: matterName })
