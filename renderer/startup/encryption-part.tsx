import { Checkbox, Form, Input, Radio } from 'antd'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { ENCRYPTION_CHOICES } from '#shared/contract/startup.ts'
import type { EncryptionChoice } from '#shared/contract/startup.ts'
import { useSetupRules } from './setup-form.ts'

/** How the hall's data is kept from others: each way with what it costs. */
export const EncryptionPart = ({
  keyring,
  choices = ENCRYPTION_CHOICES,
}: {
  readonly keyring: boolean
  readonly choices?: readonly EncryptionChoice[]
}): ReactElement => {
  const { t } = useTranslation('startup')
  const rules = useSetupRules()
  const chosen = Form.useWatch<EncryptionChoice | undefined>('encryption')
  return (
    <>
      <h2 id="encryption-title">{t('setup.encryption')}</h2>
      <Form.Item name="encryption">
        <Radio.Group className="startup-choices" aria-labelledby="encryption-title">
          {choices.map((choice) => (
            <Radio key={choice} value={choice} disabled={choice === 'keyring' && !keyring}>
              <b>{t(`setup.${choice}`)}</b>
              <span>
                {t(choice === 'keyring' && !keyring ? 'setup.keyringMissing' : `setup.${choice}Note`)}
              </span>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      {chosen === 'passphrase' && (
        <div className="startup-columns">
          <Form.Item name="passphrase" label={t('setup.passphraseLabel')} rules={rules.passphrase}>
            <Input.Password size="large" autoComplete="new-password" maxLength={200} />
          </Form.Item>
          <Form.Item
            name="passphraseAgain"
            label={t('setup.passphraseAgain')}
            dependencies={['passphrase']}
            rules={[...rules.sameAs('passphrase')]}
          >
            <Input.Password size="large" autoComplete="new-password" maxLength={200} />
          </Form.Item>
        </div>
      )}
      {chosen === 'none' && (
        <Form.Item name="consent" valuePropName="checked" rules={rules.consent}>
          <Checkbox>{t('setup.consent')}</Checkbox>
        </Form.Item>
      )}
    </>
  )
}
