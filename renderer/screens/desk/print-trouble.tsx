import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { useCommand } from '../../api/use-command.ts'
import { useQuery } from '../../api/use-query.ts'
import { ActionButton } from '../../ui/button.tsx'
import { NoticeLine } from '../../ui/notice-line.tsx'
import { useKeys } from '../../ui/use-keys.ts'

/** Paper that did not come out: what happened, that the record stands, and the one key that tries again. */
export const PrintTrouble = (): ReactElement | null => {
  const { t } = useTranslation('desk')
  const outbox = useQuery('printing.outbox', {}, ['printing'])
  const retry = useCommand('printing.retry')
  const failed = outbox.value?.jobs.find((job) => job.state === 'failed')
  if (failed === undefined) return null
  return (
    <FailedJob
      title={t(`printTrouble.${failed.problem}`)}
      text={t('printTrouble.text', { title: failed.title })}
      onRetry={() => void retry.run({ jobId: failed.id })}
    />
  )
}

const FailedJob = ({
  title,
  text,
  onRetry,
}: {
  readonly title: string
  readonly text: string
  readonly onRetry: () => void
}): ReactElement => {
  const { t } = useTranslation('desk')
  useKeys({ reprint: onRetry })
  return (
    <NoticeLine
      tone="trouble"
      title={title}
      text={text}
      action={<ActionButton label={t('printTrouble.retry')} keyName="reprint" onPress={onRetry} />}
    />
  )
}
