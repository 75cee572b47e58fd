import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { CaseDetail } from '#shared/contract/case-view.ts'
import { ActionButton } from '../../ui/button.tsx'
import { BottomBar } from '../../ui/bottom-bar.tsx'
import { mayHandle, pageActions } from './allowed-actions.ts'
import type { MainAction } from './allowed-actions.ts'
import type { CaseWork } from './use-case.ts'
import type { Role } from '#shared/domain/staff/role.ts'

interface CaseBarProps {
  readonly detail: CaseDetail
  readonly work: CaseWork
  readonly roles: readonly Role[]
  /** What the open form will issue, when a form is open. */
  readonly submitLabel: string | null
  readonly onMain: (action: MainAction) => void
  readonly onSubmit: () => void
}

/** Only what is allowed now, each with its condition beside it; one filled button. */
export const CaseBar = ({
  detail,
  work,
  roles,
  submitLabel,
  onMain,
  onSubmit,
}: CaseBarProps): ReactElement => {
  const { t } = useTranslation('case')
  const handles = mayHandle(roles)
  const { main, withdraw } = pageActions(detail)
  return (
    <BottomBar
      actions={
        handles &&
        (submitLabel !== null ? (
          <>
            <ActionButton label={t('bar.cancel')} keyName="escape" onPress={() => work.openPanel(null)} />
            <ActionButton
              kind="primary"
              label={submitLabel}
              keyName="primary"
              busyLabel={work.panel !== null && work.busy === work.panel ? t(`${work.panel}.busy`) : null}
              onPress={onSubmit}
            />
          </>
        ) : (
          <>
            {withdraw && (
              <ActionButton
                label={t('bar.action.withdraw')}
                keyName="caseAction7"
                onPress={() => work.openPanel('withdraw')}
              />
            )}
            {main !== null && (
              <ActionButton
                kind="primary"
                label={t(`bar.action.${main}`)}
                keyName="primary"
                busyLabel={busyWords(work.busy) === null ? null : t(`bar.busy.${work.busy}`)}
                onPress={() => onMain(main)}
              />
            )}
          </>
        ))
      }
    >
      <BarWords detail={detail} work={work} handles={handles} main={main} />
    </BottomBar>
  )
}

const busyWords = (busy: CaseWork['busy']): 'close' | 'supplement' | null =>
  busy === 'close' || busy === 'supplement' ? busy : null

interface BarWordsProps {
  readonly detail: CaseDetail
  readonly work: CaseWork
  readonly handles: boolean
  readonly main: MainAction | null
}

/** The two lines at the left: what went wrong or was done, else what may be done and on what condition. */
const BarWords = ({ detail, work, handles, main }: BarWordsProps): ReactElement => {
  const { t } = useTranslation('case')
  if (work.failure !== null)
    return (
      <div className="case-bar-words" role="alert">
        <b>{work.failure.title}</b>
        <p>{work.failure.text}</p>
      </div>
    )
  const condition = conditionKey(detail, work, main)
  return (
    <div className="case-bar-words" role="status">
      {work.done === null ? <p>{t(main === null ? 'bar.nothing' : 'bar.now')}</p> : <b>{work.done}</b>}
      <p>{handles || main === null ? t(`bar.condition.${condition}`) : t('bar.notAllowed')}</p>
    </div>
  )
}

const conditionKey = (detail: CaseDetail, work: CaseWork, main: MainAction | null): string => {
  if (work.panel === 'withdraw') return 'withdraw'
  if (main === 'decide' && detail.lateReasonNeeded) return 'decideLate'
  return main ?? detail.status
}
