-- 办理时间：每月、每个大厅、每类业务，一个号在窗口办多久
-- Service times by month, hall and category
--
-- 单位 unit：finished、counted 为个（号），时间为秒。
-- hall、category 为“全部”的行是合计 rows with 全部 are totals；中位数不能相加，合计是另行计算的。
-- finished 已办完的号；counted 其中没有隔日续排的；
-- mean_seconds、half_seconds、most_seconds、longest_seconds 平均、中位数、九成不超过、最长（最近秩，不插值）：
-- 窗口上办理的时间，挂起的不算；一个号在几个窗口办的是各次之和；
-- held 挂起过的号；accepted、notified、consulted、otherwise 来访结果：受理（含收件、当场办结、快速登记）、一次性告知、咨询、其他。
-- 依据 serves：R-146。

WITH numbers AS (
  SELECT
    CAST(date_trunc('month', day) AS date) AS month,
    hall_id,
    COALESCE(category, '') AS category,
    held_seconds,
    CASE
      WHEN result IN ('accepted', 'received', 'finished', 'quick') THEN 'accepted'
      WHEN result IN ('notified', 'consulted') THEN result
      ELSE 'otherwise'
    END AS result,
    CASE WHEN line_day = day THEN serve_seconds END AS served
  FROM tickets
  WHERE status = 'finished'
),
counted AS (
  SELECT
    month,
    hall_id,
    category,
    count(*) AS finished,
    count(served) AS counted,
    CAST(floor(CAST(sum(served) AS double precision) / NULLIF(count(served), 0) + 0.5) AS bigint) AS mean_seconds,
    percentile_disc(0.5) WITHIN GROUP (ORDER BY served) AS half_seconds,
    percentile_disc(0.9) WITHIN GROUP (ORDER BY served) AS most_seconds,
    max(served) AS longest_seconds,
    count(*) FILTER (WHERE held_seconds > 0) AS held,
    count(*) FILTER (WHERE result = 'accepted') AS accepted,
    count(*) FILTER (WHERE result = 'notified') AS notified,
    count(*) FILTER (WHERE result = 'consulted') AS consulted,
    count(*) FILTER (WHERE result = 'otherwise') AS otherwise
  FROM numbers
  GROUP BY GROUPING SETS ((month, hall_id, category), (month, hall_id), (month))
)
SELECT
  counted.month,
  COALESCE(hall.name, '全部') AS hall,
  COALESCE(counted.category, '全部') AS category,
  counted.finished,
  counted.counted,
  counted.mean_seconds,
  counted.half_seconds,
  counted.most_seconds,
  counted.longest_seconds,
  counted.held,
  counted.accepted,
  counted.notified,
  counted.consulted,
  counted.otherwise,
  counted.hall_id
FROM counted
LEFT JOIN hall ON hall.hall_id = counted.hall_id
ORDER BY
  counted.month,
  counted.hall_id IS NOT NULL,
  hall.name,
  counted.hall_id,
  counted.category IS NOT NULL,
  counted.category;
