import { CLIP_RATE, shapeClip } from '#shared/domain/voice/clip-shape.ts'
import type { Samples } from '#shared/domain/voice/clip-shape.ts'

export interface Recording {
  /** How loud it is at this moment, 0 to 1. */
  level(): number
  /** Ends it and gives the microphone back; null when nothing was heard. */
  stop(): Promise<Samples | null>
}

/** Opens the microphone, or answers that it could not be opened. It is given back whatever happens. */
export const startRecording = async (): Promise<Recording | 'refused'> => {
  await window.yichuangtong.microphone(true)
  let stream: MediaStream
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      audio: { channelCount: 1, echoCancellation: false, noiseSuppression: true, autoGainControl: false },
    })
  } catch {
    await window.yichuangtong.microphone(false)
    return 'refused'
  }
  const context = new AudioContext()
  const meter = context.createAnalyser()
  meter.fftSize = 1024
  context.createMediaStreamSource(stream).connect(meter)
  const moment = new Float32Array(meter.fftSize)
  const recorder = new MediaRecorder(stream)
  const pieces: Blob[] = []
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data))
  const stopped = new Promise<void>((resolve) => recorder.addEventListener('stop', () => resolve()))
  recorder.start()

  const giveBack = async (): Promise<void> => {
    for (const track of stream.getTracks()) track.stop()
    await context.close().catch(() => undefined)
    await window.yichuangtong.microphone(false)
  }
  return {
    level: () => {
      meter.getFloatTimeDomainData(moment)
      return Math.min(
        1,
        moment.reduce((most, one) => Math.max(most, Math.abs(one)), 0),
      )
    },
    stop: async () => {
      if (recorder.state !== 'inactive') recorder.stop()
      await stopped
      await giveBack()
      return decode(await new Blob(pieces).arrayBuffer())
    },
  }
}

/** What was recorded, as every clip is kept: one channel at the clips' own rate, trimmed and evened. */
const decode = async (encoded: ArrayBuffer): Promise<Samples | null> => {
  if (encoded.byteLength === 0) return null
  try {
    const buffer = await new OfflineAudioContext(1, 1, CLIP_RATE).decodeAudioData(encoded)
    return shapeClip(new Float32Array(buffer.getChannelData(0)), CLIP_RATE)
  } catch {
    return null
  }
}
