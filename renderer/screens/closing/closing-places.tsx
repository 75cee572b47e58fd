import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { ExportOutcome, ExportTarget } from '#shared/contract/export.ts'
import { useSizeWords } from '../../ui/export/byte-size.ts'
import { useMomentWords } from '../../ui/export/moment-words.ts'
import { OutcomeProgress } from '../../ui/export/outcome-progress.tsx'
import { isUnderWay, OUTCOME_TONES } from '../../ui/export/outcome-state.ts'
import { useTroubleWords } from '../../ui/export/trouble-words.ts'
import { Tag } from '../../ui/status-tag.tsx'

interface ClosingPlacesProps {
  readonly targets: readonly ExportTarget[]
  readonly outcomes: readonly ExportOutcome[]
}

/** Every place the day is exported to, and how it stands there. */
export const ClosingPlaces = ({ targets, outcomes }: ClosingPlacesProps): ReactElement | null => {
  const { t } = useTranslation('exports')
  if (targets.length === 0) return null
  return (
    <ul className="closing-places" aria-label={t('closing.places')}>
      {targets.map((target) => {
        const outcome = outcomes.find(({ targetId }) => targetId === target.id)
        return (
          <li key={target.id}>
            <div className="closing-place">
              <b className="ui-clip" title={target.name}>
                {target.name}
              </b>
              <span className="ui-clip" title={target.place}>
                {target.place}
              </span>
            </div>
            {outcome === undefined ? <Before target={target} /> : <Now outcome={outcome} />}
          </li>
        )
      })}
    </ul>
  )
}

/** Before anything was begun there: whether it can be reached, and what lies there. */
const Before = ({ target }: { readonly target: ExportTarget }): ReactElement => {
  const { t } = useTranslation('exports')
  const moment = useMomentWords()
  const { reach, lastGood } = target
  return (
    <>
      <Tag tone={reach === 'ready' ? 'plain' : 'near'}>{t(`reach.${reach}`)}</Tag>
      <span className="closing-said">
        {reach === 'not-found' || reach === 'not-writable'
          ? t(`problem.${reach}.how`)
          : lastGood === null
            ? t('tab.neverGood')
            : t('tab.lastGood', { when: moment(lastGood.at) })}
      </span>
    </>
  )
}

const Now = ({ outcome }: { readonly outcome: ExportOutcome }): ReactElement => {
  const { t } = useTranslation('exports')
  const size = useSizeWords()
  const trouble = useTroubleWords()(outcome)
  const { state, files, bytes } = outcome
  return (
    <>
      <Tag tone={OUTCOME_TONES[state]}>{t(`state.${state}`)}</Tag>
      {isUnderWay(outcome) ? (
        state !== 'waiting' && <OutcomeProgress outcome={outcome} />
      ) : (
        <span className="closing-said">
          {trouble === null ? (
            t('tab.content', { files, size: size(bytes) })
          ) : (
            <>
              <b>{trouble.what}</b>
              {trouble.safe}
              {trouble.how}
            </>
          )}
        </span>
      )}
    </>
  )
}
