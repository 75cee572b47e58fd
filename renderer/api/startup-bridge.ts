import type { StartupAction, StartupState } from '#shared/contract/startup.ts'

export interface StartupBridge {
  state(): Promise<StartupState>
  /** Answers what to show next. On success main closes this window. */
  act(action: StartupAction): Promise<StartupState>
  /** Main changed its mind without being asked; returns how to stop listening. */
  onChange(listener: (state: StartupState) => void): () => void
  /** Told once the page has drawn its first real content. */
  ready(): void
}

declare global {
  interface Window {
    readonly yichuangtongStartup: StartupBridge
  }
}
