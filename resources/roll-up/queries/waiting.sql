-- 等候时间：每月、每个大厅、每类业务，优先与普通分开
-- Waiting times by month, hall and category, priority apart
--
-- 单位 unit：tickets 类的栏为个（号），时间为秒，percent 为百分数（一位小数）。
-- hall、category、line 为“全部”的行是合计 rows with 全部 are totals；中位数不能相加，合计是另行计算的。
-- taken 取号；finished 已办完；not_come 过号离队，截至时没有再来；void 作废；
-- counted 进入等候时间的号：已办完、且没有隔日续排的；
-- mean_seconds、half_seconds、most_seconds、longest_seconds 平均、中位数（半数人不超过）、九成人不超过、最长：
-- 都是真实发生过的值（最近秩），不插值；一个号几次排队的（转窗口、转回）是各次等候之和；
-- within_goal 不超过等候目标的，within_goal_percent = within_goal ÷ counted。
-- 没等到就走的人不在等候时间里 who left without being served is not in the times。
-- 依据 serves：DB35/T 2074-2022 8.6；R-034、R-146。

WITH goal AS (
  -- 等候目标，秒。各大厅自己定的可能不同；比较时用同一个，要改就改这里 one goal for all halls
  SELECT 1800 AS seconds
),
numbers AS (
  SELECT
    CAST(date_trunc('month', day) AS date) AS month,
    hall_id,
    COALESCE(category, '') AS category,
    priority,
    status,
    CASE WHEN status = 'finished' AND line_day = day THEN wait_seconds END AS waited
  FROM tickets
),
counted AS (
  SELECT
    month,
    hall_id,
    category,
    priority,
    count(*) AS taken,
    count(*) FILTER (WHERE status = 'finished') AS finished,
    count(*) FILTER (WHERE status = 'missed') AS not_come,
    count(*) FILTER (WHERE status = 'void') AS void,
    count(waited) AS counted,
    CAST(floor(CAST(sum(waited) AS double precision) / NULLIF(count(waited), 0) + 0.5) AS bigint) AS mean_seconds,
    percentile_disc(0.5) WITHIN GROUP (ORDER BY waited) AS half_seconds,
    percentile_disc(0.9) WITHIN GROUP (ORDER BY waited) AS most_seconds,
    max(waited) AS longest_seconds,
    count(*) FILTER (WHERE waited <= goal.seconds) AS within_goal
  FROM numbers
  CROSS JOIN goal
  GROUP BY GROUPING SETS (
    (month, hall_id, category, priority),
    (month, hall_id, category),
    (month, hall_id, priority),
    (month, hall_id),
    (month, priority),
    (month)
  )
)
SELECT
  counted.month,
  COALESCE(hall.name, '全部') AS hall,
  COALESCE(counted.category, '全部') AS category,
  CASE counted.priority WHEN TRUE THEN '优先' WHEN FALSE THEN '普通' ELSE '全部' END AS line,
  counted.taken,
  counted.finished,
  counted.not_come,
  counted.void,
  counted.counted,
  counted.mean_seconds,
  counted.half_seconds,
  counted.most_seconds,
  counted.longest_seconds,
  counted.within_goal,
  CAST(
    floor(CAST(counted.within_goal AS double precision) * 1000 / NULLIF(counted.counted, 0) + 0.5) / 10
    AS decimal(5, 1)
  ) AS within_goal_percent,
  counted.hall_id
FROM counted
LEFT JOIN hall ON hall.hall_id = counted.hall_id
ORDER BY
  counted.month,
  counted.hall_id IS NOT NULL,
  hall.name,
  counted.hall_id,
  counted.category IS NOT NULL,
  counted.category,
  counted.priority IS NOT NULL,
  counted.priority;
