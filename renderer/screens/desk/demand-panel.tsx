import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Input } from 'antd'
import type { ReactElement } from 'react'
import type { ChecklistLine } from '#shared/contract/intake-view.ts'
import { KeyCap } from '../../ui/key.tsx'
import { DraftFields } from './draft-fields.tsx'
import type { DemandWords, StripDraft } from './strip-draft.ts'
import { pressInStrip, useStripFocus } from './strip-focus.ts'
import type { Checklist } from './use-checklist.ts'

interface DemandPanelProps {
  readonly line: ChecklistLine
  readonly draft: StripDraft
  readonly words: DemandWords
  readonly checklist: Checklist
}

/**
 * In the place of the strip: something is asked for that the notice did not name. A new fact says what has changed; what
 * could have been asked for the first time says so plainly, and goes on only with a supervisor.
 */
export const DemandPanel = ({ line, draft, words, checklist }: DemandPanelProps): ReactElement => {
  const { t } = useTranslation('deskChecklist')
  const panel = useRef<HTMLDivElement>(null)
  useStripFocus(panel, checklist)
  const { incomplete, editDemand } = checklist
  const knowable = line.demand === 'knowable'
  const missing = incomplete === 'reason' || incomplete === 'supervisor' ? incomplete : null
  return (
    <div
      ref={panel}
      className="demand"
      role="group"
      aria-label={t('demand.label')}
      onKeyDown={(event) => pressInStrip(event, checklist)}
    >
      <div className="demand-line">
        <b>{t('strip.position', { position: line.position })}</b>
        <span className={knowable ? 'ui-warning' : 'strip-text'}>
          {t(knowable ? 'demand.knowable' : 'demand.newFact')}
        </span>
      </div>
      <div className="demand-line">
        <DraftFields draft={draft} checklist={checklist} />
      </div>
      <div className="demand-line">
        <label className="strip-label" htmlFor="demand-reason">
          {t('demand.reason')}
        </label>
        <Input
          id="demand-reason"
          className="strip-wide"
          maxLength={200}
          value={words.reason}
          status={missing === 'reason' ? 'error' : ''}
          aria-invalid={missing === 'reason'}
          placeholder={t(knowable ? 'demand.knowablePlaceholder' : 'demand.newFactPlaceholder')}
          onChange={(event) => editDemand({ ...words, reason: event.target.value })}
        />
        {knowable && <Supervisor words={words} missing={missing === 'supervisor'} onWords={editDemand} />}
        {missing !== null && (
          <span role="alert" className="strip-error">
            {t(`demand.needed.${missing}`)}
          </span>
        )}
        <span className="strip-keys">
          <button type="button" className="strip-key" onClick={checklist.confirm}>
            <KeyCap cap="Enter" /> {t('demand.confirm')}
          </button>
          <button type="button" className="strip-key strip-key-cancel" onClick={checklist.cancel}>
            <KeyCap cap="Esc" /> {t('strip.cancel')}
          </button>
        </span>
      </div>
    </div>
  )
}

/** Who agrees signs with name and password at this window; the clerk stays signed in. */
const Supervisor = ({
  words,
  missing,
  onWords,
}: {
  readonly words: DemandWords
  readonly missing: boolean
  readonly onWords: (words: DemandWords) => void
}): ReactElement => {
  const { t } = useTranslation('deskChecklist')
  return (
    <>
      <label className="strip-label" htmlFor="demand-login">
        {t('demand.supervisor')}
      </label>
      <Input
        id="demand-login"
        className="demand-short"
        maxLength={60}
        autoComplete="off"
        value={words.login}
        aria-invalid={missing && words.login.trim() === ''}
        placeholder={t('demand.login')}
        onChange={(event) => onWords({ ...words, login: event.target.value })}
      />
      <Input
        className="demand-short"
        type="password"
        maxLength={200}
        autoComplete="off"
        value={words.password}
        aria-label={t('demand.password')}
        aria-invalid={missing && words.password === ''}
        placeholder={t('demand.password')}
        onChange={(event) => onWords({ ...words, password: event.target.value })}
      />
    </>
  )
}
