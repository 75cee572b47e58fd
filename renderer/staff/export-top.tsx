import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { useMomentWords } from '../ui/export/moment-words.ts'
import { Key } from '../ui/key.tsx'
import { useNavigate, useRoute } from '../ui/navigate.tsx'
import { useKeys } from '../ui/use-keys.ts'
import './export-warning.css'

/** What the exports have to say in the top bar: a warning somebody has taken note of, and the offer to close the day. */
export const ExportTop = ({ answer }: { readonly answer: OutputOf<'export.warning'> }): ReactElement => {
  const { warning, closing } = answer
  const onPage = useRoute().screen === 'closing'
  return (
    <>
      {warning !== null && warning.noted !== null && <Noted noted={warning.noted} />}
      {closing !== null && !onPage && <ClosingOffer />}
    </>
  )
}

const Noted = ({
  noted,
}: {
  readonly noted: NonNullable<NonNullable<OutputOf<'export.warning'>['warning']>['noted']>
}): ReactElement => {
  const { t } = useTranslation('exports')
  const moment = useMomentWords()
  const navigate = useNavigate()
  const look = (): void => navigate({ screen: 'duty', tab: 'exports' })
  useKeys({ exports: look })
  return (
    <button
      type="button"
      className="export-noted"
      title={t('warning.notedTitle', { name: noted.by, when: moment(noted.at), reason: noted.reason })}
      onClick={look}
    >
      {t('warning.noted', { name: noted.by })}
    </button>
  )
}

const ClosingOffer = (): ReactElement => {
  const { t } = useTranslation('exports')
  const navigate = useNavigate()
  return (
    <button type="button" className="export-offer" onClick={() => navigate({ screen: 'closing' })}>
      <span>{t('closing.offer')}</span>
      <Key name="closing" />
    </button>
  )
}
