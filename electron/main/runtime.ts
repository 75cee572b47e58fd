import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The Electron release this program was built for; put in by the build. */
declare const __PINNED_ELECTRON__: string

/**
 * Whether the runtime is a stand-in for the official one: it says so beside its program file, or the environment
 * does, or it is not the release this program was built for.
 */
export const isStandinRuntime = (): boolean =>
  existsSync(join(dirname(process.execPath), 'STANDIN')) ||
  process.env['YICHUANGTONG_STANDIN'] === '1' ||
  process.versions['electron'] !== __PINNED_ELECTRON__
