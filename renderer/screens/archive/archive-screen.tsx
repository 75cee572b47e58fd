import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { useCommand } from '../../api/use-command.ts'
import { useQuery } from '../../api/use-query.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import { BottomBar, BottomWords } from '../../ui/bottom-bar.tsx'
import { ActionButton } from '../../ui/button.tsx'
import { useHall } from '../../ui/hall.tsx'
import { LoadingRows } from '../../ui/loading.tsx'
import { useNavigate } from '../../ui/navigate.tsx'
import { NoticeLine } from '../../ui/notice-line.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { BatchList } from './batch-list.tsx'
import { nextArchiveStep } from './next-archive-step.ts'
import { WaitingList } from './waiting-list.tsx'
import './archive.css'

const TABS = ['waiting', 'batches'] as const

/** 档案: what is closed and waits, and the batches made of it. */
export const ArchiveScreen = (): ReactElement => {
  const { t } = useTranslation('archive')
  const navigate = useNavigate()
  const { signedIn } = useHall()
  const words = useAreaFailure('archive')
  const overview = useQuery('archive.overview', {}, ['archive', 'cases', 'settings']).value
  const opening = useCommand('archive.open')
  const [tab, setTab] = useState<(typeof TABS)[number]>('waiting')
  const mayAct = signedIn.roles.includes('archivist') || signedIn.roles.includes('admin')
  const step = overview === null ? null : nextArchiveStep(overview)

  const act = (): void => {
    if (step === null || step.kind === 'nothing') return
    if (step.kind === 'continue') navigate({ screen: 'batch', batchId: step.batchId })
    else
      void opening.run({ year: step.year }).then((reply) => {
        if (reply?.ok) navigate({ screen: 'batch', batchId: reply.value.batchId })
      })
  }
  useKeys({
    primary: mayAct ? act : null,
    nextTab: () => setTab(tab === 'waiting' ? 'batches' : 'waiting'),
  })

  return (
    <section className="archive" aria-label={t('title')}>
      <PageHead title={t('title')} />
      <div className="archive-tabs">
        <Tabs
          label={t('overview.tabsLabel')}
          chosen={tab}
          onChoose={setTab}
          items={[
            { name: 'waiting', label: t('overview.tabWaiting'), count: overview?.waiting ?? null },
            { name: 'batches', label: t('overview.tabBatches'), count: overview?.batches.length ?? null },
          ]}
        />
      </div>
      {overview !== null && overview.fonds === null && (
        <div className="archive-notice">
          <NoticeLine
            tone="warning"
            title={t('overview.fondsMissing')}
            text={t('overview.fondsMissingHow')}
          />
        </div>
      )}
      {overview === null ? (
        <LoadingRows rows={8} />
      ) : tab === 'waiting' ? (
        <WaitingList
          items={overview.waitingItems}
          onOpen={(item) => navigate({ screen: 'case', caseId: item.caseId })}
        />
      ) : (
        <BatchList
          batches={overview.batches}
          onOpen={(batch) => navigate({ screen: 'batch', batchId: batch.id })}
        />
      )}
      <BottomBar
        actions={
          mayAct &&
          step !== null &&
          step.kind !== 'nothing' && (
            <ActionButton
              kind="primary"
              label={
                step.kind === 'continue'
                  ? t('overview.continueBatch', step)
                  : t('overview.openBatch', { year: step.year })
              }
              keyName="primary"
              busyLabel={opening.busy ? t('overview.busyOpen') : null}
              onPress={act}
            />
          )
        }
      >
        {opening.failure !== null ? (
          <div role="alert">
            <BottomWords outcome={words(opening.failure).title} written={words(opening.failure).text} />
          </div>
        ) : (
          <BottomWords
            outcome={t('overview.waiting', { count: overview?.waiting ?? 0 })}
            written={
              !mayAct
                ? t('overview.readOnly')
                : step === null || step.kind === 'nothing'
                  ? t('overview.emptyWaiting.how')
                  : step.kind === 'continue'
                    ? t('overview.batchOpen', step)
                    : t('overview.openExplain', { year: step.year, count: step.items })
            }
          />
        )}
      </BottomBar>
    </section>
  )
}
