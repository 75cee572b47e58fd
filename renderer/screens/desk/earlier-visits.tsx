import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import { useQuery } from '../../api/use-query.ts'
import { TextButton } from '../../ui/button.tsx'
import { EmptyLine } from '../../ui/loading.tsx'
import { useNavigate } from '../../ui/navigate.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Tag } from '../../ui/status-tag.tsx'

/** How often this person has been here, and on a press with what. */
export const EarlierVisits = ({ view }: { readonly view: IntakeView }): ReactElement => {
  const { t } = useTranslation('deskPeople')
  const [open, setOpen] = useState(false)
  const { count, latestOn, latestMatter } = view.earlier
  return (
    <div className="visit-row" role="group" aria-label={t('earlier.label')}>
      <span className="visit-label">{t('earlier.label')}</span>
      {count === 0 ? (
        <span className="ui-quiet">{view.applicant.documentNumber === '' ? '' : t('earlier.none')}</span>
      ) : (
        <>
          <span className="visit-count">{t('earlier.count', { count })}</span>
          <span className="visit-latest ui-clip">
            {latestOn !== null && <span>{t('earlier.latest', { date: latestOn })}</span>}
            {latestMatter !== null && <span>{latestMatter}</span>}
          </span>
          <span className="visit-links popover-anchor">
            <TextButton
              label={t('earlier.view')}
              describes={t('earlier.label')}
              onPress={() => setOpen(!open)}
            />
            {open && (
              <Popover label={t('earlier.label')} align="end" onClose={() => setOpen(false)}>
                <EarlierCases documentNumber={view.applicant.documentNumber} />
              </Popover>
            )}
          </span>
        </>
      )}
    </div>
  )
}

const EarlierCases = ({ documentNumber }: { readonly documentNumber: string }): ReactElement => {
  const { t } = useTranslation('deskPeople')
  const navigate = useNavigate()
  const people = useQuery('people.find', { text: documentNumber }, ['cases'])
  const cases = people.value?.cases ?? []
  if (cases.length === 0 && !people.loading) return <EmptyLine title={t('earlier.none')} />
  return (
    <ul className="visit-earlier">
      {cases.map((one) => (
        <li key={one.caseId}>
          <button
            type="button"
            className="ui-text-button"
            onClick={() => navigate({ screen: 'case', caseId: one.caseId })}
          >
            {one.matterName}
          </button>
          <Tag tone="plain">{t(`case:status.${one.status}`)}</Tag>
          <span>{one.receivedOn}</span>
          <span>{one.number}</span>
        </li>
      ))}
    </ul>
  )
}
