import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { CaseDetail } from '#shared/contract/case-view.ts'
import { ActionButton } from '../../ui/button.tsx'
import { BottomBar } from '../../ui/bottom-bar.tsx'
import type { MainAction, PageActions, SideAction } from './allowed-actions.ts'
import { conditionKey } from './condition-key.ts'
import { MoreActions } from './more-actions.tsx'
import type { CaseWork, PressAction } from './use-case.ts'

interface CaseBarProps {
  readonly detail: CaseDetail
  readonly work: CaseWork
  readonly handles: boolean
  readonly actions: PageActions
  /** What the open form will issue, when a form is open. */
  readonly submitLabel: string | null
  readonly moreOpen: boolean
  readonly onMore: (open: boolean) => void
  readonly onMain: (action: MainAction) => void
  readonly onSide: (action: SideAction) => void
  readonly onSubmit: () => void
}

/** Only what is allowed now, each with its condition beside it; one filled button, at most three beside it. */
export const CaseBar = (props: CaseBarProps): ReactElement => {
  const { t } = useTranslation('case')
  const { work, actions, submitLabel, onMain, onSide } = props
  const { main, withdraw, lapse, more } = actions
  return (
    <BottomBar
      actions={
        submitLabel !== null ? (
          <>
            <ActionButton label={t('bar.cancel')} keyName="escape" onPress={() => work.openPanel(null)} />
            <ActionButton
              kind="primary"
              label={submitLabel}
              keyName="primary"
              busyLabel={work.panel !== null && work.busy === work.panel ? t(`${work.panel}.busy`) : null}
              onPress={props.onSubmit}
            />
          </>
        ) : (
          <>
            {withdraw && (
              <ActionButton
                label={t('bar.action.withdraw')}
                keyName="caseAction7"
                onPress={() => onSide('withdraw')}
              />
            )}
            {lapse && (
              <ActionButton
                label={t('bar.action.lapse')}
                keyName="caseAction8"
                onPress={() => onSide('lapse')}
              />
            )}
            <MoreActions actions={more} open={props.moreOpen} onOpen={props.onMore} onChoose={onSide} />
            {main !== null && (
              <ActionButton
                kind="primary"
                label={t(`bar.action.${main}`)}
                keyName="primary"
                busyLabel={isPress(work.busy) ? t(`bar.busy.${work.busy}`) : null}
                onPress={() => onMain(main)}
              />
            )}
          </>
        )
      }
    >
      <BarWords {...props} />
    </BottomBar>
  )
}

const PRESSES: readonly (string | null)[] = ['examine', 'supplement', 'supply', 'close']
const isPress = (busy: CaseWork['busy']): busy is PressAction => PRESSES.includes(busy)

/** The two lines at the left: what went wrong or was done, else what may be done and on what condition. */
const BarWords = ({ detail, work, handles, actions }: CaseBarProps): ReactElement => {
  const { t } = useTranslation('case')
  if (work.failure !== null)
    return (
      <div className="case-bar-words" role="alert">
        <b>{work.failure.title}</b>
        <p>{work.failure.text}</p>
      </div>
    )
  const condition = conditionKey(detail, work.panel, handles, actions)
  return (
    <div className="case-bar-words" role="status">
      {work.done === null ? <p>{t(condition.nothing ? 'bar.nothing' : 'bar.now')}</p> : <b>{work.done}</b>}
      <p title={t(condition.key)}>{t(condition.key)}</p>
    </div>
  )
}
