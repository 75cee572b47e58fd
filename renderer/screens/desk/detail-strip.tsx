import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Input } from 'antd'
import type { KeyboardEvent, ReactElement } from 'react'
import { DEFECTS } from '#shared/domain/intake/mark.ts'
import { KeyCap } from '../../ui/key.tsx'
import { Pick } from '../../ui/pick.tsx'
import type { StripDraft } from './strip-draft.ts'
import type { Checklist } from './use-checklist.ts'

/** Where 不符之处, 应补 and the basis of an exemption are typed: always the same place above the bottom bar. */
export const DetailStrip = ({ checklist }: { readonly checklist: Checklist }): ReactElement => {
  const { t } = useTranslation('desk')
  const strip = useRef<HTMLDivElement>(null)
  const { current, draft, focus } = checklist

  useEffect(() => {
    if (focus.place !== 'strip') return
    const field = strip.current?.querySelector('input')
    field?.focus()
    field?.setSelectionRange(field.value.length, field.value.length)
  }, [focus])

  if (current === null) return <div ref={strip} className="strip" />
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return
    if (event.code === 'Enter' || event.code === 'NumpadEnter') checklist.confirm()
    else if (event.code === 'Escape') checklist.cancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div ref={strip} className="strip" role="group" aria-label={t('strip.label')} onKeyDown={press}>
      <b>{t('strip.position', { position: current.position })}</b>
      {draft === null ? (
        <LineWords checklist={checklist} />
      ) : (
        <>
          <DraftFields key={draft.state} draft={draft} checklist={checklist} />
          <span className="strip-keys">
            <button type="button" className="strip-key" onClick={checklist.confirm}>
              <KeyCap cap="Enter" /> {t('strip.next')}
            </button>
            <button type="button" className="strip-key strip-key-cancel" onClick={checklist.cancel}>
              <KeyCap cap="Esc" /> {t('strip.cancel')}
            </button>
          </span>
        </>
      )}
    </div>
  )
}

/** Nothing to type: the full words of the line, which the row may have cut. */
const LineWords = ({ checklist }: { readonly checklist: Checklist }): ReactElement | null => {
  const { t } = useTranslation('desk')
  const line = checklist.current
  if (line === null) return null
  return (
    <>
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

const DraftFields = ({
  draft,
  checklist,
}: {
  readonly draft: StripDraft
  readonly checklist: Checklist
}): ReactElement => {
  const { t } = useTranslation('desk')
  const { edit, incomplete, current } = checklist
  if (draft.state === 'exempt')
    return (
      <>
        <label className="strip-label" htmlFor="strip-basis">
          {t('strip.basis')}
        </label>
        <Input
          id="strip-basis"
          className="strip-wide"
          maxLength={200}
          value={draft.basis}
          status={incomplete ? 'error' : ''}
          aria-invalid={incomplete}
          aria-describedby={incomplete ? 'strip-error' : undefined}
          onChange={(event) => edit({ ...draft, basis: event.target.value })}
        />
        {incomplete && (
          <span id="strip-error" role="alert" className="strip-error">
            {t('strip.basisNeeded')}
          </span>
        )}
        {(current?.exemptions ?? [])
          .filter((basis) => basis !== draft.basis)
          .slice(0, 2)
          .map((basis) => (
            <button
              key={basis}
              type="button"
              className="ui-text-button ui-clip"
              onClick={() => edit({ ...draft, basis })}
            >
              {basis}
            </button>
          ))}
      </>
    )
  return (
    <>
      <label className="strip-label" htmlFor="strip-what">
        {draft.state === 'missing' ? t('strip.missingWhat') : t('strip.what')}
      </label>
      <Input
        id="strip-what"
        maxLength={200}
        value={draft.what}
        status={incomplete ? 'error' : ''}
        aria-invalid={incomplete}
        aria-describedby={incomplete ? 'strip-error' : undefined}
        onChange={(event) => edit({ ...draft, what: event.target.value })}
      />
      {incomplete && (
        <span id="strip-error" role="alert" className="strip-error">
          {t('strip.whatNeeded')}
        </span>
      )}
      <label className="strip-label" htmlFor="strip-remedy">
        {t('strip.remedy')}
      </label>
      <Input
        id="strip-remedy"
        maxLength={200}
        value={draft.remedy}
        onChange={(event) => edit({ ...draft, remedy: event.target.value })}
      />
      {draft.state === 'defective' && (
        <Pick
          label={t('strip.defect')}
          className="strip-defect"
          chosen={draft.defect}
          onChoose={(defect) => edit({ ...draft, defect })}
          options={DEFECTS.filter((defect) => defect !== 'missing').map((defect) => ({
            value: defect,
            label: t(`strip.defects.${defect}`),
          }))}
        />
      )}
    </>
  )
}
