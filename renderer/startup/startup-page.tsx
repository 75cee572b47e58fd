import { useCallback, useEffect, useState } from 'react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { StartupAction, StartupState } from '#shared/contract/startup.ts'
import { assertNever } from '#shared/kernel/assert-never.ts'
import type { StartupBridge } from '../api/startup-bridge.ts'
import type { Acting } from './acting.ts'
import { RecoveryCodePage } from './recovery-code-page.tsx'
import { RestorePage } from './restore/restore-page.tsx'
import { SetupPage } from './setup-page.tsx'
import { TroublePage } from './trouble-page.tsx'
import { UnlockPage } from './unlock-page.tsx'

const bridge: StartupBridge = window.yichuangtongStartup

const Page = ({ state, ...acting }: Acting & { readonly state: StartupState }): ReactElement => {
  const { t } = useTranslation('startup')
  switch (state.kind) {
    case 'opening':
      return (
        <p className="startup-opening" role="status">
          {t('opening')}
        </p>
      )
    case 'trouble':
      return <TroublePage trouble={state} {...acting} />
    case 'unlock':
      return <UnlockPage key={state.by} asking={state} {...acting} />
    case 'setup':
      return <SetupPage asking={state} {...acting} />
    case 'recovery-code':
      return <RecoveryCodePage shown={state} {...acting} />
    case 'restore':
      return <RestorePage page={state.page} {...acting} />
    default:
      return assertNever(state)
  }
}

/** Draws what main decided and hands back what the person chose. */
export const StartupPage = ({ first }: { readonly first: StartupState }): ReactElement => {
  const [state, setState] = useState(first)
  const [busy, setBusy] = useState(false)

  useEffect(() => bridge.onChange(setState), [])
  useEffect(() => bridge.ready(), [])

  const act = useCallback((action: StartupAction) => {
    setBusy(true)
    void bridge
      .act(action)
      .then(setState)
      .finally(() => setBusy(false))
  }, [])

  return (
    <main className="startup">
      <Page state={state} busy={busy} act={act} />
    </main>
  )
}
