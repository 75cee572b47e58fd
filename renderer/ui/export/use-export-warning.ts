import { useEffect } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { useQuery } from '../../api/use-query.ts'

/** The clock makes a hall close and a package grow old, and announces neither. */
const LOOK_AGAIN = 60_000

/** What nobody may overlook about the exports, whether the end of the day is offered, and the run that is under way. */
export const useExportWarning = (): OutputOf<'export.warning'> | null => {
  const { value, refetch } = useQuery('export.warning', {}, ['exports', 'settings', 'session'])
  useEffect(() => {
    const timer = setInterval(refetch, LOOK_AGAIN)
    return () => clearInterval(timer)
  }, [refetch])
  return value
}
