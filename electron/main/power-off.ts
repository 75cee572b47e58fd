import { spawn } from 'node:child_process'

/** Long enough to read the system's own notice and to take it back (`shutdown /a`). */
const WINDOWS_NOTICE_SECONDS = 60
/** The system has been asked; whether it will, it says within this time. */
const ANSWERS_WITHIN = 15_000

/** How a system is asked to switch the machine off; null where we know no way. */
export const powerOffCommand = (
  platform: NodeJS.Platform,
): { readonly file: string; readonly args: readonly string[] } | null => {
  switch (platform) {
    case 'win32':
      return { file: 'shutdown', args: ['/s', '/t', String(WINDOWS_NOTICE_SECONDS)] }
    case 'linux':
      return { file: 'systemctl', args: ['poweroff'] }
    case 'darwin':
      return { file: 'osascript', args: ['-e', 'tell application "System Events" to shut down'] }
    default:
      return null
  }
}

/** Asks the system to switch the machine off; answers whether it has agreed. */
export const powerOff = (platform: NodeJS.Platform = process.platform): Promise<boolean> => {
  const command = powerOffCommand(platform)
  if (command === null) return Promise.resolve(false)
  return new Promise((resolve) => {
    const child = spawn(command.file, command.args, { stdio: 'ignore', windowsHide: true })
    // Still busy with it: the system is about to end us as well.
    const timer = setTimeout(() => resolve(true), ANSWERS_WITHIN)
    const settle = (agreed: boolean): void => {
      clearTimeout(timer)
      resolve(agreed)
    }
    child.once('error', () => settle(false))
    child.once('exit', (code) => settle(code === 0))
  })
}
