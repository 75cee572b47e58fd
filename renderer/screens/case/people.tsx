import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { CaseDetail } from '#shared/contract/case-view.ts'
import { useCommand } from '../../api/use-command.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import { TextButton } from '../../ui/button.tsx'

type Whose = 'applicant' | 'representative'
type Field = 'documentNumber' | 'phone'

/** 申请人、代办人: masked; 显示 is a logged act for that one field. */
export const People = ({ detail }: { readonly detail: CaseDetail }): ReactElement => {
  const { t } = useTranslation('case')
  const { applicant, representative } = detail
  const person = (whose: Whose, role: string, party: CaseDetail['applicant']): ReactElement => (
    <div className="case-person">
      <p>
        <span className="case-person-role">{role}</span>
        <b>{party.name}</b>
      </p>
      <Masked
        caseId={detail.id}
        whose={whose}
        field="documentNumber"
        masked={party.documentMasked}
        name={party.name}
      />
      <Masked caseId={detail.id} whose={whose} field="phone" masked={party.phoneMasked} name={party.name} />
    </div>
  )
  return (
    <div className="case-people">
      {person('applicant', t('people.applicant'), applicant)}
      {representative !== null &&
        person(
          'representative',
          representative.relation === '' ? t('people.representative') : representative.relation,
          representative,
        )}
    </div>
  )
}

interface MaskedProps {
  readonly caseId: string
  readonly whose: Whose
  readonly field: Field
  readonly masked: string
  readonly name: string
}

const Masked = ({ caseId, whose, field, masked, name }: MaskedProps): ReactElement => {
  const { t } = useTranslation('case')
  const revealing = useCommand('cases.reveal')
  const words = useAreaFailure('case')
  const [shown, setShown] = useState<string | null>(null)
  const label = t(field === 'phone' ? 'people.phone' : 'people.document')
  return (
    <p className="case-masked">
      <span className="case-person-role">{label}</span>
      <span>{masked === '' ? t('people.empty') : (shown ?? masked)}</span>
      {masked !== '' && shown === null && (
        <TextButton
          label={t('people.show')}
          describes={t(field === 'phone' ? 'people.showPhone' : 'people.showDocument', { name })}
          onPress={() =>
            void revealing.run({ caseId, whose, field }).then((reply) => {
              if (reply?.ok) setShown(reply.value.value)
            })
          }
        />
      )}
      {shown !== null && (
        <>
          <TextButton label={t('staff:hide')} onPress={() => setShown(null)} />
          <span className="case-logged" role="status">
            {t('people.logged')}
          </span>
        </>
      )}
      {revealing.failure !== null && (
        <span className="case-field-error" role="alert">
          {words(revealing.failure).title}
        </span>
      )}
    </p>
  )
}
