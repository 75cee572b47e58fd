import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Input } from 'antd'
import type { InputRef } from 'antd'
import type { KeyboardEvent, ReactElement } from 'react'
import { classes } from '../../ui/classes.ts'
import { KeyCap } from '../../ui/key.tsx'
import { digitPressed } from '../../ui/keys.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { transferTargets } from './ticket-actions.ts'
import type { Overview, TransferTarget } from './ticket-actions.ts'
import type { TicketActions } from './use-ticket-actions.ts'

interface TicketStripProps {
  readonly kind: 'hold' | 'transfer'
  readonly overview: Overview
  readonly actions: TicketActions
  readonly onDone: () => void
}

/** 挂起 and 转移 ask their one question here, in the strip; nothing opens over the page. */
export const TicketStrip = (props: TicketStripProps): ReactElement => {
  useLayoutEffect(() => {
    // Closed, it gives the focus back to where it was taken from.
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return props.kind === 'hold' ? <HoldStrip {...props} /> : <TransferStrip {...props} />
}

export const Confirm = ({
  disabled,
  onConfirm,
  onCancel,
}: {
  readonly disabled: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
}): ReactElement => {
  const { t } = useTranslation('desk')
  return (
    <span className="strip-keys">
      <button type="button" className="strip-key" disabled={disabled} onClick={onConfirm}>
        <KeyCap cap="Enter" /> {t('ticketStrip.confirm')}
      </button>
      <button type="button" className="strip-key" onClick={onCancel}>
        <KeyCap cap="Esc" /> {t('ticketStrip.cancel')}
      </button>
    </span>
  )
}

export const isEnter = (event: KeyboardEvent): boolean =>
  (event.code === 'Enter' || event.code === 'NumpadEnter') &&
  !event.nativeEvent.isComposing &&
  !event.ctrlKey &&
  !event.altKey

const isZero = ({ code, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  (code === 'Digit0' || code === 'Numpad0') && !ctrlKey && !altKey && !metaKey

const HoldStrip = ({ overview, actions, onDone }: TicketStripProps): ReactElement => {
  const { t } = useTranslation('desk')
  const [note, setNote] = useState('')
  const field = useRef<InputRef>(null)
  useEffect(() => field.current?.focus(), [])
  useKeys({ escape: onDone })
  const confirm = async (): Promise<void> => {
    await actions.run({ action: 'hold', note })
    onDone()
  }
  return (
    <div className="strip" role="group" aria-label={t('queue.hold')}>
      <b>{t('ticketStrip.hold', { number: overview.current?.number ?? '' })}</b>
      <label className="strip-label" htmlFor="hold-note">
        {t('ticketStrip.holdNote')}
      </label>
      <Input
        id="hold-note"
        ref={field}
        className="strip-wide"
        maxLength={200}
        value={note}
        placeholder={t('ticketStrip.holdPlaceholder')}
        onChange={(event) => setNote(event.target.value)}
        onKeyDown={(event) => {
          if (!isEnter(event)) return
          event.preventDefault()
          void confirm()
        }}
      />
      <Confirm disabled={false} onConfirm={() => void confirm()} onCancel={onDone} />
    </div>
  )
}

const TransferStrip = ({ overview, actions, onDone }: TicketStripProps): ReactElement => {
  const { t } = useTranslation('desk')
  const targets = transferTargets(overview)
  const [chosen, setChosen] = useState<TransferTarget | null>(null)
  const [note, setNote] = useState('')
  const [comesBack, setComesBack] = useState(false)
  const awaitedBy = overview.current?.returnToCounter ?? null
  const strip = useRef<HTMLDivElement>(null)
  useEffect(() => strip.current?.querySelector('button')?.focus(), [])
  useKeys({ escape: onDone })
  const confirm = async (): Promise<void> => {
    if (chosen === null) return
    await actions.run({
      action: 'transfer',
      categoryId: chosen.kind === 'category' ? chosen.id : null,
      counterId: chosen.kind === 'counter' ? chosen.id : null,
      note,
      comesBack,
    })
    onDone()
  }
  return (
    <div
      ref={strip}
      className="strip strip-two"
      role="group"
      aria-label={t('queue.transfer')}
      onKeyDown={(event) => {
        // In the note a digit is a digit.
        const writes = event.target instanceof HTMLInputElement
        const digit = writes ? null : digitPressed(event.nativeEvent)
        const target = targets.find((one) => one.digit === digit)
        if (target !== undefined) setChosen(target)
        else if (!writes && awaitedBy === null && isZero(event)) setComesBack(!comesBack)
        else if (isEnter(event) && chosen !== null) void confirm()
        else return
        event.preventDefault()
      }}
    >
      <b>{t('ticketStrip.transfer', { number: overview.current?.number ?? '' })}</b>
      <span className="strip-label">{t('ticketStrip.transferTo')}</span>
      <span className="strip-choices" role="radiogroup" aria-label={t('ticketStrip.transferTo')}>
        {targets.map((target) => (
          <button
            key={target.id}
            type="button"
            role="radio"
            aria-checked={chosen?.id === target.id}
            className={classes('strip-choice', chosen?.id === target.id && 'strip-choice-on')}
            onClick={() => setChosen(target)}
          >
            {`${target.digit} `}
            {target.kind === 'category'
              ? t('ticketStrip.category', { prefix: target.prefix, name: target.name })
              : t('ticketStrip.counter', { number: target.number })}
          </button>
        ))}
      </span>
      <span className="strip-break" />
      {awaitedBy === null ? (
        <button
          type="button"
          role="switch"
          aria-checked={comesBack}
          className={classes('strip-choice', 'strip-switch', comesBack && 'strip-choice-on')}
          onClick={() => setComesBack(!comesBack)}
        >
          {`0 ${t('line:transfer.comesBack')}`}
        </button>
      ) : (
        <span className="strip-text">{t('line:mark.comesBack', { number: awaitedBy })}</span>
      )}
      <Input
        className="strip-wide"
        maxLength={200}
        value={note}
        aria-label={t('ticketStrip.note')}
        placeholder={t('ticketStrip.notePlaceholder')}
        onChange={(event) => setNote(event.target.value)}
      />
      <Confirm disabled={chosen === null} onConfirm={() => void confirm()} onCancel={onDone} />
    </div>
  )
}
