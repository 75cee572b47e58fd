import { pathToFileURL } from 'node:url'

/**
 * Runs a verification in this process instead of opening the hall: the packaged program has no other way, because
 * its Electron-as-Node mode is fused off. The script is a process entry of its own and leaves its answer in
 * `process.exitCode`.
 */
export const runCommand = async (script: string, command: readonly string[]): Promise<number> => {
  process.argv = [process.execPath, script, ...command]
  await import(pathToFileURL(script).href)
  return typeof process.exitCode === 'number' ? process.exitCode : 0
}
