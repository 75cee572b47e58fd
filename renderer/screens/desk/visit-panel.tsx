import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { IntakeChange } from '#shared/contract/intake.ts'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import { hasRepresentative, PRESENCES } from '#shared/domain/intake/presence.ts'
import type { Party, Representative } from '#shared/domain/person/party.ts'
import { Choice } from '../../ui/choice.tsx'
import { EarlierVisits } from './earlier-visits.tsx'
import { NumberRemark } from './number-remark.tsx'
import { PartyRow } from './party-row.tsx'
import { Questions } from './questions.tsx'
import './visit-panel.css'

interface VisitPanelProps {
  readonly view: IntakeView
  readonly change: (change: IntakeChange) => void
  /** The person is filled in: on to what is needed next. */
  readonly onFilled: () => void
}

const NOBODY: Representative = {
  name: '',
  relation: '',
  documentType: 'resident-id',
  documentNumber: '',
  numberRemark: '',
  phone: '',
  address: '',
}

/** Who is there (asked first), who applies, who acts for them, and the conditions of the matter. */
export const VisitPanel = ({ view, change, onFilled }: VisitPanelProps): ReactElement => {
  const { t } = useTranslation('desk')
  const { matter, presence, applicant } = view
  const caseId = view.returning?.caseId ?? null
  const acts = hasRepresentative(presence)
  const representative = view.representative ?? NOBODY
  const agentShut = !matter.representativeAllowed
  const saveRepresentative = (party: Party | Representative): void =>
    change({ what: 'representative', representative: { relation: '', ...party } })
  const saveApplicant = (party: Party | Representative): void => {
    const { name, documentType, documentNumber, numberRemark, phone, address } = party
    change({
      what: 'applicant',
      applicant: { name, documentType, documentNumber, numberRemark, phone, address },
    })
  }
  return (
    <div className="visit">
      <section className="visit-people">
        <div className="visit-row">
          <span className="visit-label">{t('presence.label')}</span>
          <Choice
            label={t('presence.label')}
            field="presence"
            options={PRESENCES.map((one) => ({
              value: one,
              label: t(`presence.${one}`),
              disabled: one === 'agent' && agentShut,
            }))}
            chosen={presence}
            onChoose={(chosen) => change({ what: 'presence', presence: chosen })}
            onEnter={onFilled}
          />
          {agentShut ? (
            <span className="visit-aside">{t('presence.notAllowed')}</span>
          ) : (
            acts &&
            matter.representativeRestriction !== null && (
              <span className="visit-aside ui-clip" title={matter.representativeRestriction}>
                {matter.representativeRestriction}
              </span>
            )
          )}
        </div>
        <PartyRow
          kind="applicant"
          party={applicant}
          check={view.applicantCheck}
          caseId={caseId}
          onSave={saveApplicant}
          onDone={onFilled}
        />
        <NumberRemark
          party={applicant}
          check={view.applicantCheck}
          whose="applicant"
          onSave={(numberRemark) => saveApplicant({ ...applicant, numberRemark })}
          onDone={onFilled}
        />
        {acts && (
          <>
            <PartyRow
              key={presence}
              kind={presence === 'guardian' ? 'guardian' : 'agent'}
              party={representative}
              check={view.representativeCheck ?? view.applicantCheck}
              caseId={view.representative === null ? null : caseId}
              onSave={saveRepresentative}
              onDone={onFilled}
            />
            {view.representativeCheck !== null && (
              <NumberRemark
                party={representative}
                check={view.representativeCheck}
                whose="representative"
                onSave={(numberRemark) => saveRepresentative({ ...representative, numberRemark })}
                onDone={onFilled}
              />
            )}
          </>
        )}
        <EarlierVisits view={view} />
      </section>
      <Questions view={view} change={change} onAnswered={onFilled} />
      <VisitWarnings view={view} />
    </div>
  )
}

/** What does not seem to fit, e.g. not yet of age; in sight also while the people are folded away. */
export const VisitWarnings = ({ view }: { readonly view: IntakeView }): ReactElement | null => {
  const { t } = useTranslation('desk')
  if (view.warnings.length === 0) return null
  return (
    <p className="visit-warnings" role="status">
      <b>{t('warnings.label')}</b> {view.warnings.join(t('warnings.join'))}
    </p>
  )
}
