import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { RestoreReport } from '#shared/contract/restore-wire.ts'
import { dateAt, timeAt } from '#shared/kernel/instant.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export const momentText = (instant: number): string => `${dateAt(instant)} ${timeAt(instant)}`

/** How long ago a snapshot was taken, in the unit in which a person thinks of it. */
export const ageOf = (
  snapshotAt: number,
  now: number,
): { readonly words: 'ageFuture' | 'ageMinutes' | 'ageHours' | 'ageDays'; readonly count: number } => {
  const age = now - snapshotAt
  if (age < -5 * MINUTE) return { words: 'ageFuture', count: 0 }
  if (age < 2 * HOUR) return { words: 'ageMinutes', count: Math.max(0, Math.floor(age / MINUTE)) }
  return age < 2 * DAY
    ? { words: 'ageHours', count: Math.floor(age / HOUR) }
    : { words: 'ageDays', count: Math.floor(age / DAY) }
}

/** What comes back, in figures. */
export const ReportFacts = ({
  report,
  children,
}: {
  readonly report: RestoreReport
  readonly children?: ReactElement
}): ReactElement => {
  const { t } = useTranslation('restore')
  const { cases, documents } = report
  const rows = [
    ['staff', t('report.people', { count: report.staff })],
    ['cases', t('report.casesCount', { all: cases.open + cases.closed, open: cases.open })],
    ['tickets', t('report.ticketsCount', { count: report.tickets })],
    ['documents', t('report.documentsCount', { all: documents.all, pdf: documents.withPdf })],
    ['archive', t('report.archiveCount', { count: report.archiveItems })],
    ['attachments', t('report.attachmentsCount', { count: report.attachments })],
  ] as const
  return (
    <dl className="restore-facts">
      {children}
      {rows.map(([row, figures]) => (
        <div key={row}>
          <dt>{t(`report.${row}`)}</dt>
          <dd>{figures}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What does not: everything later, and what the package says it does not have. */
export const NotBack = ({ report }: { readonly report: RestoreReport }): ReactElement => {
  const { t } = useTranslation('restore')
  const unrendered = report.documents.all - report.documents.withPdf
  return (
    <ul className="restore-not-back">
      <li>{t('report.after', { at: momentText(report.snapshotAt) })}</li>
      {(['missing', 'findings'] as const)
        .filter((list) => report[list].count > 0)
        .map((list) => (
          <li key={list}>
            {t(`report.${list}`, { count: report[list].count })}
            <ul>
              {report[list].first.map((one) => (
                <li key={one}>{one}</li>
              ))}
              {report[list].count > report[list].first.length && (
                <li>{t('report.more', { count: report[list].count - report[list].first.length })}</li>
              )}
            </ul>
          </li>
        ))}
      {unrendered > 0 && <li>{t('report.unrendered', { count: unrendered })}</li>}
    </ul>
  )
}
