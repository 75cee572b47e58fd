/** What the system's dialog says when a package is chosen to be restored. */
export const packageDialog = {
  title: { folder: '选择导出包文件夹', container: '选择导出包文件' },
  container: '导出包（ZIP）',
} as const
