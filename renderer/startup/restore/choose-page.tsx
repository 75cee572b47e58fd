import { Button } from 'antd'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { RestorePage } from '#shared/contract/startup.ts'
import type { Acting } from '../acting.ts'

type Asking = Extract<RestorePage, { step: 'choose' }>

/** Which package; said before anything is read: what else is needed, and that nothing changes. */
export const ChoosePage = ({ asking, busy, act }: Acting & { readonly asking: Asking }): ReactElement => {
  const { t } = useTranslation('restore')
  return (
    <>
      <p className="startup-lead">{t('choose.intro')}</p>
      <p className="startup-lead">{t('choose.need')}</p>
      <p className="startup-lead">{t('choose.safe')}</p>
      {asking.cancelled && (
        <p className="startup-mark" role="status">
          {t('choose.cancelled')}
        </p>
      )}
      <ul className="restore-ways">
        {(['folder', 'container'] as const).map((what) => (
          <li key={what}>
            <Button
              size="large"
              type={what === 'folder' ? 'primary' : 'default'}
              {...(what === 'folder' && { 'data-first': true })}
              disabled={busy}
              onClick={() => act({ kind: 'restore-choose', what })}
            >
              {t(`choose.${what}`)}
            </Button>
            <span>{t(`choose.${what}Note`)}</span>
          </li>
        ))}
      </ul>
      <footer className="startup-buttons">
        <Button size="large" disabled={busy} onClick={() => act({ kind: 'restore-leave' })}>
          {t('leave')}
        </Button>
        {busy && (
          <span className="restore-busy" role="status">
            {t('choose.looking')}
          </span>
        )}
      </footer>
    </>
  )
}
