import { Button, Form, Input } from 'antd'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { EncryptionChoice, RestorePage } from '#shared/contract/startup.ts'
import type { Acting } from '../acting.ts'
import { EncryptionPart } from '../encryption-part.tsx'

type Asking = Extract<RestorePage, { step: 'keep' }>

interface KeepForm {
  readonly encryption: EncryptionChoice
  readonly passphrase?: string
  readonly consentBy?: string
}

/** How the key is kept on this machine, as the setup asks it; a hall without encryption asks for consent anew. */
export const KeepPage = ({ asking, busy, act }: Acting & { readonly asking: Asking }): ReactElement => {
  const { t } = useTranslation('restore')
  const first: KeepForm = {
    encryption: asking.sealed ? (asking.keyring ? 'keyring' : 'passphrase') : 'none',
  }
  return (
    <>
      <p className="startup-lead">
        {t(asking.sealed ? 'keep.intro' : 'keep.openIntro', { hall: asking.hallName })}
      </p>
      <Form<KeepForm>
        layout="vertical"
        requiredMark={false}
        scrollToFirstError={{ focus: true }}
        initialValues={first}
        onFinish={(form) =>
          act({
            kind: 'restore-keep',
            encryption: asking.sealed ? form.encryption : 'none',
            passphrase: form.encryption === 'passphrase' ? (form.passphrase ?? null) : null,
            consentBy: asking.sealed ? null : (form.consentBy ?? null),
          })
        }
      >
        {asking.sealed ? (
          <EncryptionPart keyring={asking.keyring} choices={['keyring', 'passphrase']} />
        ) : (
          <Form.Item
            name="consentBy"
            label={t('keep.consentLabel')}
            extra={t('keep.consentHint')}
            rules={[{ required: true, whitespace: true, message: t('keep.consentNeeded') }]}
          >
            <Input size="large" data-first maxLength={200} />
          </Form.Item>
        )}
        <footer className="startup-buttons">
          <Button htmlType="submit" type="primary" size="large" disabled={busy}>
            {t('keep.go')}
          </Button>
          <Button size="large" disabled={busy} onClick={() => act({ kind: 'restore-again' })}>
            {t('again')}
          </Button>
        </footer>
      </Form>
    </>
  )
}
