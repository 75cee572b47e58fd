import { callSentence } from '#shared/domain/voice/spoken-call.ts'
import type { SpokenCall } from '#shared/domain/voice/spoken-call.ts'
// A hall is spoken to in Chinese, whatever language the staff read.
import { voice } from '../text/zh-CN/voice.ts'

/** The sentence in words for a system's own voice, with nothing left to it how a number is read: 请A零二三号，到三号窗口。 */
export const spokenText = (call: SpokenCall): string =>
  `${callSentence(call)
    .map((part) => (typeof part === 'string' ? voice.units[part] : voice.comma))
    .join('')}${voice.stop}`
