import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { StartupState } from '#shared/contract/startup.ts'
import type { Acting } from './acting.ts'

type Asking = Extract<StartupState, { kind: 'unlock' }>

/** The hall's key waits for what only its people know. */
export const UnlockPage = ({ asking, busy, act }: Acting & { readonly asking: Asking }): ReactElement => {
  const { t } = useTranslation('startup')
  const [secret, setSecret] = useState('')
  const [empty, setEmpty] = useState(false)
  const byPassphrase = asking.by === 'passphrase'
  const problem = empty
    ? t('unlock.needed')
    : asking.refused && !busy
      ? t(byPassphrase ? 'unlock.wrongPassphrase' : 'unlock.wrongCode')
      : null

  const open = (): void => {
    setEmpty(secret === '')
    if (secret !== '') act({ kind: 'unlock', secret })
  }
  return (
    <article className="startup-page">
      <h1>{t(byPassphrase ? 'unlock.passphraseTitle' : 'unlock.codeTitle')}</h1>
      <p className="startup-lead">{t(byPassphrase ? 'unlock.passphraseHint' : 'unlock.codeHint')}</p>
      <Form layout="vertical" onFinish={open} requiredMark={false}>
        <Form.Item
          label={t(byPassphrase ? 'unlock.passphraseLabel' : 'unlock.codeLabel')}
          htmlFor="secret"
          {...(problem !== null && { validateStatus: 'error' as const, help: problem })}
        >
          {byPassphrase ? (
            <Input.Password
              id="secret"
              size="large"
              autoFocus
              autoComplete="off"
              value={secret}
              onChange={(event) => setSecret(event.target.value)}
            />
          ) : (
            <Input
              id="secret"
              className="startup-code-input"
              size="large"
              autoFocus
              autoComplete="off"
              spellCheck={false}
              value={secret}
              onChange={(event) => setSecret(event.target.value)}
            />
          )}
        </Form.Item>
        <footer className="startup-buttons">
          <Button htmlType="submit" type="primary" size="large" disabled={busy}>
            {t(busy ? 'unlock.opening' : 'unlock.open')}
          </Button>
          {byPassphrase && (
            <Button size="large" disabled={busy} onClick={() => act({ kind: 'use-recovery-code' })}>
              {t('unlock.useCode')}
            </Button>
          )}
          {!byPassphrase && asking.passphrase && (
            <Button size="large" disabled={busy} onClick={() => act({ kind: 'use-passphrase' })}>
              {t('unlock.usePassphrase')}
            </Button>
          )}
          <Button size="large" onClick={() => act({ kind: 'quit' })}>
            {t('unlock.quit')}
          </Button>
        </footer>
      </Form>
    </article>
  )
}
