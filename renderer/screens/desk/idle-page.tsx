import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement, ReactNode } from 'react'
import { useKeys } from '../../ui/use-keys.ts'
import { FindBox } from './find-box.tsx'
import { IdleHints } from './idle-hints.tsx'
import { IdleNotes } from './idle-notes.tsx'
import { IdleLists } from './idle-lists.tsx'
import { LastTicket } from './last-ticket.tsx'
import { PrintTrouble } from './print-trouble.tsx'
import type { Outcome } from './outcome.ts'
import type { SignatureKind } from './signature-words.ts'
import type { Overview } from './ticket-actions.ts'
import type { Found } from './use-find.ts'
import './idle.css'

interface IdlePageProps {
  readonly overview: Overview | null
  readonly outcome: Outcome | null
  readonly onSigned: (kind: SignatureKind) => void
  readonly onOpen: (found: Found) => void
  readonly onResumeTicket: (ticketId: string) => void
  /** What could not be opened, said under the box. */
  readonly notice: ReactNode
  /** 挂起 or 转移 asks its question above the hints. */
  readonly strip: ReactNode
}

/** Nobody's matter is open: the box stands ready, below it what wants doing. */
export const IdlePage = ({
  overview,
  outcome,
  onSigned,
  onOpen,
  onResumeTicket,
  notice,
  strip,
}: IdlePageProps): ReactElement => {
  const { t } = useTranslation('desk')
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const current = overview?.current ?? null
  const serving = current?.status === 'serving' ? current.id : null
  // At first, and whenever a service begins: the next thing typed is the matter.
  useEffect(() => {
    // An answer that comes late takes the focus from nobody who writes elsewhere by now.
    const at = document.activeElement
    if (at instanceof HTMLInputElement && at !== field.current) return
    field.current?.focus()
  }, [serving])
  useKeys({
    find: () => {
      field.current?.focus()
      field.current?.select()
    },
  })
  const help =
    current === null
      ? t('find.help')
      : t(current.status === 'serving' ? 'find.helpServing' : 'find.helpCalled', { number: current.number })
  return (
    <section className="idle">
      <h1 className="ui-hidden">{t('staff:rail.desk')}</h1>
      <div ref={body} className="idle-body">
        <FindBox
          field={field}
          text={text}
          onText={setText}
          onOpen={onOpen}
          kind="large"
          withPeople
          label={t('find.label')}
          placeholder={t('find.placeholder')}
          help={help}
          onDown={() => body.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus()}
        />
        {notice}
        {text.trim() === '' && <IdleNotes overview={overview} />}
        {text.trim() === '' && (
          <>
            <IdleLists
              overview={overview}
              onResumeTicket={onResumeTicket}
              onLeaveUp={() => field.current?.focus()}
            />
            <LastTicket overview={overview} outcome={outcome} onSigned={onSigned} />
          </>
        )}
      </div>
      {strip ?? <PrintTrouble />}
      <IdleHints overview={overview} searching={text.trim() !== ''} />
    </section>
  )
}
