import { CLIP_MILLISECONDS } from '#shared/contract/voice.ts'
import type { VoiceTrouble } from '#shared/contract/voice.ts'
import { CLIP_RATE, shapeClip } from '#shared/domain/voice/clip-shape.ts'
import { readWave } from '#shared/domain/voice/wave-file.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { answers, does } from '../context.ts'
import type { Handlers } from '../context.ts'
import { recordFile } from '../store/documents.ts'
import { recordedClips, removeRecordedClip, saveRecordedClip } from '../store/voice-clips.ts'
import { readVoice, saveVoice } from './voice-settings.ts'

/** 语音叫号: how the hall's calls are said, its own clips, and whether they can be heard. */
export const voiceHandlers = (): Pick<
  Handlers,
  'voice.get' | 'voice.save' | 'voice.record' | 'voice.clip' | 'display.reportVoice'
> => {
  /** What the speaking screen said last. It is a fact of the moment, so it is not stored. */
  let trouble: { readonly kind: VoiceTrouble; readonly since: Instant } | null = null
  return {
    'voice.get': answers(({ db, epoch, revision }) =>
      ok({ epoch, revision, settings: readVoice(db), recorded: recordedClips(db), trouble }),
    ),

    'voice.save': does(({ db, audit, touch }, settings) => {
      saveVoice(db, settings)
      audit('voice.save', 'voice', settings.on ? 'on' : 'off')
      touch('settings')
      return ok({})
    }),

    'voice.record': does(({ db, now, session, around, audit, touch }, { unit, wave }) => {
      if (wave === null) removeRecordedClip(db, unit)
      else {
        if (session === null) throw new Error('a clip was recorded by nobody')
        const milliseconds = lengthOfClip(wave)
        if (milliseconds === null) return fail('not-a-clip')
        const file = around.files.put(wave)
        recordFile(db, { ...file, mediaType: 'audio/wav', at: now })
        saveRecordedClip(db, { unit, sha256: file.sha256, milliseconds, at: now, staffId: session.staffId })
      }
      audit('voice.record', unit, wave === null ? 'removed' : 'saved')
      touch('settings')
      return ok({})
    }),

    'voice.clip': answers(({ db, around }, { unit, sha256 }) => {
      // Only what is a clip now: the store holds people's papers too.
      if (!recordedClips(db).some((clip) => clip.unit === unit && clip.sha256 === sha256))
        return fail('no-clip')
      const wave = around.files.get(sha256)
      return wave === null ? fail('damaged-file') : ok({ wave: new Uint8Array(wave) })
    }),

    'display.reportVoice': does(({ now, touch }, input) => {
      trouble =
        input.trouble === null
          ? null
          : { kind: input.trouble, since: trouble?.kind === input.trouble ? trouble.since : now }
      touch('settings')
      return ok({})
    }),
  }
}

/** Milliseconds of a clip that can be said; null when it is no sound file, is too long, or nothing is heard in it. */
const lengthOfClip = (bytes: Uint8Array): number | null => {
  const wave = readWave(bytes)
  if (wave?.rate !== CLIP_RATE) return null
  const milliseconds = Math.round((wave.samples.length / wave.rate) * 1000)
  if (milliseconds > CLIP_MILLISECONDS || shapeClip(wave.samples, wave.rate) === null) return null
  return milliseconds
}
