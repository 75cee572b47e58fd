import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { ExportRun } from '#shared/contract/export.ts'
import { timeAt } from '#shared/kernel/instant.ts'
import { useMomentWords } from '../../../ui/export/moment-words.ts'
import { mayVerify } from '../../../ui/export/outcome-state.ts'
import { OutcomeBlock } from './outcome-block.tsx'

interface RunSideProps {
  readonly run: ExportRun | null
  /** Null where this person may not, or something is under way. */
  readonly onVerify: ((targetId: string) => void) | null
}

/** The chosen run, target by target. */
export const RunSide = ({ run, onVerify }: RunSideProps): ReactElement => {
  const { t } = useTranslation('exports')
  const moment = useMomentWords()
  const first = run?.outcomes.find(mayVerify)
  return (
    // It may be longer than its box, and then arrows must be able to scroll it.
    <aside className="exports-side" aria-label={t('tab.side')} tabIndex={0}>
      {run === null ? (
        <p className="ui-quiet">{t('tab.noRun')}</p>
      ) : (
        <>
          <h2>
            {t('tab.sideTitle', { when: moment(run.startedAt), cause: t(`cause.${run.cause}`) })}
            {run.finishedAt !== null && <span>{t('tab.finished', { time: timeAt(run.finishedAt) })}</span>}
          </h2>
          {run.outcomes.map((outcome) => (
            <OutcomeBlock
              key={outcome.targetId}
              outcome={outcome}
              onVerify={onVerify === null || !mayVerify(outcome) ? null : () => onVerify(outcome.targetId)}
              {...(outcome === first ? { verifyKey: 'caseAction7' as const } : {})}
            />
          ))}
        </>
      )}
    </aside>
  )
}
