-- 汇总用的表：与导出包 tables/ 中的开放表同名同列，前面加 hall_id；各列含义见包内《数据字典》。
-- 不含个人信息：申请人、代办人、工作人员的姓名、账号和证件号码，以及归档题名都不取。
-- Tables for the roll-up: those of an export package, with hall_id in front and without what names a person.
-- One text for DuckDB and PostgreSQL; made by scripts/make-roll-up-schema.mjs.

CREATE TABLE hall (
  hall_id text COLLATE "C" NOT NULL,
  kind text COLLATE "C",
  name text COLLATE "C",
  organ text COLLATE "C",
  organ_short text COLLATE "C",
  program text COLLATE "C",
  format bigint,
  snapshot_at timestamp with time zone,
  database_version bigint,
  audit_seq bigint,
  audit_hash text COLLATE "C",
  calendar_version bigint,
  calendar_through date,
  PRIMARY KEY (hall_id)
);

CREATE TABLE cases (
  hall_id text COLLATE "C" NOT NULL,
  case_number text COLLATE "C" NOT NULL,
  matter_code text COLLATE "C",
  matter_version bigint,
  matter_name text COLLATE "C",
  hall_part text COLLATE "C",
  status text COLLATE "C",
  presence text COLLATE "C",
  counter_number bigint,
  received_at timestamp with time zone,
  notified_at timestamp with time zone,
  accepted_on date,
  due_on date,
  decided_on date,
  outcome text COLLATE "C",
  delivered_at timestamp with time zone,
  closed_at timestamp with time zone,
  archive_code text COLLATE "C",
  documents bigint,
  channel text COLLATE "C",
  quick boolean,
  entered_late boolean,
  accepted_at timestamp with time zone,
  deemed boolean,
  promised_due_on date,
  legal_due_on date,
  due_basis text COLLATE "C",
  due_provisional boolean,
  on_time boolean,
  overdue boolean,
  ended_on date,
  paused_since date,
  paused_days bigint,
  extensions bigint,
  returns bigint,
  demands bigint,
  overrides bigint,
  uncollected boolean,
  events bigint,
  PRIMARY KEY (hall_id, case_number)
);

CREATE TABLE case_events (
  hall_id text COLLATE "C" NOT NULL,
  case_number text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  type text COLLATE "C",
  version bigint,
  "at" timestamp with time zone,
  counter_number bigint,
  undone boolean,
  date date,
  count bigint,
  unit text COLLATE "C",
  detail text COLLATE "C",
  PRIMARY KEY (hall_id, case_number, seq)
);

CREATE TABLE demands (
  hall_id text COLLATE "C" NOT NULL,
  case_number text COLLATE "C",
  seq bigint,
  kind text COLLATE "C",
  "at" timestamp with time zone,
  matter_code text COLLATE "C",
  matter_version bigint,
  matter_name text COLLATE "C",
  notice_number text COLLATE "C",
  notified_at timestamp with time zone,
  materials text COLLATE "C",
  count bigint,
  counter_number bigint
);

CREATE TABLE catalogue (
  hall_id text COLLATE "C" NOT NULL,
  sequence bigint,
  archive_code text COLLATE "C",
  document_number text COLLATE "C",
  responsible text COLLATE "C",
  date text COLLATE "C",
  secrecy text COLLATE "C",
  pages bigint,
  remark text COLLATE "C",
  case_number text COLLATE "C",
  term text COLLATE "C",
  item_number text COLLATE "C",
  record_class text COLLATE "C",
  batch text COLLATE "C",
  locked_on date
);

CREATE TABLE archive_batches (
  hall_id text COLLATE "C" NOT NULL,
  batch text COLLATE "C",
  year bigint,
  sequence bigint,
  stage text COLLATE "C",
  fonds text COLLATE "C",
  category text COLLATE "C",
  organ text COLLATE "C",
  opened_at timestamp with time zone,
  locked_at timestamp with time zone,
  items bigint,
  catalogue_number text COLLATE "C"
);

CREATE TABLE documents (
  hall_id text COLLATE "C" NOT NULL,
  document_id text COLLATE "C" NOT NULL,
  case_number text COLLATE "C",
  kind text COLLATE "C",
  number text COLLATE "C",
  created_at timestamp with time zone,
  template_version bigint,
  void boolean,
  state text COLLATE "C",
  pages bigint,
  file text COLLATE "C",
  bytes bigint,
  sha256 text COLLATE "C",
  PRIMARY KEY (hall_id, document_id)
);

