/** When the program has ended and the system would not switch the machine off. */
export const NOT_SWITCHED_OFF = '电脑没有关机'
export const SWITCH_OFF_BY_HAND =
  '一窗通已经正常退出，数据和导出包都已存好。系统没有接受关机的请求，请从系统菜单关机。'
