import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { TFunction } from 'i18next'
import { useCommand } from '../../api/use-command.ts'
import { useQuery } from '../../api/use-query.ts'
import { TextButton } from '../../ui/button.tsx'
import { useDateWords } from '../../ui/dates.ts'
import { useFailureWords } from '../../ui/failure-words.ts'
import { useToday } from '../../ui/hall.tsx'
import { Key } from '../../ui/key.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { isLatest, jobOf } from './outcome.ts'
import type { Job, Outcome } from './outcome.ts'
import type { SignatureKind } from './signature-words.ts'
import { Signing } from './signing.tsx'
import type { Overview } from './ticket-actions.ts'

const COUNTED = ['called', 'accepted', 'notified', 'consulted'] as const

/** 上一位: what was done and where its paper is. 本窗口今日: counted from the events. */
export const LastTicket = ({
  overview,
  outcome,
  onSigned,
}: {
  readonly overview: Overview | null
  readonly outcome: Outcome | null
  readonly onSigned: (kind: SignatureKind) => void
}): ReactElement => {
  const { t } = useTranslation('desk')
  const last = overview?.last ?? null
  const current = overview?.current ?? null
  const shown = outcome !== null && isLatest(outcome, current?.number, last?.number) ? outcome : null
  const number = shown === null ? last?.number : (shown.ticketNumber ?? t('head.walkIn'))
  const title =
    shown !== null && shown.ticketNumber === (current?.number ?? null) ? 'last.justNow' : 'last.title'
  return (
    <div className="idle-foot">
      <section className="idle-last" aria-label={t(title)}>
        <p className="idle-foot-head">
          <span>{t(title)}</span>
          {number !== undefined && <span>{number}</span>}
        </p>
        {shown !== null ? (
          <Done outcome={shown} onSigned={onSigned} />
        ) : last === null ? (
          <p className="idle-foot-line">
            <span>{t('last.none')}</span>
            <span className="ui-quiet">{t('last.noneText')}</span>
          </p>
        ) : (
          <p className="idle-foot-line">
            <span>{last.categoryName}</span>
            <span>{last.result === null ? '' : t(`result.${last.result}`)}</span>
          </p>
        )}
      </section>
      <section className="idle-today" aria-label={t('last.today')}>
        <p className="idle-foot-head">{t('last.today')}</p>
        <p className="idle-foot-line">
          {COUNTED.map((name) => (
            <span key={name}>
              {t(`last.counts.${name}`)} <b>{overview?.today[name] ?? 0}</b>
            </span>
          ))}
        </p>
      </section>
    </div>
  )
}

const Done = ({
  outcome,
  onSigned,
}: {
  readonly outcome: Outcome
  readonly onSigned: (kind: SignatureKind) => void
}): ReactElement => {
  const { t } = useTranslation('desk')
  const words = useDateWords(useToday())
  const { kind, written } = outcome
  const accepted = kind === 'accepted' || kind === 'deferred' || kind === 'forwarded'
  return (
    <>
      <p className="idle-foot-line">
        <span className="ui-clip">{outcome.matterName}</span>
        <b>{t(`done.${kind}`)}</b>
        {accepted && written.due !== null && (
          <span>{t('last.due', { date: words.named(written.due.due) })}</span>
        )}
      </p>
      {written.documentId !== null && (
        <Paper documentId={written.documentId} documentNumber={written.documentNumber} />
      )}
      <Signing outcome={outcome} onSigned={onSigned} />
    </>
  )
}

const Paper = ({
  documentId,
  documentNumber,
}: {
  readonly documentId: string
  readonly documentNumber: string
}): ReactElement => {
  const { t } = useTranslation('desk')
  const failureWords = useFailureWords()
  const reprint = useCommand('documents.reprint')
  const outbox = useQuery('printing.outbox', {}, ['printing', 'documents'])
  const job = jobOf(outbox.value?.jobs ?? [], documentNumber)
  const run = (): void => void reprint.run({ documentId })
  useKeys({ reprint: run })
  const paper =
    reprint.failure !== null
      ? failureWords(reprint.failure, 'documents.reprint').title
      : printWords(job, outbox.value?.printers.document.target ?? 'system', t)
  return (
    <p className="idle-foot-line idle-foot-paper">
      <span className="ui-clip">{documentNumber}</span>
      <span role="status" className={job?.state === 'failed' ? 'idle-trouble' : undefined}>
        {paper}
      </span>
      <TextButton
        label={reprint.busy ? t('last.reprinting') : t('last.reprint')}
        describes={documentNumber}
        onPress={run}
      />
      <Key name="reprint" />
    </p>
  )
}

/** A system printer is only ever 已送打印机: whether paper came out it does not say. A folder holds what it was given. */
const printWords = (job: Job | null, target: 'system' | 'folder', t: TFunction): string => {
  if (job?.state !== 'sent') return t(`desk:last.print.${job?.state ?? 'none'}`)
  const where = target === 'folder' ? 'filed' : 'sent'
  return t(job.reprint ? `desk:last.print.again.${where}` : `desk:last.print.${where}`)
}
