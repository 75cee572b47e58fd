import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDetail } from '#shared/contract/case-view.ts'
import { useCommand } from '../../api/use-command.ts'
import { useQuery } from '../../api/use-query.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import type { FailureWords } from '../../ui/failure-words.ts'
import { useNavigate } from '../../ui/navigate.tsx'
import { signatureOf } from './case-forms.ts'
import type { DecideForm, DeliverForm, WithdrawForm } from './case-forms.ts'

export type Panel = 'decide' | 'deliver' | 'withdraw'

export interface CaseWork {
  readonly detail: CaseDetail | null
  readonly missing: boolean
  readonly fresh: boolean
  readonly panel: Panel | null
  readonly openPanel: (panel: Panel | null) => void
  readonly busy: Panel | 'close' | 'supplement' | null
  readonly failure: FailureWords | null
  /** What was last done here, in words; goes when the next thing begins. */
  readonly done: string | null
  readonly decide: (form: DecideForm) => Promise<void>
  readonly deliver: (form: DeliverForm) => Promise<void>
  readonly withdraw: (form: WithdrawForm) => Promise<void>
  readonly close: () => Promise<void>
  readonly supplement: () => Promise<void>
}

/** One case and everything that can be done to it from its page. */
export const useCase = (caseId: string): CaseWork => {
  const { t } = useTranslation('case')
  const navigate = useNavigate()
  const words = useAreaFailure('case')
  const found = useQuery('cases.get', { caseId }, ['cases', 'documents', 'settings', 'archive'])
  const [panel, setPanel] = useState<Panel | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const deciding = useCommand('cases.decide')
  const delivering = useCommand('cases.deliver')
  const withdrawing = useCommand('cases.withdraw')
  const closing = useCommand('cases.close')
  const resuming = useCommand('intake.resume')
  const commands = [deciding, delivering, withdrawing, closing, resuming]
  const failure = commands.find((command) => command.failure !== null)?.failure ?? null

  const begin = (): void => {
    setDone(null)
    for (const command of commands) command.clear()
  }
  const finish = (sentence: string): void => {
    setDone(sentence)
    setPanel(null)
    found.refetch()
  }

  return {
    detail: found.value,
    missing: found.failure?.code === 'no-case',
    fresh: found.fresh,
    panel,
    openPanel: (next) => {
      begin()
      setPanel(next)
    },
    busy: deciding.busy
      ? 'decide'
      : delivering.busy
        ? 'deliver'
        : withdrawing.busy
          ? 'withdraw'
          : closing.busy
            ? 'close'
            : resuming.busy
              ? 'supplement'
              : null,
    failure: failure === null ? null : words(failure),
    done,
    decide: async (form) => {
      begin()
      const reply = await deciding.run({ caseId, ...form })
      if (reply?.ok) finish(t('done.decided', { number: reply.value.documentNumber }))
    },
    deliver: async (form) => {
      begin()
      const { way, receiver } = form
      const reply = await delivering.run({ caseId, way, receiver, signature: signatureOf(form) })
      if (reply?.ok) finish(t('done.delivered', { number: reply.value.documentNumber }))
    },
    withdraw: async (form) => {
      begin()
      const reply = await withdrawing.run({ caseId, ...form })
      if (reply?.ok) finish(t('done.withdrawn'))
    },
    close: async () => {
      begin()
      const reply = await closing.run({ caseId })
      if (reply?.ok) finish(t('done.closed'))
    },
    supplement: async () => {
      begin()
      // The desk finds the opened intake by itself; only the told lines are asked again.
      const reply = await resuming.run({ caseId })
      if (reply?.ok) navigate({ screen: 'desk' })
    },
  }
}
