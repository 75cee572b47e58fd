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
  const next = (): void => {
    if (closed || line.saying !== null) return
    line = beginCall(line)
    const call = line.saying
    if (call === null) return
    changed(call)
    void say(call)
      .catch((): VoiceTrouble => 'never-ended')
      .then((trouble) => {
        line = endCall(line)
        if (closed) return
        ended(trouble)
        next()
        if (line.saying === null) changed(null)
      })
  }
  return {
    hear: (calls, at) => {
      line = hearCalls(line, calls, at)
      next()
    },
    close: () => {
      closed = true
    },
  }
}
