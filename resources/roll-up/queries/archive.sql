-- 文书与归档：文书齐不齐，结案的归档了没有
-- Documents and archive: are the papers there, and is what was closed archived
--
-- 单位 unit：documents 各栏为份，cases 各栏为件。以各大厅的截至日期为准；hall 为“全部”的行是合计。
-- documents 出具过的文书；void 其中作废的；missing 包里没有文件的（尚未生成、文件丢失或损坏，逐份见包内《缺失清单》）；
-- closed 已结案；archived 其中已编档号的；not_archived 还没有编的，oldest_not_archived 其中最早结案的日期；
-- locked_items 归档文件目录中的件数：应与 archived 相同，不同的要查。
-- 依据 serves：DA/T 22-2015；DB35/T 2074-2022 8.4.2；R-140、R-146。

WITH parts AS (
  SELECT
    hall_id,
    count(*) AS documents,
    count(*) FILTER (WHERE void) AS void,
    count(*) FILTER (WHERE state = 'missing') AS missing,
    0 AS closed,
    0 AS archived,
    CAST(NULL AS date) AS oldest_not_archived,
    0 AS locked_items
  FROM documents
  GROUP BY hall_id
  UNION ALL
  SELECT
    hall_id,
    0,
    0,
    0,
    count(*),
    count(archive_code),
    min(CAST(closed_at AT TIME ZONE 'Asia/Shanghai' AS date)) FILTER (WHERE archive_code IS NULL),
    0
  FROM cases
  WHERE status = 'closed'
  GROUP BY hall_id
  UNION ALL
  SELECT hall_id, 0, 0, 0, 0, 0, CAST(NULL AS date), count(*)
  FROM catalogue
  GROUP BY hall_id
),
counted AS (
  SELECT
    hall_id,
    CAST(sum(documents) AS bigint) AS documents,
    CAST(sum(void) AS bigint) AS void,
    CAST(sum(missing) AS bigint) AS missing,
    CAST(sum(closed) AS bigint) AS closed,
    CAST(sum(archived) AS bigint) AS archived,
    CAST(sum(closed) - sum(archived) AS bigint) AS not_archived,
    min(oldest_not_archived) AS oldest_not_archived,
    CAST(sum(locked_items) AS bigint) AS locked_items
  FROM parts
  GROUP BY GROUPING SETS ((hall_id), ())
)
SELECT
  COALESCE(hall.name, '全部') AS hall,
  counted.documents,
  counted.void,
  counted.missing,
  counted.closed,
  counted.archived,
  counted.not_archived,
  counted.oldest_not_archived,
  counted.locked_items,
  counted.hall_id
FROM counted
LEFT JOIN hall ON hall.hall_id = counted.hall_id
WHERE counted.documents IS NOT NULL
ORDER BY counted.hall_id IS NOT NULL, hall.name, counted.hall_id;
