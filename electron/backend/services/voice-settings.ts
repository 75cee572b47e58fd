import { voiceSettingsSchema } from '#shared/contract/voice.ts'
import type { VoiceSettings } from '#shared/contract/voice.ts'
import type { ReadDb, WriteDb } from '../store/database.ts'
import { readMeta, writeMeta } from '../store/meta.ts'

const VOICE = 'voice'

/** A hall that has decided nothing is heard: a call nobody hears is worse than one that is too loud. */
const USUAL: VoiceSettings = {
  on: true,
  voice: { kind: 'auto' },
  volume: 80,
  speed: 'normal',
  timesAgain: 1,
  quiet: [],
}

export const readVoice = (db: ReadDb): VoiceSettings => {
  const text = readMeta(db, VOICE)
  return text === null ? USUAL : voiceSettingsSchema.parse(JSON.parse(text))
}

export const saveVoice = (db: WriteDb, settings: VoiceSettings): void =>
  writeMeta(db, VOICE, JSON.stringify(settings))
