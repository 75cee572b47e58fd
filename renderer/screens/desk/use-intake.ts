import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { IntakeChange } from '#shared/contract/intake.ts'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import type { Failure } from '#shared/kernel/result.ts'
import { gestureKey, order } from '../../api/client.ts'
import { useQuery } from '../../api/use-query.ts'
import { applyChange } from './apply-change.ts'
import { changeLine } from './change-line.ts'
import type { Demand } from './use-checklist.ts'

export interface IntakeState {
  /** The intake at this counter with every change shown at once, saved or on its way. */
  readonly view: IntakeView | null
  readonly loading: boolean
  readonly failure: Failure | null
  /** Which channel refused, for its own words. */
  readonly failedAt: 'intake.change' | 'intake.demand'
  readonly change: (change: IntakeChange) => void
  /** Asks for something that was not told, after everything typed before is saved. True when it is on record. */
  readonly demand: (demand: Demand) => Promise<boolean>
  /** Waits until everything is saved; false when something was refused. */
  readonly settled: () => Promise<boolean>
  readonly adopt: (view: IntakeView | null) => void
  readonly clearFailure: () => void
}

/** The intake open at this counter: found again after the window was killed, kept in step with what is saved. */
export const useIntake = (): IntakeState => {
  const current = useQuery('intake.current', {}, ['queue', 'cases', 'session'])
  const [saved, setSaved] = useState<IntakeView | null>(null)
  const [onTheWay, setOnTheWay] = useState<readonly IntakeChange[]>([])
  const [failure, setFailure] = useState<Failure | null>(null)
  const [failedAt, setFailedAt] = useState<IntakeState['failedAt']>('intake.change')
  const { refetch } = current

  const line = useRef<ReturnType<typeof changeLine> | null>(null)
  line.current ??= changeLine({
    send: (change, against) =>
      order('intake.change', { intakeId: against.id, revision: against.revision, change }, gestureKey()),
    onSaved: (view, rest) => {
      setSaved(view)
      setOnTheWay(rest)
    },
    onRefused: (refusal) => {
      setOnTheWay([])
      setFailure(refusal)
      setFailedAt('intake.change')
      refetch()
    },
  })

  const adopt = useCallback(
    (view: IntakeView | null) => {
      setSaved(view)
      setFailure(null)
      if (view !== null) line.current?.adopt(view)
      // An answer that is still under way was asked before this; it must not bring the old state back.
      refetch()
    },
    [refetch],
  )

  const answer = current.value
  useEffect(() => {
    if (answer === null || (line.current?.onTheWay().length ?? 0) > 0) return
    const found = answer.intake
    setSaved((mine) => {
      if (found !== null && mine !== null && found.id === mine.id && found.revision < mine.revision)
        return mine
      if (found !== null) line.current?.adopt(found)
      return found
    })
  }, [answer])

  const change = useCallback((made: IntakeChange) => {
    setFailure(null)
    line.current?.push(made)
    setOnTheWay(line.current?.onTheWay() ?? [])
  }, [])
  const settled = useCallback(() => line.current?.settled() ?? Promise.resolve(true), [])
  const demand = useCallback(
    async (asked: Demand) => {
      setFailure(null)
      const against = (await settled()) ? (line.current?.saved() ?? null) : null
      if (against === null) return false
      const { id: intakeId, revision } = against
      const reply = await order('intake.demand', { intakeId, revision, ...asked }, gestureKey())
      if (reply.ok) adopt(reply.value)
      else {
        setFailure(reply.error)
        setFailedAt('intake.demand')
        if (reply.error.code === 'stale') refetch()
      }
      return reply.ok
    },
    [settled, adopt, refetch],
  )
  const clearFailure = useCallback(() => setFailure(null), [])
  const view = useMemo(
    () => (saved === null ? null : onTheWay.reduce<IntakeView>(applyChange, saved)),
    [saved, onTheWay],
  )
  return {
    view,
    loading: answer === null && current.failure === null,
    failure: failure ?? current.failure,
    failedAt,
    change,
    demand,
    settled,
    adopt,
    clearFailure,
  }
}
