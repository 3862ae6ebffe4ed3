import type { LexiconWords } from "./lexicon-words.ts";

/** Each character is a word of its own here, and longer words are phrases of them. */
export const chinese: LexiconWords = {
  functionWords: `的 地 得 和 跟 与 及 向 并 等 更 已 含 做 我 你 他 她 它 们 某 该 各 每 这 那 哪 什 么 谁 几 在 就 又 很 呢 吧 吗 了 着 都 也 把 还 个 有 到 为
    中 于 对 会 之 此 或 共 按 将 被 由 从 以 而 但 因 其 名 是 日 年 月 时 分 至 则 称 说 表 示 目 前 约 后 经 已 向 给 让 使 座 家 位 人 起 内 里 上 下 来 去 过 正 同`,
  pronouns: "他 她 它 该 此 其 这",
  anaphors: "",
  borders: "但 而",
  joiners: "和 与 及 或 并",
  negators: "不, 没, 没有, 未, 无, 非, 否认, 拒绝, 从未, 并未, 尚未, 并非, 无法, 不再, 禁止, 勿, 驳回, 否决",
  hedges: {
    epistemic: "可能, 或许, 也许, 大概, 疑似, 涉嫌, 据信, 估计, 预计, 似乎, 看来, 有望, 恐怕, 据称, 怀疑, 或将, 认为",
    intent: "计划, 打算, 拟, 希望, 准备, 考虑, 建议, 提议, 威胁, 试图, 争取, 有意",
    condition: "如果, 假如, 若, 除非, 只要",
    duty: "必须, 应当, 应该, 需要, 须",
  },
  speech: {
    say: "表示, 说, 称, 指出, 报道, 告诉, 介绍, 透露, 强调, 发布, 通报, 解释",
    announce: "宣布",
    deny: "否认, 驳斥, 反驳",
    confirm: "证实, 确认, 承认",
    claim: "声称, 宣称",
    warn: "警告, 担心, 提醒",
    promise: "承诺, 保证",
    demand: "要求, 呼吁, 敦促",
    accuse: "指责, 指控, 批评, 谴责",
  },
  according: "据, 根据, 按照",
  bounds: {
    more: "超过, 逾, 多于, 高于, 超",
    atLeast: "至少, 不少于",
    less: "不到, 少于, 低于, 不足",
    upTo: "最多, 至多, 高达",
    near: "近, 将近, 接近",
    about: "约, 大约, 左右, 大概",
  },
  causes: "因为, 由于, 因此, 导致, 造成, 引发, 所以, 因而, 致使, 引起",
  numbers: {
    一: 1,
    两: 2,
    二: 2,
    三: 3,
    四: 4,
    五: 5,
    六: 6,
    七: 7,
    八: 8,
    九: 9,
    十: 10,
    百: 100,
    千: 1e3,
    万: 1e4,
    亿: 1e8,
    半: 0.5,
    倍: 2,
  },
  ordinals: {},
  units: {
    percent: "%",
    usd: "美",
    eur: "欧",
    yuan: "元",
    km: "公",
    m: "米",
    tonne: "吨",
    hour: "小",
    minute: "钟",
    day: "天 日",
    week: "周",
    month: "月",
    year: "年",
    degree: "度",
    percents: "成",
    kg: "斤",
    times: "次",
    people: "人 名",
    vehicles: "辆 艘 架",
    clock: "点 时",
  },
  months: ",,,,,,,,,,,",
  weekdays: "周一, 周二, 周三, 周四, 周五, 周六, 周日",
  times: `昨天, 昨日
    今天, 今日
    明天, 明日
    上周
    下周
    上月, 上个月
    下月, 下个月
    去年
    今年
    明年
    上午, 早上
    下午
    晚上, 夜间
    凌晨`,
  generic: "人 名",
  passive: "被",
  agent: "由",
  synonyms: "",
  opposites: `上升 增长 增加 上涨 提高 / 下降 减少 下跌 降低
    赢 胜 击败 / 输 败 负于
    买 收购 / 卖 出售
    开放 打开 重开 / 关闭 封闭
    开始 / 结束 停止
    通过 批准 同意 支持 接受 / 否决 拒绝 反对 驳回
    死亡 遇难 丧生 / 受伤 幸存
    之前 以前 / 之后 以后
    北 / 南
    东 / 西
    有罪 / 无罪
    招聘 / 裁员 解雇
    盈利 利润 / 亏损
    进口 / 出口
    成功 / 失败
    证实 承认 确认 / 否认
    逮捕 拘留 / 释放
    最高 / 最低
    最大 / 最小
    男 / 女
    多数 / 少数
    临时 暂时 / 永久
    允许 / 禁止
    上调 / 下调`,
  negativePrefixes: "",
};