CREATE TABLE tickets (
  hall_id text COLLATE "C" NOT NULL,
  ticket_number text COLLATE "C" NOT NULL,
  day date NOT NULL,
  category text COLLATE "C",
  via text COLLATE "C",
  status text COLLATE "C",
  issued_at timestamp with time zone,
  priority boolean,
  called_at timestamp with time zone,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  counter_number bigint,
  times_called bigint,
  times_missed bigint,
  result text COLLATE "C",
  width bigint,
  line_day date,
  priority_level text COLLATE "C",
  appointment boolean,
  returned bigint,
  rejoined bigint,
  wait_seconds bigint,
  serve_seconds bigint,
  held_seconds bigint,
  PRIMARY KEY (hall_id, day, ticket_number)
);

CREATE TABLE ticket_events (
  hall_id text COLLATE "C" NOT NULL,
  day date NOT NULL,
  ticket_number text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  type text COLLATE "C",
  "at" timestamp with time zone,
  counter_number bigint,
  category text COLLATE "C",
  detail text COLLATE "C",
  PRIMARY KEY (hall_id, day, ticket_number, seq)
);

CREATE TABLE appointments (
  hall_id text COLLATE "C" NOT NULL,
  appointment_number text COLLATE "C" NOT NULL,
  booked_on date NOT NULL,
  booked_at timestamp with time zone,
  channel text COLLATE "C",
  day date,
  slot_from timestamp with time zone,
  slot_to timestamp with time zone,
  category text COLLATE "C",
  status text COLLATE "C",
  times_changed bigint,
  arrived_at timestamp with time zone,
  ticket_number text COLLATE "C",
  ended_because text COLLATE "C",
  PRIMARY KEY (hall_id, appointment_number, booked_on)
);

CREATE TABLE visits (
  hall_id text COLLATE "C" NOT NULL,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  result text COLLATE "C",
  ticket_day date,
  ticket_number text COLLATE "C",
  case_number text COLLATE "C",
  counter_number bigint
);

CREATE TABLE desk_log (
  hall_id text COLLATE "C" NOT NULL,
  "at" timestamp with time zone,
  kind text COLLATE "C",
  channel text COLLATE "C",
  matter_code text COLLATE "C",
  ticket_day date,
  ticket_number text COLLATE "C",
  document_number text COLLATE "C",
  counter_number bigint,
  need_class text COLLATE "C",
  need_urgency text COLLATE "C",
  need_outcome text COLLATE "C"
);

CREATE TABLE outage_slips (
  hall_id text COLLATE "C" NOT NULL,
  slip_number text COLLATE "C",
  year bigint,
  serial bigint,
  prepared_at timestamp with time zone,
  state text COLLATE "C",
  case_number text COLLATE "C",
  settled_at timestamp with time zone
);

CREATE TABLE matters (
  hall_id text COLLATE "C" NOT NULL,
  matter_code text COLLATE "C" NOT NULL,
  matter_version bigint NOT NULL,
  newest boolean,
  matter_name text COLLATE "C",
  field text COLLATE "C",
  kind text COLLATE "C",
  sample boolean,
  decided_by text COLLATE "C",
  promised_value bigint,
  promised_unit text COLLATE "C",
  promised_start text COLLATE "C",
  legal_value bigint,
  legal_unit text COLLATE "C",
  legal_start text COLLATE "C",
  charged boolean,
  materials bigint,
  imported_at timestamp with time zone,
  active boolean,
  category text COLLATE "C",
  hall_part text COLLATE "C",
  quick boolean,
  hall_promised_value bigint,
  hall_promised_unit text COLLATE "C",
  file text COLLATE "C",
  PRIMARY KEY (hall_id, matter_code, matter_version)
);

CREATE TABLE calendar_days (
  hall_id text COLLATE "C" NOT NULL,
  date date,
  working boolean,
  kind text COLLATE "C",
  name text COLLATE "C"
);

CREATE TABLE counters (
  hall_id text COLLATE "C" NOT NULL,
  counter_number bigint,
  name text COLLATE "C",
  kind text COLLATE "C",
  paused boolean,
  categories text COLLATE "C"
);

CREATE TABLE categories (
  hall_id text COLLATE "C" NOT NULL,
  prefix text COLLATE "C",
  category text COLLATE "C",
  examples text COLLATE "C",
  daily_quota bigint,
  number_width bigint,
  position bigint
);
