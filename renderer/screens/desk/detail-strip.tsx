import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { ChecklistLine } from '#shared/contract/intake-view.ts'
import { useDateWords } from '../../ui/dates.ts'
import { useToday } from '../../ui/hall.tsx'
import { KeyCap } from '../../ui/key.tsx'
import { DraftFields } from './draft-fields.tsx'
import { pressInStrip, useStripFocus } from './strip-focus.ts'
import type { Checklist } from './use-checklist.ts'

interface DetailStripProps {
  readonly checklist: Checklist
  readonly onSample: () => void
}

/** Where 不符之处, 应补 and the basis of an exemption are typed: always the same place above the bottom bar. */
export const DetailStrip = ({ checklist, onSample }: DetailStripProps): ReactElement => {
  const { t } = useTranslation('deskChecklist')
  const strip = useRef<HTMLDivElement>(null)
  useStripFocus(strip, checklist)
  const { current, draft } = checklist
  if (current === null) return <div ref={strip} className="strip" />
  const editable = draft !== null && checklist.asked.includes(current.key)
  return (
    <div
      ref={strip}
      className="strip"
      role="group"
      aria-label={t('strip.label')}
      onKeyDown={(event) => pressInStrip(event, checklist)}
    >
      <b>{t('strip.position', { position: current.position })}</b>
      {editable ? (
        <DraftFields key={draft.state} draft={draft} checklist={checklist} />
      ) : (
        <LineWords line={current} />
      )}
      <span className="strip-keys">
        {current.hasSample && (
          <button type="button" className="strip-key" onClick={onSample}>
            <KeyCap cap="Space" /> {t('sample.open')}
          </button>
        )}
        {editable && (
          <>
            <button type="button" className="strip-key" onClick={checklist.confirm}>
              <KeyCap cap="Enter" /> {t('strip.next')}
            </button>
            <button type="button" className="strip-key strip-key-cancel" onClick={checklist.cancel}>
              <KeyCap cap="Esc" /> {t('strip.cancel')}
            </button>
          </>
        )}
      </span>
    </div>
  )
}

/** Nothing to type: what may be used again, else the full words of the line, which the row may have cut. */
const LineWords = ({ line }: { readonly line: ChecklistLine }): ReactElement => {
  const { t } = useTranslation('deskChecklist')
  const words = useDateWords(useToday())
  const { mark, reusable } = line
  if (line.demand === 'knowable' && !line.told && mark !== null)
    return <span className="strip-text ui-clip">{t('strip.settledBefore')}</span>
  const from = mark?.state === 'reused' ? mark : mark === null ? reusable : null
  return (
    <>
      {from !== null && (
        <>
          <span className="strip-label">{t('strip.reused')}</span>
          <span className="strip-text strip-reused ui-clip">
            {t('strip.reusedFrom', { number: from.caseNumber, date: words.full(from.handedInOn) })}
            {reusable !== null &&
              (reusable.until === null
                ? t('strip.reusedNoEnd')
                : t('strip.reusedUntil', { date: words.full(reusable.until) }))}
          </span>
        </>
      )}
      <span className="strip-label">{t('strip.standard')}</span>
      <span className="strip-text ui-clip">{line.standard ?? t('strip.noStandard')}</span>
      {line.obtainedFrom !== null && (
        <>
          <span className="strip-label">{t('strip.obtainedFrom')}</span>
          <span className="strip-text ui-clip">{line.obtainedFrom}</span>
        </>
      )}
    </>
  )
}
