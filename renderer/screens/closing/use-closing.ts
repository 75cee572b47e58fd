import { useEffect, useRef, useState } from 'react'
import type { EndDayReply } from '#shared/contract/end-day.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import { useOrders } from '../../api/use-orders.ts'
import { useQuery } from '../../api/use-query.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import type { FailureWords } from '../../ui/failure-words.ts'
import { closingState, isOnlyBegun } from './closing-state.ts'
import type { ClosingState } from './closing-state.ts'
import { useCountdown } from './use-countdown.ts'

/** Long enough to read the sentence and to reach for the key that stops it. */
export const COUNTDOWN_SECONDS = 15

export interface Closing {
  readonly state: ClosingState
  readonly places: OutputOf<'export.targets'> | null
  /** A run that somebody else has begun: it can be waited for. */
  readonly foreign: string | null
  readonly busy: boolean
  readonly failure: FailureWords | null
  /** Seconds until the end; null while nothing is counted. */
  readonly left: number | null
  /** The countdown was stopped, and nothing ends by itself any more. */
  readonly stopped: boolean
  readonly ending: 'no' | 'asked' | Extract<EndDayReply, { kind: 'failed' }>['problem']
  readonly start: () => void
  readonly cancel: () => void
  /** Counts down to the end although there is no sound package everywhere. */
  readonly endAnyway: () => void
  readonly stop: () => void
  readonly endNow: () => void
}

/** 导出并关机: the run that is followed, the countdown, and the end. Leaving the page forgets both; the run goes on. */
export const useClosing = (): Closing => {
  const words = useAreaFailure('exports')
  const runs = useQuery('export.runs', {}, ['exports']).value?.runs ?? null
  // Looked at once: while a run is under way, its own outcomes say how a place is.
  const places = useQuery('export.targets', {}, ['settings']).value
  const orders = useOrders()
  const [followed, setFollowed] = useState<readonly string[]>([])
  const [stopped, setStopped] = useState(false)
  const [anyway, setAnyway] = useState(false)
  /** After the run of somebody else the places it left out are exported to as well. */
  const goesOn = useRef(false)
  const [ending, setEnding] = useState<Closing['ending']>('no')
  const enabled = places?.targets.filter((target) => target.enabled).map(({ id }) => id) ?? []
  const state = closingState(runs ?? [], followed, enabled)
  // Not one whose finished package is only read back again: that makes no package of today.
  const foreign = runs?.find((run) => run.finishedAt === null && !followed.includes(run.id))?.id ?? null
  const counts = ending === 'no' && (anyway || (state.kind === 'sound' && !stopped))

  const endNow = (): void => {
    setEnding('asked')
    setAnyway(false)
    setStopped(true)
    window.yichuangtong.endDay({ powerOff: true }).then(
      (reply) => {
        if (reply.kind === 'failed') setEnding(reply.problem)
      },
      () => setEnding('other'),
    )
  }
  const left = useCountdown(counts, COUNTDOWN_SECONDS, endNow)

  const follow = (runId: string): void => {
    setStopped(false)
    setAnyway(false)
    setEnding('no')
    setFollowed((before) => [...before, runId])
  }
  const start = async (): Promise<void> => {
    if (state.kind === 'running') return
    if (state.kind === 'ready' && foreign !== null) {
      goesOn.current = true
      follow(foreign)
      return
    }
    const targetIds = state.kind === 'failed' ? [...state.left] : []
    // After a whole round the next is a whole round again, and what was before no longer counts.
    if (state.kind !== 'failed') setFollowed([])
    const reply = await orders.run('export.start', { cause: 'closing', targetIds })
    if (reply?.ok === true) follow(reply.value.runId)
  }
  const onlyBegun = isOnlyBegun(state)
  useEffect(() => {
    if (!onlyBegun || !goesOn.current) return
    // Once: where that cannot begin, it is said, and a person decides.
    goesOn.current = false
    void start()
  })
  return {
    state,
    places,
    foreign,
    busy: orders.busy,
    failure: orders.failure === null ? null : words(orders.failure),
    left,
    stopped,
    ending,
    start: () => void start(),
    cancel: () => {
      const runId = followed.at(-1)
      if (state.kind === 'running' && runId !== undefined) void orders.run('export.cancel', { runId })
    },
    endAnyway: () => {
      setEnding('no')
      setAnyway(true)
    },
    stop: () => {
      setAnyway(false)
      setStopped(true)
    },
    endNow,
  }
}
