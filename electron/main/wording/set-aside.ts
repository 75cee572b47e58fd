/** The folder, in the data folder, that takes what lay there before a package was restored. */
export const setAsideFolder = (day: string, time: string): string => `恢复前 ${day} ${time}`
