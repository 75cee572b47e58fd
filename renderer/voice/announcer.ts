import type { VoiceTrouble } from '#shared/contract/voice.ts'
import { beginCall, EMPTY_LINE, endCall, hearCalls } from '#shared/domain/voice/call-line.ts'
import type { CallLine, StandingCall } from '#shared/domain/voice/call-line.ts'
import type { Instant } from '#shared/kernel/instant.ts'

export interface AnnouncerPorts {
  /** Says one call; answers what was wrong, null when it was heard. */
  readonly say: (call: StandingCall) => Promise<VoiceTrouble | null>
  /** Another call is being said, or none. */
  readonly changed: (saying: StandingCall | null) => void
  readonly ended: (trouble: VoiceTrouble | null) => void
}

export interface Announcer {
  /** Another look at the calls that stand; `silent` when they are only to be shown. */
  hear(calls: readonly StandingCall[], at: { readonly now: Instant; readonly silent: boolean }): void
  /** Begins nothing more; what is being said ends with its window. */
  close(): void
}

/** Says the hall's calls one after another, each to its end, whatever else arrives meanwhile. */
export const createAnnouncer = ({ say, changed, ended }: AnnouncerPorts): Announcer => {
  let line: CallLine = EMPTY_LINE
  let closed = false
  /** Says what waits until nothing does; there is never more than one of these under way. */
  const speak = async (): Promise<void> => {
    for (line = beginCall(line); line.saying !== null && !closed; line = beginCall(line)) {
      changed(line.saying)
      const trouble = await say(line.saying).catch((): VoiceTrouble => 'never-ended')
      line = endCall(line)
      if (!closed) ended(trouble)
    }
    if (!closed) changed(null)
  }
  return {
    hear: (calls, at) => {
      line = hearCalls(line, calls, at)
      if (line.saying === null && line.waiting.length > 0 && !closed) void speak()
    },
    close: () => {
      closed = true
    },
  }
}
