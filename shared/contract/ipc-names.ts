/** The names under which preload scripts and main speak. No schema here: a preload script carries no library. */
export const WINDOW_IPC = {
  call: 'window:call',
  message: 'window:message',
  ready: 'window:ready',
  bigText: 'window:big-text',
  setBigText: 'window:set-big-text',
  saveFile: 'window:save-file',
  pickExportPlace: 'window:pick-export-place',
  endDay: 'window:end-day',
  speaks: 'window:speaks',
  microphone: 'window:microphone',
  screens: 'window:screens',
  assignScreen: 'window:assign-screen',
  nameScreens: 'window:name-screens',
  kioskWindow: 'window:kiosk',
} as const

export const PAPER_IPC = { job: 'paper:job', drawn: 'paper:drawn' } as const

export const STARTUP_IPC = {
  state: 'startup:state',
  act: 'startup:act',
  changed: 'startup:changed',
  ready: 'startup:ready',
} as const
