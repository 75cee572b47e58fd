import { useEffect, useRef, useState } from 'react'
import { CLIP_MILLISECONDS } from '#shared/contract/voice.ts'
import type { Samples } from '#shared/domain/voice/clip-shape.ts'
import { startRecording } from '../../../voice/recorder.ts'
import type { Recording } from '../../../voice/recorder.ts'

export type RecorderState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'recording'; readonly level: number }
  | { readonly kind: 'taken'; readonly samples: Samples }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused' }

export interface Recorder {
  readonly state: RecorderState
  readonly start: () => void
  readonly stop: () => void
  readonly clear: () => void
}

/** A little less than a clip may be, since the encoder's first moments are trimmed later. */
const LONGEST = CLIP_MILLISECONDS - 200
const METER_EVERY = 80

/** One recording at a time; it ends by itself before it is too long for a clip, and with the page. */
export const useRecorder = (): Recorder => {
  const [state, setState] = useState<RecorderState>({ kind: 'idle' })
  const recording = useRef<Recording | null>(null)
  const opening = useRef(false)
  const gone = useRef(false)

  const stop = (): void => {
    const running = recording.current
    if (running === null) return
    recording.current = null
    void running.stop().then((samples) => {
      if (!gone.current) setState(samples === null ? { kind: 'nothing' } : { kind: 'taken', samples })
    })
  }
  const start = (): void => {
    if (recording.current !== null || opening.current) return
    opening.current = true
    void startRecording().then((made) => {
      opening.current = false
      if (made === 'refused') {
        if (!gone.current) setState({ kind: 'refused' })
        return
      }
      // The page was left while the microphone was being opened: it is given back at once.
      if (gone.current) {
        void made.stop()
        return
      }
      recording.current = made
      setState({ kind: 'recording', level: 0 })
    })
  }
  const isRecording = state.kind === 'recording'
  useEffect(() => {
    if (!isRecording) return
    const meter = setInterval(() => {
      const level = recording.current?.level()
      if (level !== undefined) setState({ kind: 'recording', level })
    }, METER_EVERY)
    const end = setTimeout(stop, LONGEST)
    return () => {
      clearInterval(meter)
      clearTimeout(end)
    }
  }, [isRecording])
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
      const running = recording.current
      recording.current = null
      if (running !== null) void running.stop()
    }
  }, [])
  return { state, start, stop, clear: () => setState({ kind: 'idle' }) }
}
