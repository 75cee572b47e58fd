import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { RestorePage } from '#shared/contract/startup.ts'
import type { Acting } from '../acting.ts'

type Asking = Extract<RestorePage, { step: 'password' }>

/** What opens a container. */
export const PasswordPage = ({ asking, busy, act }: Acting & { readonly asking: Asking }): ReactElement => {
  const { t } = useTranslation('restore')
  const [password, setPassword] = useState('')
  return (
    <>
      <p className="startup-lead">{t('password.intro', { name: asking.packageName })}</p>
      <Form layout="vertical" onFinish={() => act({ kind: 'restore-password', password })}>
        <Form.Item
          label={t('password.label')}
          htmlFor="package-password"
          {...(asking.refused && !busy && { validateStatus: 'error' as const, help: t('password.wrong') })}
        >
          <Input.Password
            id="package-password"
            size="large"
            data-first
            autoComplete="off"
            maxLength={200}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </Form.Item>
        <footer className="startup-buttons">
          <Button htmlType="submit" type="primary" size="large" disabled={busy || password === ''}>
            {t(busy ? 'password.going' : 'password.go')}
          </Button>
          <Button size="large" disabled={busy} onClick={() => act({ kind: 'restore-again' })}>
            {t('again')}
          </Button>
        </footer>
      </Form>
    </>
  )
}
