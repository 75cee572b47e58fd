import { useState } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import type { TicketPrinter } from '#shared/contract/printer.ts'
import type { Failure } from '#shared/kernel/result.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useQuery } from '../../../api/use-query.ts'

export interface Trial {
  /** Stands on the page, so that a person can say which page is in their hand; null before the first. */
  readonly code: string | null
  readonly state: OutputOf<'printers.trial'>['state'] | null
  readonly problem: OutputOf<'printers.trial'>['problem']
  readonly busy: boolean
  readonly failure: Failure | null
  readonly print: (printer: TicketPrinter) => void
  readonly clear: () => void
}

/** A test page on a printer that need not be saved yet, and what became of it. */
export const useTrial = (): Trial => {
  const trying = useCommand('printers.try')
  const [page, setPage] = useState<OutputOf<'printers.try'> | null>(null)
  const told = useQuery('printers.trial', page === null ? null : { trialId: page.trialId }, ['printing'])
  // The answer of the page before is still there while the first of this one is on its way.
  const [seen, setSeen] = useState<string | null>(null)
  if (page !== null && told.value !== null && !told.loading && seen !== page.trialId) setSeen(page.trialId)
  const current = page !== null && seen === page.trialId ? told.value : null
  return {
    code: page?.code ?? null,
    state: page === null ? null : (current?.state ?? 'waiting'),
    problem: current?.problem ?? 'none',
    busy: trying.busy,
    failure: trying.failure ?? told.failure,
    print: (printer) => {
      setPage(null)
      void trying.run({ printer, want: 'page' }).then((reply) => {
        if (reply?.ok === true) setPage(reply.value)
      })
    },
    clear: () => {
      setPage(null)
      trying.clear()
    },
  }
}
