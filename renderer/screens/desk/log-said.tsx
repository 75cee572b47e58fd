import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { timeAt } from '#shared/kernel/instant.ts'
import { useCommand } from '../../api/use-command.ts'
import { useQuery } from '../../api/use-query.ts'
import { TextButton } from '../../ui/button.tsx'
import { useFailureWords } from '../../ui/failure-words.ts'
import { jobOf } from './outcome.ts'
import type { Said } from './use-desk-log.ts'

/** What was recorded, what ended with it, and where its paper is. */
export const LogSaid = ({
  said,
  onDismiss,
}: {
  readonly said: Said
  readonly onDismiss: () => void
}): ReactElement => {
  const { t } = useTranslation('deskLog')
  return (
    <div className="log-said" role="status">
      <b>{t('said.title', { kind: t(`kind.${said.kind}`) })}</b>
      <span>{t('said.how', { channel: t(`channel.${said.channel}`), time: timeAt(said.at) })}</span>
      {said.ended !== null && <span>{t('said.ended', { number: said.ended })}</span>}
      {said.documentId !== null && <Paper number={said.documentNumber} documentId={said.documentId} />}
      <span className="log-said-end">
        <TextButton label={t('said.dismiss')} onPress={onDismiss} />
      </span>
    </div>
  )
}

const Paper = ({
  number,
  documentId,
}: {
  readonly number: string
  readonly documentId: string
}): ReactElement => {
  const { t } = useTranslation('deskLog')
  const failureWords = useFailureWords()
  const reprint = useCommand('documents.reprint')
  const outbox = useQuery('printing.outbox', {}, ['printing', 'documents'])
  const job = jobOf(outbox.value?.jobs ?? [], number)
  const filed = outbox.value?.printers.document.target === 'folder' && job?.state === 'sent'
  const words =
    reprint.failure === null
      ? t(`desk:last.print.${filed ? 'filed' : (job?.state ?? 'none')}`)
      : failureWords(reprint.failure, 'documents.reprint').title
  return (
    <>
      <span>{number}</span>
      <span className={job?.state === 'failed' ? 'idle-trouble' : undefined}>{words}</span>
      <TextButton
        label={t(reprint.busy ? 'said.reprinting' : 'said.reprint')}
        describes={number}
        onPress={() => void reprint.run({ documentId })}
      />
    </>
  )
}
