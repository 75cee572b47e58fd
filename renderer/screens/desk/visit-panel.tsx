import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { IntakeChange } from '#shared/contract/intake.ts'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import { ENTRY_CHANNELS } from '#shared/domain/intake/entry.ts'
import { hasRepresentative, PRESENCES } from '#shared/domain/intake/presence.ts'
import type { Party, Representative } from '#shared/domain/person/party.ts'
import { Choice } from '../../ui/choice.tsx'
import { Pick } from '../../ui/pick.tsx'
import { EarlierVisits } from './earlier-visits.tsx'
import { NOBODY } from './nobody.ts'
import { NumberRemark } from './number-remark.tsx'
import { PartyRow } from './party-row.tsx'
import { Questions } from './questions.tsx'
import { entrustmentProposal } from './record-words.ts'
import { VisitWarnings } from './visit-warnings.tsx'
import './visit-panel.css'

interface VisitPanelProps {
  readonly view: IntakeView
  readonly change: (change: IntakeChange) => void
  /** Counts the cards read: the people are drawn anew from what the card said. */
  readonly cards: number
  readonly onPrintForm: () => void
  /** The person is filled in: on to what is needed next. */
  readonly onFilled: () => void
}

/** Who is there (asked first), who applies, who acts for them, and the conditions of the matter. */
export const VisitPanel = ({ view, change, cards, onPrintForm, onFilled }: VisitPanelProps): ReactElement => {
  const { matter, presence, applicant } = view
  const caseId = view.returning?.caseId ?? null
  const acts = hasRepresentative(presence)
  const representative = view.representative ?? NOBODY
  const saveApplicant = (party: Party): void => change({ what: 'applicant', applicant: party })
  const saveRepresentative = (party: Representative): void =>
    change({ what: 'representative', representative: party })
  return (
    <div className="visit">
      <section className="visit-people">
        <PresenceRow view={view} change={change} onFilled={onFilled} />
        <PartyRow
          key={`applicant-${cards}`}
          kind="applicant"
          party={applicant}
          allowed={matter.applicants}
          check={view.applicantCheck}
          caseId={caseId}
          onSave={(party) => saveApplicant(party)}
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
              key={`${presence}-${cards}`}
              kind={presence === 'guardian' ? 'guardian' : 'agent'}
              party={representative}
              allowed={['person']}
              check={view.representativeCheck ?? view.applicantCheck}
              caseId={view.representative === null ? null : caseId}
              onSave={(party, relation) => saveRepresentative({ ...representative, ...party, relation })}
              onDone={onFilled}
              entrustment={
                presence === 'agent'
                  ? {
                      proposal: entrustmentProposal(matter.name),
                      onSave: (entrustment) => saveRepresentative({ ...representative, entrustment }),
                      onPrintForm,
                      onDone: onFilled,
                    }
                  : null
              }
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

/** Who stands at the counter, and beside it how the application came; nearly always at the counter itself. */
const PresenceRow = ({
  view,
  change,
  onFilled,
}: Omit<VisitPanelProps, 'cards' | 'onPrintForm'>): ReactElement => {
  const { t } = useTranslation('deskPeople')
  const { matter, presence } = view
  const agentShut = !matter.representativeAllowed
  const restriction = hasRepresentative(presence) ? matter.representativeRestriction : null
  return (
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
        <span className="visit-aside ui-clip">{t('presence.notAllowed')}</span>
      ) : (
        restriction !== null && (
          <span className="visit-aside ui-clip" title={restriction}>
            {restriction}
          </span>
        )
      )}
      <span className="visit-links">
        <Pick
          label={t('channel.label')}
          className="visit-channel"
          chosen={view.channel}
          onChoose={(channel) => change({ what: 'channel', channel })}
          options={ENTRY_CHANNELS.map((one) => ({ value: one, label: t(`channel.${one}`) }))}
        />
      </span>
    </div>
  )
}
