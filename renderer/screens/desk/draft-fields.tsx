import { useTranslation } from 'react-i18next'
import { Input } from 'antd'
import type { ReactElement } from 'react'
import { DEFECTS } from '#shared/domain/intake/mark.ts'
import { Pick } from '../../ui/pick.tsx'
import type { StripDraft } from './strip-draft.ts'
import type { Checklist } from './use-checklist.ts'

interface DraftFieldsProps<Draft extends StripDraft = StripDraft> {
  readonly draft: Draft
  readonly checklist: Checklist
}

/** The fields of one finding, side by side. */
export const DraftFields = ({ draft, checklist }: DraftFieldsProps): ReactElement => {
  switch (draft.state) {
    case 'exempt':
      return <ExemptFields draft={draft} checklist={checklist} />
    case 'deferred':
      return <DeferredFields draft={draft} checklist={checklist} />
    default:
      return <GapFields draft={draft} checklist={checklist} />
  }
}

const Problem = ({ text }: { readonly text: string }): ReactElement => (
  <span id="strip-error" role="alert" className="strip-error">
    {text}
  </span>
)

const describedBy = (wrong: boolean): string | undefined => (wrong ? 'strip-error' : undefined)

const ExemptFields = ({
  draft,
  checklist,
}: DraftFieldsProps<Extract<StripDraft, { state: 'exempt' }>>): ReactElement => {
  const { t } = useTranslation('deskChecklist')
  const { edit, current } = checklist
  const wrong = checklist.incomplete === 'words'
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
        status={wrong ? 'error' : ''}
        aria-invalid={wrong}
        aria-describedby={describedBy(wrong)}
        onChange={(event) => edit({ ...draft, basis: event.target.value })}
      />
      {wrong && <Problem text={t('strip.basisNeeded')} />}
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
}

/** 容缺: how and until when it follows; it stands in the commitment that is signed. */
const DeferredFields = ({
  draft,
  checklist,
}: DraftFieldsProps<Extract<StripDraft, { state: 'deferred' }>>): ReactElement => {
  const { t } = useTranslation('deskChecklist')
  const wrong = checklist.incomplete === 'words'
  return (
    <>
      <label className="strip-label" htmlFor="strip-remedy">
        {t('strip.supply')}
      </label>
      <Input
        id="strip-remedy"
        className="strip-wide"
        maxLength={200}
        value={draft.remedy}
        status={wrong ? 'error' : ''}
        aria-invalid={wrong}
        aria-describedby={describedBy(wrong)}
        onChange={(event) => checklist.edit({ ...draft, remedy: event.target.value })}
      />
      {wrong && <Problem text={t('strip.supplyNeeded')} />}
    </>
  )
}

const GapFields = ({
  draft,
  checklist,
}: DraftFieldsProps<Extract<StripDraft, { state: 'missing' | 'defective' }>>): ReactElement => {
  const { t } = useTranslation('deskChecklist')
  const { edit } = checklist
  const wrong = checklist.incomplete === 'words'
  return (
    <>
      <label className="strip-label" htmlFor="strip-what">
        {draft.state === 'missing' ? t('strip.missingWhat') : t('strip.what')}
      </label>
      <Input
        id="strip-what"
        maxLength={200}
        value={draft.what}
        status={wrong ? 'error' : ''}
        aria-invalid={wrong}
        aria-describedby={describedBy(wrong)}
        onChange={(event) => edit({ ...draft, what: event.target.value })}
      />
      {wrong && <Problem text={t('strip.whatNeeded')} />}
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
