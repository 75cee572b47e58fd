import { useEffect, useRef, useState } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import type { VoiceTrouble } from '#shared/contract/voice.ts'
import type { StandingCall } from '#shared/domain/voice/call-line.ts'
import { isQuiet } from '#shared/domain/voice/quiet.ts'
import { timesSaid } from '#shared/domain/voice/spoken-call.ts'
import { timeAt } from '#shared/kernel/instant.ts'
import { gestureKey, order } from '../api/client.ts'
import { useSpeaks } from '../api/use-speaks.ts'
import { createAnnouncer } from '../voice/announcer.ts'
import type { Announcer } from '../voice/announcer.ts'
import { createClips } from '../voice/clips.ts'
import { systemLoudspeaker } from '../voice/loudspeaker.ts'
import { sayCall } from '../voice/say-call.ts'
import { systemVoice } from '../voice/system-voice.ts'
import type { DisplaySnapshot } from './type-size.ts'

type DisplaySettings = OutputOf<'display.settings'>

export interface CallVoice {
  /** The call that is being said at this moment. */
  readonly saying: StandingCall | null
  /** Calls are said by this window now, so that 正在叫号 means that it can be heard. */
  readonly audible: boolean
}

/** Says the calls of the hall, when this is the window that does, and tells the staff when it cannot. */
export const useCallVoice = (
  snapshot: DisplaySnapshot | null,
  settings: DisplaySettings | null,
): CallVoice => {
  const speaks = useSpeaks()
  const [saying, setSaying] = useState<StandingCall | null>(null)
  const current = useRef(settings)
  const announcer = useRef<Announcer | null>(null)
  const [means] = useState(() => ({
    clips: createClips(),
    loudspeaker: systemLoudspeaker(),
    system: systemVoice(),
  }))
  const [report] = useState(() => troubleReporter())
  const epoch = useRef('')

  useEffect(() => {
    current.current = settings
    if (settings === null) return
    epoch.current = settings.epoch
    means.clips.use(settings.recorded)
  }, [settings, means])

  useEffect(() => {
    const made = createAnnouncer({
      say: (call) => {
        const voice = current.current?.voice
        return voice === undefined
          ? Promise.resolve(null)
          : sayCall(means, call, timesSaid(call.again, voice.timesAgain), voice)
      },
      changed: setSaying,
      ended: (trouble) => report(trouble, epoch.current),
    })
    announcer.current = made
    return () => made.close()
  }, [means, report])

  const on = settings?.voice.on === true && speaks === true
  const silent = !on || snapshot === null || isQuiet(settings.voice.quiet, timeAt(snapshot.now))
  useEffect(() => {
    // Before it is known who speaks and how, nothing is heard: the first look must not be taken for the second.
    if (snapshot === null || settings === null || speaks === null) return
    announcer.current?.hear(snapshot.standing, { now: snapshot.now, silent })
  }, [snapshot, settings, speaks, silent])

  const backend = settings?.epoch ?? ''
  const [present, setPresent] = useState(true)
  // A loudspeaker that is missing is told before the first call is made in silence.
  useEffect(() => {
    if (!on || backend === '') return
    const look = (): void =>
      void means.loudspeaker.present().then((found) => {
        setPresent(found)
        report(found ? null : 'no-device', backend)
      })
    look()
    return means.loudspeaker.watch(look)
  }, [on, backend, means, report])

  return { saying, audible: !silent && present }
}

/** Tells the staff what is wrong, once for each change and again to a backend that has started anew. */
const troubleReporter = (): ((trouble: VoiceTrouble | null, epoch: string) => void) => {
  let told = ''
  return (trouble, epoch) => {
    const news = `${epoch} ${trouble ?? ''}`
    if (told === news) return
    told = news
    void order('display.reportVoice', { trouble }, gestureKey()).then((reply) => {
      // Not told: the next end of a call, well or not, tries again.
      if (!reply.ok) told = ''
    })
  }
}
