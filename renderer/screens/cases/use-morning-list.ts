import { useEffect, useState } from 'react'
import type { BoardScope } from '#shared/contract/board.ts'
import type { FailureOf } from '#shared/contract/index.ts'
import type { Failure } from '#shared/kernel/result.ts'
import { useCommand } from '../../api/use-command.ts'

export interface MorningList {
  readonly busy: boolean
  /** The paper of these cases is on its way. */
  readonly printed: boolean
  readonly failure: Failure<FailureOf<'cases.printMorningList'>> | null
  readonly print: () => void
}

/** 晨会清单 of the cases somebody looks at; what became of it is said until they look at others. */
export const useMorningList = (scope: BoardScope): MorningList => {
  const { busy, failure, run, clear } = useCommand('cases.printMorningList')
  const [printed, setPrinted] = useState(false)
  const whose = JSON.stringify(scope)
  useEffect(() => {
    setPrinted(false)
    clear()
  }, [whose, clear])
  return {
    busy,
    printed,
    failure,
    print: () => {
      setPrinted(false)
      void run({ scope }).then((reply) => {
        if (reply?.ok === true) setPrinted(true)
      })
    },
  }
}
