import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { StartupState } from '#shared/contract/startup.ts'
import type { Acting } from './acting.ts'

type Shown = Extract<StartupState, { kind: 'recovery-code' }>

/** The one sheet that opens the data when everything else fails; it is shown until its last group is typed again. */
export const RecoveryCodePage = ({ shown, busy, act }: Acting & { readonly shown: Shown }): ReactElement => {
  const { t } = useTranslation('startup')
  const [lastGroup, setLastGroup] = useState('')
  return (
    <article className="startup-page">
      <h1>{t('recovery.title')}</h1>
      <p className="startup-lead">{t('recovery.intro')}</p>
      <p className="startup-lead">{t('recovery.keep')}</p>
      <dl className="startup-sheet">
        <dt>{t('recovery.hall')}</dt>
        <dd>{shown.hallName}</dd>
        <dt>{t('recovery.code')}</dt>
        <dd>
          <ol className="startup-code">
            {shown.code.split('-').map((group, position) => (
              // The groups of a code never change their order.
              <li key={position}>{group}</li>
            ))}
          </ol>
        </dd>
      </dl>
      <div className="startup-on-screen">
        <div className="startup-print">
          <Button size="large" disabled={busy} onClick={() => act({ kind: 'print-recovery-code' })}>
            {t('recovery.print')}
          </Button>
          <span role="status">
            {shown.printing === 'sent' && t('recovery.printed')}
            {shown.printing === 'failed' && t('recovery.printFailed')}
          </span>
        </div>
        <Form
          layout="vertical"
          requiredMark={false}
          onFinish={() => act({ kind: 'confirm-recovery-code', lastGroup })}
        >
          <Form.Item
            label={t('recovery.confirmLabel')}
            htmlFor="last-group"
            {...(shown.refused && !busy && { validateStatus: 'error' as const, help: t('recovery.wrong') })}
          >
            <Input
              id="last-group"
              className="startup-code-input startup-last-group"
              size="large"
              autoFocus
              autoComplete="off"
              spellCheck={false}
              maxLength={5}
              value={lastGroup}
              onChange={(event) => setLastGroup(event.target.value)}
            />
          </Form.Item>
          <footer className="startup-buttons">
            <Button htmlType="submit" type="primary" size="large" disabled={busy || lastGroup.length < 5}>
              {t(busy ? 'recovery.confirming' : 'recovery.confirm')}
            </Button>
          </footer>
        </Form>
      </div>
    </article>
  )
}
