import { useCallback } from 'react'
import { useWords } from '../ui/public-text.tsx'
import type { Estimate } from './wait.ts'
import { waitOf } from './wait.ts'

/** The waiting time in words; null where the hall knows too little and only the count is shown. */
export const useWaitText = (): ((estimate: Estimate | null) => string | null) => {
  const { label } = useWords('kiosk')
  return useCallback(
    (estimate) => {
      const wait = waitOf(estimate)
      switch (wait.kind) {
        case 'uncounted':
          return null
        case 'now':
          return label('estimate.now')
        case 'within':
        case 'single':
          return label(`estimate.${wait.kind}`, { to: wait.to })
        case 'range':
          return label('estimate.range', { from: wait.from, to: wait.to })
      }
    },
    [label],
  )
}
