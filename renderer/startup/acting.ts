import type { StartupAction } from '#shared/contract/startup.ts'

/** What every page of this window is given. */
export interface Acting {
  /** True while main works on the last action. */
  readonly busy: boolean
  readonly act: (action: StartupAction) => void
}
