import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Input } from 'antd'
import type { InputRef } from 'antd'
import type { ReactElement } from 'react'
import type { TicketView } from '#shared/contract/queue.ts'
import { useQuery } from '../../api/use-query.ts'
import { classes } from '../../ui/classes.ts'
import { useHall } from '../../ui/hall.tsx'
import { Key, KeyCap } from '../../ui/key.tsx'
import { useMarkWords } from '../../ui/ticket-marks.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { findByNumber, usesOfNumber } from './number-search.ts'
import type { NumberUse } from './number-search.ts'
import { isEnter } from './ticket-strip.tsx'
import type { Overview } from './ticket-actions.ts'
import type { TicketActions } from './use-ticket-actions.ts'

interface NumberStripProps {
  readonly overview: Overview
  readonly actions: TicketActions
  readonly onDone: () => void
}

type Use = NumberUse['can'][number]

/** 按号呼叫: the person of a missed number has come after all; the clerk types what stands on their paper. */
export const NumberStrip = ({ overview, actions, onDone }: NumberStripProps): ReactElement => {
  const { t } = useTranslation('line')
  const { signedIn } = useHall()
  const [text, setText] = useState('')
  const field = useRef<InputRef>(null)
  const tickets = useQuery('queue.tickets', {}, ['queue', 'settings']).value?.tickets ?? null
  const found = findByNumber(tickets ?? [], text)
  const ticket = found.kind === 'one' ? found.ticket : null
  const uses: NumberUse | null =
    ticket === null ? null : usesOfNumber(ticket, signedIn.counter?.number ?? 0, overview.current === null)
  const can = uses?.can ?? []
  const apply = async (use: Use): Promise<void> => {
    if (ticket === null) return
    const done = await actions.run({ action: use, ticketId: ticket.id })
    // Refused, the number stays: what is said beside it is about this one.
    if (done) onDone()
  }
  const [main, other] = can
  useLayoutEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  useEffect(() => field.current?.focus(), [])
  useKeys({ escape: onDone, caseAction9: other === undefined ? null : () => void apply(other) })
  return (
    <div className="strip" role="group" aria-label={t('call.open')}>
      <b>{t('call.open')}</b>
      <Input
        ref={field}
        className="strip-short"
        maxLength={8}
        value={text}
        aria-label={t('call.label')}
        placeholder={t('call.placeholder')}
        onChange={(event) => {
          actions.clear()
          setText(event.target.value)
        }}
        onKeyDown={(event) => {
          if (!isEnter(event)) return
          event.preventDefault()
          if (main !== undefined) void apply(main)
        }}
      />
      <span className="strip-text ui-clip" role="status">
        {found.kind === 'nothing' || tickets === null ? (
          t('call.hint')
        ) : found.kind === 'none' ? (
          t('call.none', { text: text.trim() })
        ) : found.kind === 'several' ? (
          t('call.several', { text: text.trim(), numbers: found.numbers.join(t('join')) })
        ) : (
          <Found ticket={found.ticket} but={uses?.but ?? null} />
        )}
      </span>
      <span className="strip-keys">
        {can.map((use, index) => (
          <button
            key={use}
            type="button"
            className={classes('strip-key', index === 0 && 'strip-key-main')}
            onClick={() => void apply(use)}
          >
            {index === 0 ? <KeyCap cap="Enter" /> : <Key name="caseAction9" />} {t(`call.${use}`)}
          </button>
        ))}
        <button type="button" className="strip-key" onClick={onDone}>
          <KeyCap cap="Esc" /> {t('call.cancel')}
        </button>
      </span>
    </div>
  )
}

const Found = ({
  ticket,
  but,
}: {
  readonly ticket: TicketView
  readonly but: NumberUse['but']
}): ReactElement => {
  const { t } = useTranslation('line')
  const markWords = useMarkWords()
  return (
    <>
      <b>{ticket.number}</b>{' '}
      {[
        ticket.categoryName,
        t(`queue:status.${ticket.status}`),
        ...markWords(ticket),
        ...(ticket.timesMissed > 0 ? [t('queue:missedTimes', { count: ticket.timesMissed })] : []),
        ...(but === null ? [] : [t(`call.${but}`, { number: ticket.counterNumber ?? '' })]),
      ].join(t('dot'))}
    </>
  )
}
