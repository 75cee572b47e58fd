/** The system's dialog in which an administrator chooses where packages are kept. */
export const PLACE_TITLE = '选择存放导出包的文件夹'
export const CHOOSE_PLACE = '选这个文件夹'
