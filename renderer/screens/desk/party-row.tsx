import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComponentProps, ReactElement } from 'react'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import { maskDocument, maskPhone } from '#shared/domain/person/mask.ts'
import type { Party, Representative } from '#shared/domain/person/party.ts'
import { useCommand } from '../../api/use-command.ts'
import { TextButton } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { Entrustment } from './entrustment.tsx'
import { PartyForm } from './party-form.tsx'
import type { PartyKind } from './party-form.tsx'

interface PartyRowProps {
  readonly kind: PartyKind
  readonly party: Party | Representative
  readonly allowed: IntakeView['matter']['applicants']
  readonly check: IntakeView['applicantCheck']
  /** Set once there is a case: then looking at a number is on record. */
  readonly caseId: string | null
  readonly onSave: (party: Party, relation: string) => void
  readonly onDone: () => void
  /** 授权 of an agent; a guardian's authority rests on the law. */
  readonly entrustment?: Omit<ComponentProps<typeof Entrustment>, 'representative'> | null
}

/**
 * One person in one line: masked as soon as it is filled in, a form in the same place while it is not.
 * Before there is a case the numbers were typed here a moment ago, and 显示 shows them; afterwards showing them is
 * asked of the backend, which records who looked.
 */
export const PartyRow = (props: PartyRowProps): ReactElement => {
  const { kind, party, onDone } = props
  const { t } = useTranslation('deskPeople')
  const [editing, setEditing] = useState(party.name.trim() === '')
  const label = t(`party.${kind}`)
  if (editing)
    return (
      <div className="visit-row" role="group" aria-label={label}>
        <span className="visit-label">{label}</span>
        <PartyForm
          kind={kind}
          party={party}
          allowed={props.allowed}
          onSave={props.onSave}
          onDone={(filled, elsewhere) => {
            if (filled) setEditing(false)
            if (!elsewhere) onDone()
          }}
        />
      </div>
    )
  return <PartyLine {...props} label={label} onEdit={() => setEditing(true)} />
}

const PartyLine = ({
  kind,
  party,
  check,
  caseId,
  label,
  entrustment = null,
  onEdit,
}: PartyRowProps & { readonly label: string; readonly onEdit: () => void }): ReactElement => {
  const { t } = useTranslation('deskPeople')
  const reveal = useCommand('cases.reveal')
  const [shown, setShown] = useState<{ readonly number: string; readonly phone: string } | null>(null)
  const show = async (): Promise<void> => {
    if (shown !== null) {
      setShown(null)
      return
    }
    if (caseId === null) {
      setShown({ number: party.documentNumber, phone: party.phone })
      return
    }
    const whose = kind === 'applicant' ? 'applicant' : 'representative'
    const number = await reveal.run({ caseId, whose, field: 'documentNumber' })
    const phone = party.phone === '' ? null : await reveal.run({ caseId, whose, field: 'phone' })
    // A person added on this visit is not in the case yet, so there is nothing on record to ask for.
    setShown({
      number: number?.ok === true ? number.value.value : party.documentNumber,
      phone: phone?.ok === true ? phone.value.value : party.phone,
    })
  }
  const relation = 'relation' in party ? party.relation : ''
  const isOrganisation = party.documentType === 'social-credit-code'
  return (
    <div
      className={classes(
        'visit-row',
        entrustment !== null && 'visit-row-agent',
        isOrganisation && 'visit-row-organisation',
      )}
      role="group"
      aria-label={label}
    >
      <span className="visit-label">{label}</span>
      <b className={classes('visit-name', 'ui-clip')} title={party.name}>
        {party.name}
      </b>
      <span className="visit-number">
        {party.documentNumber === '' ? (
          <span className="ui-quiet">{t(`party.documents.${party.documentType}`)}</span>
        ) : (
          (shown?.number ?? maskDocument(party.documentNumber))
        )}
      </span>
      {kind === 'applicant' ? (
        <span className="visit-born">
          {check.sex !== null && <span>{t(`party.${check.sex}`)}</span>}
          {check.birth === null ? (
            !isOrganisation && <span>{t(`party.documents.${party.documentType}`)}</span>
          ) : (
            <span>{check.birth}</span>
          )}
          {party.contact !== '' && (
            <span className="ui-clip" title={t('party.contactIs', { name: party.contact })}>
              {party.contact}
            </span>
          )}
        </span>
      ) : (
        <span className="visit-born ui-clip">{relation}</span>
      )}
      <span className="visit-phone">
        {party.phone === '' ? (
          <span className="ui-quiet">{t('party.noPhone')}</span>
        ) : (
          (shown?.phone ?? maskPhone(party.phone))
        )}
      </span>
      <span className="visit-links">
        {entrustment !== null && 'entrustment' in party && (
          <Entrustment representative={party} {...entrustment} />
        )}
        <TextButton label={t('party.edit')} describes={label} onPress={onEdit} />
        <TextButton
          label={shown === null ? t('party.show') : t('party.hide')}
          describes={label}
          onPress={() => void show()}
        />
      </span>
    </div>
  )
}
