-- Reports: the figures as they were when somebody asked for them, and the documents made of them. The documents are made as a job: taken under a row
-- lock, with signs of life, by one copy of the service.
create table report (
  id uuid primary key,
  -- As it was when the report was made; the document names it.
  area_code text collate "C" not null,
  -- Whose it is now: follows the published boundaries.
  home_code text collate "C" not null,
  path text collate "C" not null,
  title text not null check (char_length(title) between 1 and 200),
  -- What was asked, and what of it was answered.
  summary json not null,
  -- Template and figures: what the documents are made of.
  content json not null,
  made_by text not null,
  made_at timestamptz not null,
  state text not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  progress double precision not null default 0 check (progress between 0 and 1),
  attempt integer not null default 0,
  heartbeat_at timestamptz,
  finished_at timestamptz,
  failure text check (failure in ('font', 'gave-up', 'internal')),
  check ((state in ('DONE', 'FAILED')) = (finished_at is not null)),
  check ((state = 'FAILED') = (failure is not null))
);
create index report_latest on report (made_at desc, id desc);
create index report_open on report (made_at) where state in ('WAITING', 'RUNNING');

create table report_document (
  report_id uuid not null references report on delete cascade,
  format text not null check (format in ('docx', 'pdf', 'xlsx')),
  bytes bytea not null,
  primary key (report_id, format)
);
alter table report_document alter column bytes set storage external;

-- Leaders and officers see the counts of their areas as they are; nobody else does, so nobody else reads a report.
alter table report enable row level security;
alter table report force row level security;
create policy those_who_may_list_read on report for select to ${app}
  using (path ^@ any ((select viewer_scopes(array['leader', 'officer']))::text[]));
create policy those_who_may_list_make on report for insert to ${app}
  with check (path ^@ any ((select viewer_scopes(array['leader', 'officer']))::text[])
    and made_by = (select viewer_username()) and state = 'WAITING');
create policy the_service_works on report to ${app}
  using ((select viewer_scopes(array['service'])) <> '{}')
  with check ((select viewer_scopes(array['service'])) <> '{}');

alter table report_document enable row level security;
alter table report_document force row level security;
create policy with_the_report on report_document for select to ${app}
  using (exists (select from report r where r.id = report_id));
create policy the_service_works on report_document to ${app}
  using ((select viewer_scopes(array['service'])) <> '{}')
  with check ((select viewer_scopes(array['service'])) <> '{}');

grant select, insert on report to ${app};
grant update (home_code, path, state, progress, attempt, heartbeat_at, finished_at, failure) on report to ${app};
grant select, insert, delete on report_document to ${app};
