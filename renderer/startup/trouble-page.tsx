import { Button } from 'antd'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { StartupState } from '#shared/contract/startup.ts'
import type { Acting } from './acting.ts'

type Trouble = Extract<StartupState, { kind: 'trouble' }>

/** 发生了什么 · 哪些是安全的 · 怎么做, and buttons that do it. */
export const TroublePage = ({ trouble, busy, act }: Acting & { readonly trouble: Trouble }): ReactElement => {
  const { t } = useTranslation('startup')
  const about = trouble.trouble
  return (
    <article className="startup-page" aria-labelledby="trouble-title">
      <h1 id="trouble-title">{t(`trouble.${about}.title`)}</h1>
      <dl className="startup-story" role="alert">
        {(['happened', 'safe', 'todo'] as const).map((part) => (
          <div key={part}>
            <dt>{t(`labels.${part}`)}</dt>
            <dd>{t(`trouble.${about}.${part}`)}</dd>
          </div>
        ))}
      </dl>
      <dl className="startup-facts">
        <dt>{t('labels.folder')}</dt>
        <dd>{trouble.folder}</dd>
        <dt>{t('labels.detail')}</dt>
        <dd>
          {about} {trouble.detail}
        </dd>
      </dl>
      <footer className="startup-buttons">
        {trouble.buttons.map((button) => (
          <Button
            key={button}
            size="large"
            type={button === 'retry' ? 'primary' : 'default'}
            autoFocus={button === 'retry'}
            disabled={busy}
            onClick={() => act({ kind: button })}
          >
            {t(`buttons.${button}`)}
          </Button>
        ))}
      </footer>
    </article>
  )
}
