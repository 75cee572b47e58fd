import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import type { ExportRun } from '#shared/contract/export.ts'
import { classes } from '../../../ui/classes.ts'
import { useSizeWords } from '../../../ui/export/byte-size.ts'
import { useMomentWords } from '../../../ui/export/moment-words.ts'
import { mostMissing, OUTCOME_TONES } from '../../../ui/export/outcome-state.ts'

export const RUN_COLUMNS = [
  { name: 'started' },
  { name: 'cause' },
  { name: 'by' },
  { name: 'outcomes' },
  { name: 'size', end: true },
  { name: 'missing', end: true },
] as const

/** One run in a line. Its packages hold the same, so the largest stands for all: forms differ a little in size. */
export const useRunCells = (): ((run: ExportRun) => readonly ReactNode[]) => {
  const { t } = useTranslation('exports')
  const moment = useMomentWords()
  const size = useSizeWords()
  return (run) => {
    const { startedAt, cause, startedBy, outcomes } = run
    const bytes = Math.max(0, ...outcomes.map((outcome) => outcome.bytes))
    const missing = mostMissing(run)
    return [
      moment(startedAt),
      <span key="cause" className="quiet">
        {t(`cause.${cause}`)}
      </span>,
      <span key="by" className={startedBy === null ? 'quieter' : 'quiet'}>
        {startedBy ?? t('nobody')}
      </span>,
      <span key="outcomes" className="exports-marks">
        {outcomes.map(({ targetId, targetName, state }) => (
          // Of a long name the end may go, of the word beside it nothing.
          <span key={targetId} className={classes('ui-tag', `ui-tag-${OUTCOME_TONES[state]}`)}>
            <span className="ui-clip" title={targetName}>
              {targetName}
            </span>
            {t(`state.${state}`)}
          </span>
        ))}
      </span>,
      <span key="size" className={bytes === 0 ? 'quieter' : 'quiet'}>
        {bytes === 0 ? t('noValue') : size(bytes)}
      </span>,
      <span key="missing" className={missing === 0 ? 'quieter' : 'exports-missing'}>
        {missing}
      </span>,
    ]
  }
}
