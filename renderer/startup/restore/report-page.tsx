import { Button } from 'antd'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { RestorePage } from '#shared/contract/startup.ts'
import type { Acting } from '../acting.ts'
import { bytesText } from './bytes.ts'
import { ageOf, momentText, NotBack, ReportFacts } from './report-facts.tsx'

type Read = Extract<RestorePage, { step: 'report' }>

/** The dry run: what would come back, what would not, before anything is written that counts. */
export const ReportPage = ({ read, busy, act }: Acting & { readonly read: Read }): ReactElement => {
  const { t } = useTranslation('restore')
  const { report, now, replaces } = read
  const { version, known } = report.database
  const lack = report.bytesNeeded - report.bytesFree
  const { words, count } = ageOf(report.snapshotAt, now)
  const age = t(`report.${words}`, { count })
  const head = [
    ['hall', report.hallName],
    ['at', t('report.atAge', { at: momentText(report.snapshotAt), age })],
  ] as const
  const foot = [
    ['form', t(`report.forms.${report.form}`)],
    ['database', t(version === known ? 'report.databaseSame' : 'report.databaseOlder', { version, known })],
    [
      'room',
      t('report.roomOf', { needed: bytesText(report.bytesNeeded), free: bytesText(report.bytesFree) }),
    ],
  ] as const
  return (
    <>
      <p className="startup-lead">{t('report.sound')}</p>
      <h2>{t('report.back')}</h2>
      <ReportFacts report={report}>
        <>
          {head.map(([row, said]) => (
            <div key={row} className="restore-wide">
              <dt>{t(`report.${row}`)}</dt>
              <dd>
                <b>{said}</b>
              </dd>
            </div>
          ))}
        </>
      </ReportFacts>
      <h2>{t('report.notBack')}</h2>
      <NotBack report={report} />
      <dl className="restore-facts restore-about">
        {foot.map(([row, said]) => (
          <div key={row} className="restore-wide">
            <dt>{t(`report.${row}`)}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      {replaces && <p className="startup-mark">{t('report.replaces')}</p>}
      {lack > 0 && (
        <p className="startup-mark" role="alert">
          {t('report.room0', { lack: bytesText(lack) })}
        </p>
      )}
      <footer className="startup-buttons">
        <Button
          type="primary"
          size="large"
          data-first
          disabled={busy || lack > 0}
          onClick={() => act({ kind: 'restore-go-on' })}
        >
          {t('report.go')}
        </Button>
        <Button size="large" disabled={busy} onClick={() => act({ kind: 'restore-again' })}>
          {t('again')}
        </Button>
      </footer>
    </>
  )
}
