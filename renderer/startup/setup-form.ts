import type { FormInstance } from 'antd'
import { useTranslation } from 'react-i18next'
import { loginText } from '#shared/contract/setup.ts'
import { SHORTEST_PASSPHRASE } from '#shared/contract/startup.ts'
import type { EncryptionChoice, ExtraWindow, SetupAction } from '#shared/contract/startup.ts'

export interface SetupForm {
  readonly hallName: string
  readonly organ: string
  readonly organShort: string
  readonly phone: string
  readonly login: string
  readonly name: string
  readonly password: string
  readonly passwordAgain: string
  readonly encryption: EncryptionChoice
  readonly passphrase?: string
  readonly passphraseAgain?: string
  readonly consent?: boolean
  readonly windows: readonly ExtraWindow[]
}

/** What the form says, as main is told. A key made by a setup that was cut off keeps its way of being kept. */
export const setupActionOf = (form: SetupForm, keyMade: boolean): SetupAction => {
  const { hallName, organ, organShort, phone, login, name, password } = form
  return {
    kind: 'setup',
    setup: { hallName, organ, organShort, phone, admin: { login: login.trim(), name, password } },
    encryption: keyMade ? 'keyring' : form.encryption,
    passphrase: !keyMade && form.encryption === 'passphrase' ? (form.passphrase ?? null) : null,
    consent: form.encryption === 'none' && form.consent === true,
    windows: [...form.windows],
  }
}

type FieldReader = Pick<FormInstance<SetupForm>, 'getFieldValue'>

/** The rules of the form, worded; main and the contract check the same again. */
export const useSetupRules = () => {
  const { t } = useTranslation('startup')
  const needed = { required: true, whitespace: true, message: t('setup.errors.needed') }
  return {
    needed: [needed],
    organShort: [{ ...needed, message: t('setup.errors.organShort') }],
    login: [
      {
        validator: (_rule: unknown, value: string | undefined) =>
          loginText.safeParse(value ?? '').success
            ? Promise.resolve()
            : Promise.reject(new Error(t('setup.errors.login'))),
      },
    ],
    password: [{ required: true, min: 8, message: t('setup.errors.password') }],
    passphrase: [{ required: true, min: SHORTEST_PASSPHRASE, message: t('setup.errors.passphrase') }],
    sameAs: (field: 'password' | 'passphrase') => [
      ({ getFieldValue }: FieldReader) => ({
        validator: (_rule: unknown, value: string | undefined) =>
          value === getFieldValue(field)
            ? Promise.resolve()
            : Promise.reject(new Error(t('setup.errors.same'))),
      }),
    ],
    consent: [
      {
        validator: (_rule: unknown, value: boolean | undefined) =>
          value === true ? Promise.resolve() : Promise.reject(new Error(t('setup.errors.consent'))),
      },
    ],
  }
}
