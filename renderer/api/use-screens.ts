import { useCallback, useEffect, useState } from 'react'
import type { MonitorUse, MonitorView } from '#shared/contract/monitor-plan.ts'
import { listen } from './messages.ts'

export interface Screens {
  /** Null until main has answered. */
  readonly monitors: readonly MonitorView[] | null
  readonly assign: (key: string, use: MonitorUse | null) => void
  /** A large number on every monitor for a few seconds. */
  readonly name: () => void
}

/** The monitors of this machine, kept current while they are plugged in and out. */
export const useScreens = (): Screens => {
  const [monitors, setMonitors] = useState<readonly MonitorView[] | null>(null)
  useEffect(() => {
    const look = (): void => void window.yichuangtong.screens().then(setMonitors)
    look()
    return listen((message) => {
      if (message.kind === 'screens') look()
    })
  }, [])
  const assign = useCallback((key: string, use: MonitorUse | null) => {
    void window.yichuangtong.assignScreen(key, use).then(setMonitors)
  }, [])
  const name = useCallback(() => window.yichuangtong.nameScreens(), [])
  return { monitors, assign, name }
}
