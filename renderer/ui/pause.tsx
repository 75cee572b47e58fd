import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { useCommand } from '../api/use-command.ts'
import type { CommandState } from '../api/use-command.ts'
import { ActionButton } from './button.tsx'
import { NoticeLine } from './notice-line.tsx'
import { leftByPause, useQueueNames } from './unserved.ts'
import { useKeys } from './use-keys.ts'

type Overview = OutputOf<'queue.overview'>

export interface Pause {
  /** The first press said which queues would be left without a counter; the second does it. */
  readonly asking: boolean
  readonly busy: boolean
  readonly failure: CommandState<'queue.pauseCounter'>['failure']
  /** Null while this window has no counter or a number is open there. */
  readonly press: (() => void) | null
  readonly cancel: () => void
}

/** 暂停 and 恢复叫号 of this counter, with the warning before a queue loses its last counter. */
export const usePause = (overview: Overview | null, hasCounter: boolean): Pause => {
  const command = useCommand('queue.pauseCounter')
  const [asked, setAsked] = useState(false)
  const free = overview !== null && hasCounter && overview.current === null
  const asking = asked && free && !overview.paused
  const press = (): void => {
    if (overview === null) return
    if (!overview.paused && !asking && leftByPause(overview.categories).length > 0) {
      command.clear()
      setAsked(true)
      return
    }
    setAsked(false)
    void command.run({ paused: !overview.paused })
  }
  return {
    asking,
    busy: command.busy,
    failure: command.failure,
    press: free ? press : null,
    cancel: () => setAsked(false),
  }
}

/** Which queues nobody would call any more; said in the page, locks nothing. */
export const PauseWarning = ({
  pause,
  overview,
}: {
  readonly pause: Pause
  readonly overview: Overview
}): ReactElement => {
  const { t } = useTranslation('line')
  const names = useQueueNames()
  useKeys({ escape: pause.cancel })
  return (
    <NoticeLine
      tone="warning"
      title={`${t('pause.title')}${t('pause.colon')}${names(leftByPause(overview.categories))}`}
      text={t('pause.safe')}
      action={
        <span className="ui-notice-actions">
          <ActionButton label={t('pause.cancel')} keyName="escape" onPress={pause.cancel} />
          <ActionButton label={t('pause.confirm')} keyName="pause" onPress={() => pause.press?.()} />
        </span>
      }
    />
  )
}
