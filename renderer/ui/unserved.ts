import { useTranslation } from 'react-i18next'
import type { OutputOf } from '#shared/contract/index.ts'

type Category = OutputOf<'queue.overview'>['categories'][number]

/** Queues that a pause of this counter would leave without any counter; most people waiting first. */
export const leftByPause = <One extends Pick<Category, 'onlyHere' | 'waiting'>>(
  categories: readonly One[],
): readonly One[] => categories.filter(({ onlyHere }) => onlyHere).toSorted((a, b) => b.waiting - a.waiting)

/** 有人等候没有窗口: somebody stands in line and no counter calls. */
export const isUnserved = ({ waiting, openCounters }: Pick<Category, 'waiting' | 'openCounters'>): boolean =>
  waiting > 0 && openCounters === 0

/** Queues by name with how many wait: `A 社会救助 3 人、C 居住登记 0 人`. */
export const useQueueNames = (): ((
  categories: readonly Pick<Category, 'prefix' | 'name' | 'waiting'>[],
) => string) => {
  const { t } = useTranslation('line')
  return (categories) =>
    categories
      .map(({ prefix, name, waiting }) => t('category', { prefix, name, count: waiting }))
      .join(t('join'))
}
