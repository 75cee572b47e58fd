import { useEffect } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { CertificatePage } from './certificate-page.tsx'
import { LogPage } from './log-page.tsx'
import { LogSaid } from './log-said.tsx'
import { isStillSaid } from './use-desk-log.ts'
import type { DeskLog } from './use-desk-log.ts'
import type { Overview } from './ticket-actions.ts'
import { WhyPage } from './why-page.tsx'
import './log.css'

/** The middle of the desk. A page of the log covers it, and leaves what was open there as it was. */
export const DeskMiddle = ({
  log,
  overview,
  intakeOpen,
  children,
}: {
  readonly log: DeskLog
  readonly overview: Overview | null
  readonly intakeOpen: boolean
  readonly children: ReactNode
}): ReactElement => {
  const current = overview?.current ?? null
  const place = { serving: current?.status === 'serving' ? current.number : null, intakeOpen }
  const { sheet, said, dismiss } = log
  const past = said !== null && !isStillSaid(said, current?.number ?? null)
  useEffect(() => {
    // The next number begins with an empty page.
    if (past) dismiss()
  }, [past, dismiss])
  return (
    <div className="desk-middle">
      {said !== null && sheet === null && !past && <LogSaid said={said} onDismiss={dismiss} />}
      <div className="desk-covered" hidden={sheet !== null}>
        {children}
      </div>
      {sheet?.kind === 'write' && <LogPage place={place} onSaved={log.saved} onClose={log.close} />}
      {sheet?.kind === 'why' && <WhyPage onClose={log.close} />}
      {sheet?.kind === 'certificate' && (
        <CertificatePage
          key={sheet.certificate.key}
          certificate={sheet.certificate}
          place={place}
          onSaved={log.saved}
          onClose={log.close}
        />
      )}
    </div>
  )
}
