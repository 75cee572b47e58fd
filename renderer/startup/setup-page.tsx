import { Button, Checkbox, Form, Input } from 'antd'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { EXTRA_WINDOWS } from '#shared/contract/startup.ts'
import type { StartupState } from '#shared/contract/startup.ts'
import { EncryptionPart } from './encryption-part.tsx'
import { setupActionOf, useSetupRules } from './setup-form.ts'
import type { SetupForm } from './setup-form.ts'
import type { Acting } from './acting.ts'

type Asking = Extract<StartupState, { kind: 'setup' }>

/** The first start of a real hall: who it is, who administers it, how its data is kept. */
export const SetupPage = ({ asking, busy, act }: Acting & { readonly asking: Asking }): ReactElement => {
  const { t } = useTranslation('startup')
  const rules = useSetupRules()
  const first: Partial<SetupForm> = {
    phone: '',
    encryption: asking.keyring ? 'keyring' : 'passphrase',
    windows: [],
  }
  return (
    <article className="startup-page startup-setup">
      <h1>{t('setup.title')}</h1>
      <p className="startup-lead">{t('setup.intro')}</p>
      {asking.test && <p className="startup-mark">{t('setup.test')}</p>}
      {asking.keyMade && <p className="startup-mark">{t('setup.keyMade')}</p>}
      {!asking.keyMade && (
        <section className="startup-restore" aria-label={t('setup.restoreTitle')}>
          <b>{t('setup.restoreTitle')}</b>
          <p>{t('setup.restoreNote')}</p>
          <Button disabled={busy} onClick={() => act({ kind: 'restore' })}>
            {t('setup.restore')}
          </Button>
        </section>
      )}
      <Form<SetupForm>
        layout="vertical"
        requiredMark={false}
        initialValues={first}
        scrollToFirstError
        onFinish={(form) => act(setupActionOf(form, asking.keyMade))}
      >
        <h2>{t('setup.hall')}</h2>
        <div className="startup-columns">
          <Form.Item name="hallName" label={t('setup.hallName')} rules={rules.needed}>
            <Input size="large" autoFocus placeholder={t('setup.hallNameExample')} maxLength={200} />
          </Form.Item>
          <Form.Item name="organ" label={t('setup.organ')} rules={rules.needed}>
            <Input size="large" placeholder={t('setup.organExample')} maxLength={200} />
          </Form.Item>
          <Form.Item name="organShort" label={t('setup.organShort')} rules={rules.organShort}>
            <Input size="large" placeholder={t('setup.organShortExample')} maxLength={8} />
          </Form.Item>
          <Form.Item name="phone" label={t('setup.phone')}>
            <Input size="large" inputMode="tel" maxLength={200} />
          </Form.Item>
        </div>
        <h2>{t('setup.admin')}</h2>
        <div className="startup-columns">
          <Form.Item name="login" label={t('setup.login')} rules={rules.login}>
            <Input size="large" autoComplete="off" placeholder={t('setup.loginExample')} maxLength={30} />
          </Form.Item>
          <Form.Item name="name" label={t('setup.name')} rules={rules.needed}>
            <Input size="large" maxLength={200} />
          </Form.Item>
          <Form.Item name="password" label={t('setup.password')} rules={rules.password}>
            <Input.Password size="large" autoComplete="new-password" maxLength={200} />
          </Form.Item>
          <Form.Item
            name="passwordAgain"
            label={t('setup.passwordAgain')}
            dependencies={['password']}
            rules={[...rules.sameAs('password')]}
          >
            <Input.Password size="large" autoComplete="new-password" maxLength={200} />
          </Form.Item>
        </div>
        {!asking.keyMade && <EncryptionPart keyring={asking.keyring} />}
        <h2>{t('setup.windows')}</h2>
        <Form.Item name="windows">
          <Checkbox.Group
            options={EXTRA_WINDOWS.map((window) => ({ value: window, label: t(`setup.${window}`) }))}
          />
        </Form.Item>
        <footer className="startup-buttons">
          <Button htmlType="submit" type="primary" size="large" disabled={busy}>
            {t(busy ? 'setup.creating' : 'setup.create')}
          </Button>
          <Button size="large" disabled={busy} onClick={() => act({ kind: 'quit' })}>
            {t('buttons.quit')}
          </Button>
        </footer>
      </Form>
    </article>
  )
}
