/** Folder name of a package: whose, of when, and a mark that keeps two of one minute apart. */
export const packageNameText = (hall: string, date: string, time: string, mark: string): string =>
  `${hall} 导出 ${date} ${time.replace(':', '')} ${mark}`
