/** Closed failure codes in words: what happened (title), what is safe and what to do (text). */
export const errors = {
  unknown: {
    title: '这一步没有完成。',
    text: '记录没有改动。再试一次；仍不行时记下代码 {{code}} 告诉管理员。',
  },
  any: {
    'unknown-channel': { title: '程序各部分版本不一致。', text: '已保存的记录不受影响，请重新启动程序。' },
    'bad-input': { title: '填写的内容不能保存。', text: '记录没有改动，请检查后再试。' },
    'not-allowed': { title: '您的岗位不能做这一步。', text: '记录没有改动，需要时请值班长办理。' },
    'signed-out': { title: '登录已结束。', text: '已保存的记录不受影响，请重新登录。' },
    'key-reused': { title: '这一步已经做过。', text: '没有重复记录，请看屏幕上的最新状态。' },
    'too-large': { title: '内容太大，没有保存。', text: '请缩短后再试。' },
    'clock-doubtful': {
      title: '本机日期可能不对，暂停办理。',
      text: '已保存的记录不受影响，请值班长核对日期。',
    },
    'numbers-unsettled': {
      title: '编号还没有核对，暂时不能发号。',
      text: '已保存的记录不受影响；请值班长或管理员在“值班 › 编号核对”里核对恢复前发出的号。',
    },
    'backend-down': { title: '正在恢复连接。', text: '已保存的记录不受影响，恢复后请再试一次。' },
    'disk-full': { title: '磁盘已满，没有保存。', text: '已保存的记录不受影响。清出空间后再试一次。' },
    internal: {
      title: '程序出错，这一步没有完成。',
      text: '已保存的记录不受影响，请再试一次；仍不行时告诉管理员。',
    },
    'no-ticket': { title: '没有这个号。', text: '队列已更新，请看左侧最新状态。' },
    'wrong-status': { title: '状态已经变了，这一步不能做。', text: '记录没有改动，屏幕已更新为最新状态。' },
    'taken-elsewhere': {
      title: '{{number}} 刚由{{counter}}号窗口呼叫。',
      text: '没有重复叫，队列已更新；按 F2 呼叫下一位。',
    },
    'nothing-to-undo': {
      title: '没有可以撤销的。',
      text: '已过一分钟，或已有人接着办；请看左侧最新状态。',
    },
    'not-expected': { title: '这个号不用转回。', text: '没有改动，按 F9 结束服务。' },
    'too-young': { title: '本大厅 {{from}} 周岁起优先。', text: '没有写入；可改为“不优先”。' },
    contradiction: { title: '有几项互相矛盾。', text: '没有保存，请看红色的提示。' },
    'ticket-open': { title: '本窗口还有一个号没有结束。', text: '先结束服务、过号或挂起，再做这一步。' },
    'ticket-not-started': {
      title: '已呼叫的号还没有开始办理。',
      text: '人到窗口后按 F4 开始办理，再选事项。',
    },
    'no-counter': { title: '登录时没有选窗口。', text: '退出后选一个窗口登录，再叫号或办件。' },
    'counter-paused': { title: '本窗口已暂停叫号。', text: '在“队列”中恢复后再呼叫。' },
    'nobody-waiting': { title: '没有人等候。', text: '有人取号后可以呼叫。' },
    'no-target': { title: '没有选转到哪里。', text: '选一个业务类别或窗口。' },
    'intake-demand': {
      'wrong-password': { title: '值班长的登录名或密码不对。', text: '没有改动；请看清大小写再输一次。' },
    },
    'intake-open': {
      title: '本窗口有一件事项还没有结果。',
      text: '先出具告知书、受理，或在“其他结果”中选一项。',
    },
    'no-category': { title: '没有这个业务类别。', text: '队列已更新，请重新选择。' },
    'no-intake': { title: '这件事项已经有了结果。', text: '屏幕已更新为最新状态。' },
    stale: { title: '内容刚被更新，最后的改动没有保存。', text: '屏幕已更新，请看清后再改。' },
    'not-ready': { title: '还有内容没有填完。', text: '底部写明了下一步，补齐后再试。' },
    'no-matter': { title: '没有这个事项。', text: '改用事项名称、拼音或首字母再找。' },
    'matter-inactive': {
      title: '这个事项尚未启用。',
      text: '管理员在“设置”中核定时限和保管期限后可以办理。',
    },
    'no-case': { title: '没有这个办件。', text: '换姓名、证件号或文书号再找。' },
    'no-line': { title: '这一项材料已不在清单上。', text: '屏幕已更新为最新清单。' },
    'no-question': { title: '这个问题已不适用。', text: '屏幕已更新为最新内容。' },
    'told-line-only': {
      title: '这一项上次已核对。',
      text: '补交时只核对告知书上写明的材料，不再加要其他材料。',
    },
    'not-deferrable': { title: '这一项不能容缺。', text: '容缺只限本大厅公布的次要材料；请改记为缺。' },
    'not-reusable': { title: '这一项不能再沿用。', text: '以前交的已过可用期限，或已换了人；请按实际核对。' },
    'first-visit': { title: '这一次可以直接记为缺。', text: '还没有告知过，不需要写理由。' },
    'already-told': { title: '这一项告知书上已写明。', text: '直接记为缺或不符即可。' },
    'no-slip': { title: '没有这个收件单号。', text: '没有写入；核对单上印的号码。' },
    'slip-settled': {
      title: '这个收件单号已经用过、作废或正在补录。',
      text: '没有写入；在“值班”的“停机预案”里可以看到它的去向。',
    },
    'not-in-the-past': {
      title: '收件时间不对。',
      text: '没有写入；收件时间应在备好单据之后、现在之前。',
    },
    'supervisor-needed': {
      title: '第一次就可以要求的，须值班长同意。',
      text: '请值班长输入登录名和密码，并写明理由。',
    },
    'not-a-supervisor': { title: '这个人不是值班长或管理员。', text: '没有改动；请值班长或管理员输入。' },
    'not-for-examination': {
      title: '此事项不收件待审。',
      text: '没有规定告知期限的事项当场一次告知；材料齐全的当场受理。',
    },
    'entrustment-missing': {
      title: '没有授权委托书，不能收取材料。',
      text: '先收授权委托书；仍可出具一次性告知书，写明要补的材料。',
    },
    'not-on-the-spot': {
      title: '这一件不能当场办结。',
      text: '承诺当场办结、材料齐全的即办件才可以；请改为受理。',
    },
    'no-document': { title: '没有这份文书。', text: '请在办件中查看已有的文书。' },
    'already-void': { title: '这份文书已经作废。', text: '没有重复登记，编号仍然保留。' },
    'not-voidable': { title: '这份文书不能作废。', text: '记录没有改动。' },
    'not-rendered': { title: '文书正在生成。', text: '文号已保存，生成后会自动打印。' },
    'damaged-file': { title: '文书文件与存档时不一致。', text: '原件没有被覆盖，请告诉管理员核验。' },
    erased: { title: '个人信息已按规定销毁。', text: '办件的经过仍可查看。' },
    'wrong-password': { title: '密码不对。', text: '请看清大小写再输一次。' },
    'locked-out': { title: '密码错误次数太多，暂时不能登录。', text: '请过几分钟再试，或请管理员重设密码。' },
    'counter-taken': { title: '这个窗口已有人在岗。', text: '请选其他窗口，或请在岗的人先退出。' },
    'date-differs': { title: '日期刚刚又变了，没有确认。', text: '请再核对一次屏幕上的日期。' },
    'no-printer': { title: '没有这台打印机。', text: '请在“设置”中选一台已连接的打印机。' },
    recounting: {
      title: '没有打印：正在按新日历重算。',
      text: '已保存的记录不受影响。算完再打印，免得漏了到期的件。',
    },
    'no-job': { title: '这个打印任务已结束。', text: '需要时请补打。' },
  },
  'session-signOut': {
    'ticket-open': { title: '本窗口还有号没有结束，不能退出。', text: '先结束服务、过号或挂起。' },
  },
  'queue-undo': {
    'intake-open': {
      title: '本窗口还开着收件页面，不能撤销。',
      text: '先给这件事项一个结果；要撤销的那一步没有改动。',
    },
    'ticket-open': { title: '{{number}} 还在本窗口，不能撤销。', text: '先结束服务、过号或挂起。' },
    'wrong-status': { title: '已有人接着办，不能撤销。', text: '没有改动，请看左侧最新状态。' },
    'taken-elsewhere': { title: '{{number}} 已到{{counter}}号窗口，不能撤销。', text: '没有改动。' },
  },
  'queue-sendBack': {
    'intake-open': {
      title: '这件事项还没有结果，不能转回。',
      text: '先出具告知书、受理，或在“其他结果”中选一项。',
    },
  },
  'queue-finish': {
    'intake-open': {
      title: '这件事项还没有结果，不能结束服务。',
      text: '先出具告知书、受理，或在“其他结果”中选一项。',
    },
  },
  'intake-open': {
    'intake-open': { title: '已有一件事项在办。', text: '先给这一件一个结果，再选别的事项。' },
  },
  'intake-resume': {
    'wrong-status': { title: '这件不在补正中。', text: '可在“办件”中查看它现在的状态。' },
  },
} as const
