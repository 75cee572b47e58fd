import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { CaseDetail } from '#shared/contract/case-view.ts'
import { ActionButton } from '../../ui/button.tsx'
import { BottomBar } from '../../ui/bottom-bar.tsx'
import { useDateWords } from '../../ui/dates.ts'
import { isPress } from './allowed-actions.ts'
import type { PageAction, PageActions } from './allowed-actions.ts'
import { conditionKey } from './condition-key.ts'
import { MoreActions } from './more-actions.tsx'
import type { CaseWork } from './use-case.ts'

interface CaseBarProps {
  readonly detail: CaseDetail
  readonly work: CaseWork
  readonly handles: boolean
  readonly actions: PageActions
  /** What the open form will issue, when a form is open. */
  readonly submitLabel: string | null
  readonly moreOpen: boolean
  readonly onMore: (open: boolean) => void
  readonly onAction: (action: PageAction) => void
  readonly onSubmit: () => void
}

/** Only what is allowed now, each with its condition beside it; one filled button, at most three beside it. */
export const CaseBar = (props: CaseBarProps): ReactElement => {
  const { t } = useTranslation('case')
  const { work, actions, submitLabel, onAction } = props
  const { main, beside, more } = actions
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
            {beside.map(({ key, action }) => (
              <ActionButton
                key={key}
                label={t(`bar.action.${action}`)}
                keyName={key}
                onPress={() => onAction(action)}
              />
            ))}
            <MoreActions actions={more} open={props.moreOpen} onOpen={props.onMore} onChoose={onAction} />
            {main !== null && (
              <ActionButton
                kind="primary"
                label={t(`bar.action.${main}`)}
                keyName="primary"
                busyLabel={isPress(work.busy) ? t(`bar.busy.${work.busy}`) : null}
                onPress={() => onAction(main)}
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

/** The two lines at the left: what went wrong or was done, else what may be done and on what condition. */
const BarWords = ({ detail, work, handles, actions }: CaseBarProps): ReactElement => {
  const { t } = useTranslation('case')
  const words = useDateWords(detail.today)
  if (work.failure !== null)
    return (
      <div className="case-bar-words" role="alert">
        <b>{work.failure.title}</b>
        <p>{work.failure.text}</p>
      </div>
    )
  const { key, nothing, facts = {}, dates = {} } = conditionKey(detail, work.panel, handles, actions)
  const condition = t(key, {
    ...facts,
    ...Object.fromEntries(
      Object.entries(dates).map(([name, date]) => [name, date === '' ? '' : words.named(date)]),
    ),
  })
  return (
    <div className="case-bar-words" role="status">
      {work.done === null ? <p>{t(nothing ? 'bar.nothing' : 'bar.now')}</p> : <b>{work.done}</b>}
      <p title={condition}>{condition}</p>
    </div>
  )
}
