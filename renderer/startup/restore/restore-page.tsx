import { useEffect, useLayoutEffect, useRef } from 'react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { RestorePage as Page } from '#shared/contract/startup.ts'
import { assertNever } from '#shared/kernel/assert-never.ts'
import type { Acting } from '../acting.ts'
import { ChoosePage } from './choose-page.tsx'
import { CodePage } from './code-page.tsx'
import { DonePage } from './done-page.tsx'
import { FailedPage } from './failed-page.tsx'
import { KeepPage } from './keep-page.tsx'
import { PasswordPage } from './password-page.tsx'
import { ProgressPage } from './progress-page.tsx'
import { ReportPage } from './report-page.tsx'
import './restore.css'

const Part = ({ page, ...acting }: Acting & { readonly page: Page }): ReactElement => {
  switch (page.step) {
    case 'choose':
      return <ChoosePage asking={page} {...acting} />
    case 'password':
      return <PasswordPage asking={page} {...acting} />
    case 'code':
      return <CodePage asking={page} {...acting} />
    case 'reading':
    case 'restoring':
      return <ProgressPage under={page} {...acting} />
    case 'report':
      return <ReportPage read={page} {...acting} />
    case 'keep':
      return <KeepPage asking={page} {...acting} />
    case 'done':
      return <DonePage done={page} {...acting} />
    case 'failed':
      return <FailedPage failed={page} {...acting} />
    default:
      return assertNever(page)
  }
}

/** 从导出包恢复: what is asked and said, one page after the other. */
export const RestorePage = ({ page, ...acting }: Acting & { readonly page: Page }): ReactElement => {
  const { t } = useTranslation('restore')
  const article = useRef<HTMLElement>(null)
  const { busy } = acting
  // While main works everything is disabled and nothing can take the focus; afterwards Enter must lead on.
  useEffect(() => {
    if (!busy && document.activeElement === document.body)
      // The button may stand below a long report, which is read from its head.
      article.current
        ?.querySelector<HTMLElement>('[data-first], input:not(:disabled)')
        ?.focus({ preventScroll: true })
  }, [busy, page.step])
  // A page begins at its head, however far the one before was read.
  useLayoutEffect(() => article.current?.scrollIntoView({ block: 'start' }), [page.step])
  const title = ((): string => {
    if (page.step === 'failed') return t(`failed.problems.${page.problem}.title`)
    if (page.step === 'reading') return t('progress.reading')
    if (page.step === 'restoring') return t('progress.restoring', { hall: page.hallName })
    return t(`${page.step}.title`)
  })()
  return (
    <article ref={article} className="startup-page" aria-labelledby="restore-title">
      <p className="restore-name">{t('title')}</p>
      <h1 id="restore-title">{title}</h1>
      <Part page={page} {...acting} />
    </article>
  )
}
