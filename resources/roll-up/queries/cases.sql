-- 办件量：每月、每个大厅、每个事项收件、告知、受理、办结各多少
-- Cases by month, hall and matter: taken in, told, accepted, decided, ended otherwise
--
-- 单位 unit：件。每件事计在它发生的那个月，所以同一件办件可以在几个月里各计一次。
-- hall、matter 为“全部”的行是合计 rows with 全部 are totals；合计另行计数，不要再与明细相加。
-- received 收件；notified 一次性告知；accepted 受理，其中 deemed 视为受理（行政许可法第三十二条）；
-- decided 办结（作出决定），其中 granted 准予、refused 不予；closed 结案（已送达并办完，或无人领取）；
-- declined 不予受理；withdrawn 撤回；lapsed 逾期未补终结。
-- 撤销过的步骤不计 steps that were taken back are not counted。
-- 依据 serves：DB35/T 2074-2022 8.6.1；R-145、R-146。

WITH happened AS (
  SELECT hall_id, matter_code, CAST(received_at AT TIME ZONE 'Asia/Shanghai' AS date) AS day, 'received' AS what
  FROM cases
  UNION ALL
  SELECT hall_id, matter_code, CAST(notified_at AT TIME ZONE 'Asia/Shanghai' AS date), 'notified'
  FROM cases
  WHERE notified_at IS NOT NULL
  UNION ALL
  SELECT hall_id, matter_code, accepted_on, 'accepted'
  FROM cases
  WHERE accepted_on IS NOT NULL
  UNION ALL
  SELECT hall_id, matter_code, accepted_on, 'deemed'
  FROM cases
  WHERE accepted_on IS NOT NULL AND deemed
  UNION ALL
  SELECT hall_id, matter_code, decided_on, outcome
  FROM cases
  WHERE decided_on IS NOT NULL
  UNION ALL
  SELECT hall_id, matter_code, CAST(closed_at AT TIME ZONE 'Asia/Shanghai' AS date), 'closed'
  FROM cases
  WHERE closed_at IS NOT NULL
  UNION ALL
  SELECT hall_id, matter_code, ended_on, status
  FROM cases
  WHERE status IN ('declined', 'withdrawn', 'lapsed')
),
counted AS (
  SELECT
    CAST(date_trunc('month', day) AS date) AS month,
    hall_id,
    matter_code,
    count(*) FILTER (WHERE what = 'received') AS received,
    count(*) FILTER (WHERE what = 'notified') AS notified,
    count(*) FILTER (WHERE what = 'accepted') AS accepted,
    count(*) FILTER (WHERE what = 'deemed') AS deemed,
    count(*) FILTER (WHERE what IN ('granted', 'refused')) AS decided,
    count(*) FILTER (WHERE what = 'granted') AS granted,
    count(*) FILTER (WHERE what = 'refused') AS refused,
    count(*) FILTER (WHERE what = 'closed') AS closed,
    count(*) FILTER (WHERE what = 'declined') AS declined,
    count(*) FILTER (WHERE what = 'withdrawn') AS withdrawn,
    count(*) FILTER (WHERE what = 'lapsed') AS lapsed
  FROM happened
  GROUP BY GROUPING SETS (
    (CAST(date_trunc('month', day) AS date), hall_id, matter_code),
    (CAST(date_trunc('month', day) AS date), hall_id),
    (CAST(date_trunc('month', day) AS date), matter_code),
    (CAST(date_trunc('month', day) AS date))
  )
),
matter AS (
  -- 各大厅用自己的名称；几个大厅名称不同的，合计行取其中一个
  SELECT hall_id, matter_code, max(matter_name) AS name
  FROM matters
  WHERE newest
  GROUP BY GROUPING SETS ((hall_id, matter_code), (matter_code))
)
SELECT
  counted.month,
  COALESCE(hall.name, '全部') AS hall,
  COALESCE(matter.name, counted.matter_code, '全部') AS matter,
  counted.received,
  counted.notified,
  counted.accepted,
  counted.deemed,
  counted.decided,
  counted.granted,
  counted.refused,
  counted.closed,
  counted.declined,
  counted.withdrawn,
  counted.lapsed,
  counted.matter_code,
  counted.hall_id
FROM counted
LEFT JOIN hall ON hall.hall_id = counted.hall_id
LEFT JOIN matter
  ON matter.matter_code = counted.matter_code AND matter.hall_id IS NOT DISTINCT FROM counted.hall_id
ORDER BY
  counted.month,
  counted.hall_id IS NOT NULL,
  hall.name,
  counted.hall_id,
  counted.matter_code IS NOT NULL,
  counted.matter_code;
