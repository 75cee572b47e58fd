import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDetail } from '#shared/contract/case-view.ts'
import type { CommandName, InputOf, OutputOf } from '#shared/contract/index.ts'
import { useCommand } from '../../api/use-command.ts'
import type { CommandState } from '../../api/use-command.ts'
import { useQuery } from '../../api/use-query.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import { useFailureWords } from '../../ui/failure-words.ts'
import type { FailureWords } from '../../ui/failure-words.ts'
import { useNavigate } from '../../ui/navigate.tsx'
import type { SideAction } from './allowed-actions.ts'
import { originalsOf, signatureOf } from './case-forms.ts'
import type {
  AcknowledgeForm,
  DecideForm,
  DeliverForm,
  OriginalsForm,
  ReasonForm,
  VoidForm,
} from './case-forms.ts'

/** What is written before it is done, in the strip above the bar. */
export type Panel = 'decide' | 'deliver' | SideAction
/** What is done by the press itself; the first three lead to the desk. */
export type PressAction = 'examine' | 'supplement' | 'supply' | 'close'

export interface CaseWork {
  readonly detail: CaseDetail | null
  /** Why there is nothing to show. */
  readonly trouble: FailureWords | null
  readonly panel: Panel | null
  readonly openPanel: (panel: Panel | null) => void
  readonly busy: Panel | PressAction | null
  readonly failure: FailureWords | null
  /** What was last done here, in words; goes when the next thing begins. */
  readonly done: string | null
  readonly press: (action: PressAction) => void
  readonly decide: (form: DecideForm) => Promise<void>
  readonly deliver: (form: DeliverForm) => Promise<void>
  readonly withdraw: (form: ReasonForm) => Promise<void>
  readonly lapse: (form: ReasonForm) => Promise<void>
  readonly takeOriginals: (form: OriginalsForm) => Promise<void>
  readonly returnOriginals: (form: OriginalsForm) => Promise<void>
  readonly acknowledge: (form: AcknowledgeForm) => Promise<void>
  readonly voidDocument: (form: VoidForm) => Promise<void>
}

/** One case and everything that can be done to it from its page. */
export const useCase = (caseId: string): CaseWork => {
  const { t } = useTranslation('case')
  const navigate = useNavigate()
  const words = useAreaFailure('case')
  const general = useFailureWords()
  const found = useQuery('cases.get', { caseId }, ['cases', 'documents', 'settings', 'archive'])
  const [panel, setPanel] = useState<Panel | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const [pressed, setPressed] = useState<PressAction>('close')
  const deciding = useCommand('cases.decide')
  const delivering = useCommand('cases.deliver')
  const withdrawing = useCommand('cases.withdraw')
  const lapsing = useCommand('cases.lapse')
  const taking = useCommand('cases.takeOriginals')
  const returning = useCommand('cases.returnOriginals')
  const acknowledging = useCommand('cases.acknowledge')
  const voiding = useCommand('documents.void')
  const closing = useCommand('cases.close')
  const examining = useCommand('intake.examine')
  const resuming = useCommand('intake.resume')
  const written = [deciding, delivering, withdrawing, lapsing, taking, returning, acknowledging, voiding]
  const atOnce = [closing, examining, resuming]
  const failure = [...written, ...atOnce].find((command) => command.failure !== null)?.failure ?? null

  const begin = (): void => {
    setDone(null)
    for (const command of [...written, ...atOnce]) command.clear()
  }
  const act = async <C extends CommandName>(
    command: CommandState<C>,
    input: InputOf<C>,
    said: (outcome: OutputOf<C>) => string,
  ): Promise<void> => {
    begin()
    const reply = await command.run(input)
    if (reply?.ok !== true) return
    setDone(said(reply.value))
    setPanel(null)
    found.refetch()
  }
  /** The desk finds the opened intake by itself. */
  const openAtDesk = async (command: typeof examining | typeof resuming): Promise<void> => {
    begin()
    const reply = await command.run({ caseId })
    if (reply?.ok) navigate({ screen: 'desk' })
  }

  return {
    detail: found.value,
    trouble: found.failure === null ? null : words(found.failure),
    panel,
    openPanel: (next) => {
      begin()
      setPanel(next)
    },
    busy: atOnce.some(({ busy }) => busy) ? pressed : written.some(({ busy }) => busy) ? panel : null,
    failure:
      failure === null
        ? null
        : // Without a case number it is another matter that is open at this counter, not this one elsewhere.
          failure.code === 'intake-open' && failure.detail['number'] === undefined
          ? general(failure)
          : words(failure),
    done,
    press: (action) => {
      setPressed(action)
      if (action === 'close') void act(closing, { caseId }, () => t('done.closed'))
      else void openAtDesk(action === 'examine' ? examining : resuming)
    },
    decide: (form) =>
      act(deciding, { caseId, ...form }, ({ documentNumber }) =>
        t('done.decided', { number: documentNumber }),
      ),
    deliver: (form) =>
      act(
        delivering,
        { caseId, way: form.way, receiver: form.receiver, signature: signatureOf(form) },
        ({ documentNumber }) => t('done.delivered', { number: documentNumber }),
      ),
    withdraw: (form) => act(withdrawing, { caseId, ...form }, () => t('done.withdrawn')),
    lapse: (form) => act(lapsing, { caseId, ...form }, () => t('done.lapsed')),
    takeOriginals: (form) =>
      act(
        taking,
        { caseId, items: [...originalsOf(form)], signature: signatureOf(form) },
        ({ documentNumber }) => t('done.originalsTaken', { number: documentNumber }),
      ),
    returnOriginals: (form) =>
      act(
        returning,
        {
          caseId,
          items: originalsOf(form).map(({ key, pieces }) => ({ key, pieces })),
          receiver: form.receiver,
          signature: signatureOf(form),
        },
        ({ documentNumber }) => t('done.originalsReturned', { number: documentNumber }),
      ),
    acknowledge: (form) =>
      act(acknowledging, { caseId, documentId: form.documentId, signature: signatureOf(form) }, () =>
        t('done.acknowledged'),
      ),
    voidDocument: ({ documentId, reason, again }) =>
      act(voiding, { documentId, reason, issueAgain: again === 'yes' }, ({ documentNumber }) =>
        again === 'yes' ? t('done.voidedAgain', { number: documentNumber }) : t('done.voided'),
      ),
  }
}
