import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import { useCommand } from '../../api/use-command.ts'
import { useQuery } from '../../api/use-query.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import { BottomBar, BottomWords } from '../../ui/bottom-bar.tsx'
import { ActionButton } from '../../ui/button.tsx'
import { useDateWords } from '../../ui/dates.ts'
import { useToday } from '../../ui/hall.tsx'
import { EmptyLine, LoadingRows } from '../../ui/loading.tsx'
import { RowTable } from '../../ui/row-table.tsx'
import { Tag } from '../../ui/status-tag.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { usePages } from '../../ui/use-pages.ts'
import { mayDrop, mayRetry, unfinishedJobs } from './print-jobs.ts'

type Outbox = OutputOf<'printing.outbox'>
type Job = Outbox['jobs'][number]

const ROW = 40

const COLUMNS = [
  { name: 'created' },
  { name: 'title' },
  { name: 'state' },
  { name: 'problem' },
  { name: 'attempts', end: true },
] as const

/** 打印: the state of both printers, and what waits or did not come out. */
export const PrintingTab = (): ReactElement => {
  const { t } = useTranslation('duty')
  const words = useDateWords(useToday())
  const failureWords = useAreaFailure('duty')
  const outbox = useQuery('printing.outbox', {}, ['printing', 'settings'])
  const retrying = useCommand('printing.retry')
  const dropping = useCommand('printing.drop')
  const jobs = unfinishedJobs(outbox.value?.jobs ?? [])
  const pages = usePages(jobs, (job) => job.id, ROW)
  const job = pages.current
  const failure = retrying.failure ?? dropping.failure
  const titleOf = ({ kind, title, reprint }: Job): string => {
    const named = kind === 'ticket' ? t('printing.ticketTitle', { title }) : title
    return reprint ? t('printing.reprintMark', { title: named }) : named
  }
  const act = (command: typeof retrying | typeof dropping, wanted: Job): void => {
    retrying.clear()
    dropping.clear()
    void command.run({ jobId: wanted.id }).then(outbox.refetch)
  }
  const retry = job !== null && mayRetry(job) ? () => act(retrying, job) : null
  const drop = job !== null && mayDrop(job) ? () => act(dropping, job) : null
  useKeys({ primary: retry, caseAction7: drop })

  return (
    <>
      <div className="duty-body">
        <section className="duty-part duty-printers" aria-label={t('printing.printers')}>
          {outbox.value !== null &&
            (['ticket', 'document'] as const).map((kind) => (
              <Printer key={kind} kind={kind} printer={outbox.value?.printers[kind] ?? null} />
            ))}
        </section>
        <div ref={pages.listRef} className="duty-list">
          <RowTable
            label={t('printing.jobs')}
            className="duty-jobs-grid"
            columns={COLUMNS.map((column) => ({ ...column, label: t(`printing.columns.${column.name}`) }))}
            rows={pages.shown}
            rowKey={(row) => row.id}
            cells={(row) => [
              `${words.short(dateAt(row.createdAt))} ${words.time(row.createdAt)}`,
              <span key="title" title={titleOf(row)}>
                {titleOf(row)}
              </span>,
              <Tag key="state" tone={row.state === 'failed' ? 'near' : 'plain'}>
                {t(`printing.state.${row.state}`)}
              </Tag>,
              <span key="problem" className="quiet">
                {t(`printing.problem.${row.problem}`)}
              </span>,
              <span key="attempts" className="quiet">
                {row.attempts}
              </span>,
            ]}
            current={pages.currentIndex}
            onCurrent={pages.setCurrent}
            onMove={pages.move}
            totalRows={jobs.length}
            focusFirst
          />
          {outbox.value === null && <LoadingRows rows={4} />}
          {outbox.value !== null && jobs.length === 0 && (
            <EmptyLine title={t('printing.empty.what')} text={t('printing.empty.how')} />
          )}
          {jobs.length > pages.perPage && (
            <p className="duty-range">
              {t('range', {
                from: pages.offset + 1,
                to: pages.offset + pages.shown.length,
                total: jobs.length,
              })}
            </p>
          )}
        </div>
      </div>
      <BottomBar
        actions={
          <>
            {drop !== null && (
              <ActionButton
                label={t('printing.drop')}
                keyName="caseAction7"
                busyLabel={dropping.busy ? t('printing.busyDrop') : null}
                onPress={drop}
              />
            )}
            {retry !== null && (
              <ActionButton
                kind="primary"
                label={t('printing.retry')}
                keyName="primary"
                busyLabel={retrying.busy ? t('printing.busyRetry') : null}
                onPress={retry}
              />
            )}
          </>
        }
      >
        {failure !== null ? (
          <div role="alert">
            <BottomWords outcome={failureWords(failure).title} written={failureWords(failure).text} />
          </div>
        ) : (
          <BottomWords
            outcome={
              job === null
                ? t('printing.allDone')
                : t('printing.chosen', { title: titleOf(job), state: t(`printing.state.${job.state}`) })
            }
            written={t('printing.kept')}
          />
        )}
      </BottomBar>
    </>
  )
}

const Printer = ({
  kind,
  printer,
}: {
  readonly kind: 'ticket' | 'document'
  readonly printer: Outbox['printers']['ticket' | 'document'] | null
}): ReactElement | null => {
  const { t } = useTranslation('duty')
  if (printer === null) return null
  return (
    <p>
      <span className="duty-label">{t(`printing.${kind}`)}</span>
      <b>{printer.target === 'folder' ? t('printing.folder') : printer.name}</b>
      <Tag tone={printer.state === 'ready' ? 'plain' : 'near'}>
        {t(`printing.printerState.${printer.state}`)}
      </Tag>
      {printer.problem !== 'none' && <span>{t(`printing.problem.${printer.problem}`)}</span>}
      {printer.paperLow && <Tag tone="near">{t('printing.paperLow')}</Tag>}
    </p>
  )
}
