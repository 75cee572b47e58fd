import { Button, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { RestorePage } from '#shared/contract/startup.ts'
import { dateAt, timeAt } from '#shared/kernel/instant.ts'
import type { Acting } from '../acting.ts'
import { asOnPaper, lookAtCode } from './code-typed.ts'
import type { CodeTyped } from './code-typed.ts'

type Asking = Extract<RestorePage, { step: 'code' }>

/** The recovery code, in the groups of the sheet it is read from; a slip of the pen is seen before it is sent. */
export const CodePage = ({ asking, busy, act }: Acting & { readonly asking: Asking }): ReactElement => {
  const { t } = useTranslation('restore')
  const [typed, setTyped] = useState('')
  const [looked, setLooked] = useState<CodeTyped>({ kind: 'typing', groups: 0 })
  /** What was sent and refused stays refused until something else is typed. */
  const [sent, setSent] = useState<string | null>(null)
  useEffect(() => {
    let wanted = true
    void lookAtCode(typed).then((found) => wanted && setLooked(found))
    return () => {
      wanted = false
    }
  }, [typed])

  const refused = asking.refused !== null && sent === typed && !busy ? asking.refused : null
  const wrong = refused === 'other' || looked.kind === 'mistyped' || looked.kind === 'sign'
  const said =
    refused === 'other'
      ? t('code.other')
      : looked.kind === 'typing'
        ? looked.groups === 0
          ? t('code.hint')
          : t('code.typed', { groups: looked.groups })
        : looked.kind === 'sign'
          ? t('code.sign', { signs: looked.signs })
          : t(`code.${looked.kind}`)
  const send = (): void => {
    if (looked.kind !== 'whole') return
    setSent(typed)
    act({ kind: 'restore-code', code: typed })
  }
  return (
    <>
      <p className="startup-lead">
        {t('code.intro', {
          name: asking.packageName,
          at: `${dateAt(asking.snapshotAt)} ${timeAt(asking.snapshotAt)}`,
        })}
      </p>
      <Form layout="vertical" onFinish={send}>
        <Form.Item
          label={t('code.label')}
          htmlFor="restore-code"
          validateStatus={wrong ? 'error' : ''}
          help={<span role="status">{said}</span>}
        >
          <Input
            id="restore-code"
            className="startup-code-input restore-code-input"
            size="large"
            data-first
            autoComplete="off"
            spellCheck={false}
            maxLength={60}
            value={typed}
            onChange={({ target }) => {
              // Put into groups while it grows at its end; whoever mends something in the middle is left alone.
              const atEnd = target.selectionStart === target.value.length
              setTyped(atEnd && target.value.length > typed.length ? asOnPaper(target.value) : target.value)
            }}
          />
        </Form.Item>
        <footer className="startup-buttons">
          <Button
            htmlType="submit"
            type="primary"
            size="large"
            disabled={busy || looked.kind !== 'whole' || refused !== null}
          >
            {t(busy ? 'code.going' : 'code.go')}
          </Button>
          <Button size="large" disabled={busy} onClick={() => act({ kind: 'restore-again' })}>
            {t('again')}
          </Button>
        </footer>
      </Form>
    </>
  )
}
