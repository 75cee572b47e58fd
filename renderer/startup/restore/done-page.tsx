import { Button } from 'antd'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { RestorePage } from '#shared/contract/startup.ts'
import type { Acting } from '../acting.ts'
import { momentText, NotBack, ReportFacts } from './report-facts.tsx'

type Done = Extract<RestorePage, { step: 'done' }>

/** What came back, what did not, and what to do before the next resident is served. */
export const DonePage = ({ done, busy, act }: Acting & { readonly done: Done }): ReactElement => {
  const { t } = useTranslation('restore')
  const { report, setAside } = done
  const at = momentText(report.snapshotAt)
  return (
    <>
      <p className="startup-lead" role="status">
        {t('done.lead', { hall: report.hallName, at })}
      </p>
      <h2>{t('done.next')}</h2>
      <ol className="restore-next">
        <li>{t('done.nextNumbers', { at })}</li>
        <li>{t('done.nextPaper')}</li>
        <li>{t('done.nextPrinters')}</li>
      </ol>
      <h2>{t('done.back')}</h2>
      <ReportFacts report={report} />
      <h2>{t('done.notBack')}</h2>
      <NotBack report={report} />
      <dl className="startup-facts">
        <dt>{t('done.setAside')}</dt>
        <dd>{setAside === null ? t('done.setAsideNone') : t('done.setAsideAt', { folder: setAside })}</dd>
      </dl>
      <footer className="startup-buttons">
        <Button
          type="primary"
          size="large"
          data-first
          disabled={busy}
          onClick={() => act({ kind: 'restore-open' })}
        >
          {t('done.open')}
        </Button>
      </footer>
    </>
  )
}
