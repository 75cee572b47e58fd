import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDetail } from '#shared/contract/case-view.ts'
import type { CommandName, InputOf, OutputOf } from '#shared/contract/index.ts'
import { useOrders } from '../../api/use-orders.ts'
import { useQuery } from '../../api/use-query.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import { useDateWords } from '../../ui/dates.ts'
import type { DateWords } from '../../ui/dates.ts'
import { useFailureWords } from '../../ui/failure-words.ts'
import type { FailureWords } from '../../ui/failure-words.ts'
import { useToday } from '../../ui/hall.tsx'
import { useNavigate } from '../../ui/navigate.tsx'
import type { PageAction, Panel, PressAction } from './allowed-actions.ts'
import { isOvertaken } from './case-failure.ts'
import { useCaseFailure } from './use-case-failure.ts'

/** Carries one command out; `said` puts what it came to into words, shown in the bar. */
export type Act = <C extends CommandName>(
  channel: C,
  input: InputOf<C>,
  said: (outcome: OutputOf<C>, words: DateWords) => string,
) => Promise<void>

export interface CaseWork {
  readonly detail: CaseDetail | null
  /** Why there is nothing to show. */
  readonly trouble: FailureWords | null
  readonly panel: Panel | null
  readonly openPanel: (panel: Panel | null) => void
  readonly busy: PageAction | null
  readonly failure: FailureWords | null
  /** The code of that failure, for a panel that has an answer to it. */
  readonly failedWith: string | null
  /** The failure no longer stands, because what was written has changed. */
  readonly forgive: () => void
  /** What was last done here, in words; goes when the next thing begins. */
  readonly done: string | null
  readonly press: (action: PressAction) => void
  readonly act: Act
}

/** One case and everything that can be done to it from its page. */
export const useCase = (caseId: string): CaseWork => {
  const { t } = useTranslation('case')
  const navigate = useNavigate()
  const today = useToday()
  const dates = useDateWords(today)
  const words = useCaseFailure(today)
  const trouble = useAreaFailure('case')
  const general = useFailureWords()
  const found = useQuery('cases.get', { caseId }, ['cases', 'documents', 'settings', 'archive'])
  const orders = useOrders()
  const [panel, setPanel] = useState<Panel | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const [pressed, setPressed] = useState<PressAction | null>(null)
  const { failure, run, clear } = orders

  const begin = (): void => {
    setDone(null)
    clear()
  }
  const act: Act = async (channel, input, said) => {
    begin()
    const reply = await run(channel, input)
    if (reply === null) return
    if (reply.ok) setDone(said(reply.value, dates))
    // What was being written belongs to a case that has moved on meanwhile.
    if (reply.ok || isOvertaken(reply.error)) {
      setPanel(null)
      found.refetch()
    }
  }
  /** The desk finds the opened intake by itself. */
  const openAtDesk = async (channel: 'intake.examine' | 'intake.resume'): Promise<void> => {
    begin()
    const reply = await run(channel, { caseId })
    if (reply?.ok) navigate({ screen: 'desk' })
  }
  const carryOut = (action: PressAction): Promise<void> => {
    if (action === 'close') return act('cases.close', { caseId }, () => t('done.closed'))
    if (action === 'printProgress')
      return act('cases.printProgress', { caseId }, () => t('done.progressPrinted'))
    return openAtDesk(action === 'examine' ? 'intake.examine' : 'intake.resume')
  }
  const press = (action: PressAction): void => {
    setPressed(action)
    void carryOut(action).finally(() => setPressed(null))
  }

  return {
    detail: found.value,
    trouble: found.failure === null ? null : trouble(found.failure),
    panel,
    openPanel: (next) => {
      begin()
      setPanel(next)
    },
    busy: orders.busy ? (panel ?? pressed) : null,
    failure:
      failure === null
        ? null
        : // Without a case number it is another matter that is open at this counter, not this one elsewhere.
          failure.code === 'intake-open' && failure.detail['number'] === undefined
          ? general(failure)
          : words(failure),
    failedWith: failure?.code ?? null,
    forgive: clear,
    done,
    press,
    act,
  }
}
