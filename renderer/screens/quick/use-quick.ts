import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import type { QuickEntry } from '#shared/contract/quick.ts'
import { gestureKey, order } from '../../api/client.ts'
import { useQuery } from '../../api/use-query.ts'
import { mergeEntries } from './quick-line.ts'
import type { QuickTyped } from './quick-line.ts'
import { registrationLine } from './registration-line.ts'
import type { Waiting } from './registration-line.ts'

export type QuickMatter = OutputOf<'quick.matters'>['matters'][number]

export interface QuickState {
  /** What this counter has registered today, newest first. */
  readonly entries: readonly QuickEntry[]
  readonly total: number
  readonly loading: boolean
  /** On its way, or refused; newest first. */
  readonly waiting: readonly Waiting[]
  readonly register: (matterCode: string, typed: QuickTyped) => void
  readonly takeBack: (id: string) => void
  /** A correction was saved. */
  readonly corrected: (entry: QuickEntry, typed: QuickTyped) => void
  /** The number as it was typed at this window; undefined when it must be asked for. */
  readonly numberOf: (caseId: string) => string | undefined
}

/** 快速登记 at this counter: what is recorded and what is on its way. */
export const useQuick = (): QuickState => {
  const today = useQuery('quick.today', {}, ['cases', 'session'])
  const [saved, setSaved] = useState<readonly QuickEntry[]>([])
  const [waiting, setWaiting] = useState<readonly Waiting[]>([])
  // Kept only while the page is open: afterwards whoever wants to see a number asks, and that is on record.
  const numbers = useRef(new Map<string, string>())
  const { refetch } = today

  const line = useRef<ReturnType<typeof registrationLine> | null>(null)
  line.current ??= registrationLine({
    send: ({ id, matterCode, typed }) => order('quick.register', { matterCode, ...typed, phone: '' }, id),
    onSaved: (entry, { typed }) => {
      numbers.current.set(entry.caseId, typed.documentNumber)
      setSaved((old) => [entry, ...old])
    },
    onWaiting: setWaiting,
  })

  const listed = today.value?.entries
  useEffect(() => {
    if (listed === undefined) return
    const known = new Set(listed.map(({ caseId }) => caseId))
    setSaved((old) => old.filter(({ caseId }) => !known.has(caseId)))
  }, [listed])

  const register = useCallback((matterCode: string, typed: QuickTyped) => {
    line.current?.push({ id: gestureKey(), matterCode, typed })
  }, [])
  const takeBack = useCallback((id: string) => line.current?.takeBack(id), [])
  const corrected = useCallback(
    (entry: QuickEntry, typed: QuickTyped) => {
      numbers.current.set(entry.caseId, typed.documentNumber)
      refetch()
    },
    [refetch],
  )
  const numberOf = useCallback((caseId: string) => numbers.current.get(caseId), [])
  const entries = useMemo(() => mergeEntries(saved, listed ?? []), [saved, listed])
  return {
    entries,
    total: (today.value?.total ?? 0) + entries.length - (listed?.length ?? 0),
    loading: today.value === null && today.failure === null,
    waiting,
    register,
    takeBack,
    corrected,
    numberOf,
  }
}
