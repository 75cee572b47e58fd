import { z } from 'zod'
import { CLIP_RATE } from '../domain/voice/clip-shape.ts'
import { VOICE_UNITS } from '../domain/voice/voice-unit.ts'
import { command, idText, instant, nothing, query, revisionShape } from './define.ts'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** The longest a recorded clip may last, milliseconds, and the most its file may hold. */
export const CLIP_MILLISECONDS = 5000
const CLIP_BYTES = 44 + 2 * CLIP_RATE * (CLIP_MILLISECONDS / 1000)

export const VOICE_SPEEDS = ['slow', 'normal', 'fast'] as const
export type VoiceSpeed = (typeof VOICE_SPEEDS)[number]

/** How calls are said in this hall. */
export const voiceSettingsSchema = z.strictObject({
  on: z.boolean(),
  /** `auto`: the system's own Chinese voice where there is one, otherwise the clips. */
  voice: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('auto') }),
    z.strictObject({ kind: z.literal('clips') }),
    /** Not there (another machine, taken away): as `auto`. */
    z.strictObject({ kind: z.literal('system'), name: z.string().min(1).max(200) }),
  ]),
  /** Percent. */
  volume: z.int().min(10).max(100),
  speed: z.enum(VOICE_SPEEDS),
  /** How often a repeated call is said. */
  timesAgain: z.union([z.literal(1), z.literal(2)]),
  /** Wall-clock spans in which calls are shown and not said; one that ends before it begins passes midnight. */
  quiet: z.array(z.strictObject({ from: time, to: time }).refine(({ from, to }) => from !== to)).max(6),
})
export type VoiceSettings = z.infer<typeof voiceSettingsSchema>

/** Why the hall hears nothing: no loudspeaker, a voice that never ended, a clip that cannot be played. */
export const VOICE_TROUBLES = ['no-device', 'never-ended', 'no-clip'] as const
export type VoiceTrouble = (typeof VOICE_TROUBLES)[number]

export const recordedClipSchema = z.strictObject({
  unit: z.enum(VOICE_UNITS),
  sha256: z.string(),
  milliseconds: z.int(),
})
export type RecordedClip = z.infer<typeof recordedClipSchema>

/** The shipped clips, as `scripts/make-voice-clips.mjs` writes them down. */
export const voiceManifestSchema = z.strictObject({
  synthesiser: z.string().min(1),
  /** Samples per second of every clip. */
  rate: z.literal(CLIP_RATE),
  clips: z.array(
    z.strictObject({
      unit: z.enum(VOICE_UNITS),
      file: z.string().regex(/^[a-z0-9]+\.wav$/),
      /** What it was made of: the command, or how it was computed. */
      from: z.string().min(1),
      milliseconds: z.int().positive(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
})

const mayChange = { surfaces: ['staff'], roles: ['lead', 'admin'] } as const

export const voiceChannels = {
  'voice.get': query({
    surfaces: ['staff'],
    roles: 'any',
    input: nothing,
    output: z.strictObject({
      ...revisionShape,
      settings: voiceSettingsSchema,
      recorded: z.array(recordedClipSchema),
      /** What the speaking screen reported last; null while it is well. */
      trouble: z.strictObject({ kind: z.enum(VOICE_TROUBLES), since: instant }).nullable(),
    }),
  }),
  'voice.save': command({ ...mayChange, input: voiceSettingsSchema, output: nothing }),
  /** A clip the hall has recorded itself takes the place of the shipped one; null gives the shipped one back. */
  'voice.record': command({
    ...mayChange,
    input: z.strictObject({
      unit: z.enum(VOICE_UNITS),
      wave: z
        .instanceof(Uint8Array)
        .refine((bytes) => bytes.byteLength <= CLIP_BYTES)
        .nullable(),
    }),
    output: nothing,
    failures: ['not-a-clip'],
  }),
  /** The bytes of a recorded clip. */
  'voice.clip': query({
    surfaces: ['staff', 'display'],
    roles: 'open',
    input: z.strictObject({ unit: z.enum(VOICE_UNITS), sha256: idText }),
    output: z.strictObject({ wave: z.instanceof(Uint8Array) }),
    failures: ['no-clip', 'damaged-file'],
  }),
}
