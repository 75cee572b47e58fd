import { z } from 'zod'
import { monitorUseSchema } from '#shared/contract/monitor-plan.ts'
import type { MonitorUse, MonitorView } from '#shared/contract/monitor-plan.ts'
import type { Monitor, PlannedWindow } from './window-layout.ts'

/** A monitor the hall has decided about, with what it can be known by when it comes back. */
export const rememberedMonitorSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  width: z.int(),
  height: z.int(),
  use: monitorUseSchema,
})
export type RememberedMonitor = z.infer<typeof rememberedMonitorSchema>

const describes = (remembered: RememberedMonitor, monitor: Monitor): boolean =>
  remembered.label !== '' &&
  remembered.label === monitor.label &&
  remembered.width === monitor.bounds.width &&
  remembered.height === monitor.bounds.height

/**
 * Which remembered monitor each one is: by the system's number for it, else by name and size where only one fits, because
 * another socket may give it another number.
 */
export const recognise = (
  remembered: readonly RememberedMonitor[],
  monitors: readonly Monitor[],
): ReadonlyMap<string, RememberedMonitor> => {
  const known = new Map<string, RememberedMonitor>()
  for (const monitor of monitors) {
    const same = remembered.find(({ id }) => id === monitor.id)
    if (same !== undefined) known.set(monitor.id, same)
  }
  const unplaced = remembered.filter((one) => ![...known.values()].includes(one))
  for (const monitor of monitors) {
    if (known.has(monitor.id)) continue
    const [only, other] = unplaced.filter((one) => describes(one, monitor))
    const twins = monitors.filter(
      (twin) => !known.has(twin.id) && only !== undefined && describes(only, twin),
    )
    if (only !== undefined && other === undefined && twins.length === 1) known.set(monitor.id, only)
  }
  return known
}

export const usesOf = (known: ReadonlyMap<string, RememberedMonitor>): ReadonlyMap<string, MonitorUse> =>
  new Map([...known].map(([id, { use }]) => [id, use]))

/** What is remembered after a decision; null forgets it. */
export const decide = (
  remembered: readonly RememberedMonitor[],
  monitors: readonly Monitor[],
  key: string,
  use: MonitorUse | null,
): readonly RememberedMonitor[] => {
  const monitor = monitors.find(({ id }) => id === key)
  const before = recognise(remembered, monitors).get(key) ?? remembered.find(({ id }) => id === key)
  const others = remembered.filter((one) => one !== before)
  if (use === null) return others
  if (monitor === undefined) return before === undefined ? others : [...others, { ...before, use }]
  const { width, height } = monitor.bounds
  return [...others, { id: monitor.id, label: monitor.label, width, height, use }]
}

const showing = (planned: readonly PlannedWindow[], monitor: Monitor): MonitorUse => {
  const { x, y } = monitor.bounds
  const window = planned.find(
    ({ place }) => place.cover === 'whole' && place.box.x === x && place.box.y === y,
  )
  if (window === undefined) return { kind: 'nothing' }
  if (window.surface === 'kiosk') return { kind: 'kiosk' }
  return window.counter === null ? { kind: 'hall' } : { kind: 'counter', counter: window.counter }
}

/** The monitors as the settings show them: those that are there, then those that were. */
export const viewMonitors = (
  monitors: readonly Monitor[],
  remembered: readonly RememberedMonitor[],
  planned: readonly PlannedWindow[],
): MonitorView[] => {
  const known = recognise(remembered, monitors)
  const hasStaff = planned.some(({ surface }) => surface === 'staff')
  const present = monitors.map((monitor, at): MonitorView => ({
    key: monitor.id,
    place: at + 1,
    label: monitor.label,
    width: monitor.bounds.width,
    height: monitor.bounds.height,
    staff: hasStaff && monitor.primary,
    present: true,
    use: known.get(monitor.id)?.use ?? null,
    shows: showing(planned, monitor),
  }))
  const gone = remembered.filter((one) => ![...known.values()].includes(one))
  return [
    ...present,
    ...gone.map(({ id, label, width, height, use }, at): MonitorView => ({
      key: id,
      place: monitors.length + at + 1,
      label,
      width,
      height,
      staff: false,
      present: false,
      use,
      shows: { kind: 'nothing' },
    })),
  ]
}
