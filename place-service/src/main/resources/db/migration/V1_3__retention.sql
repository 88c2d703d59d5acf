-- The daily runs that erase what is kept no longer, and what each erased.
create table retention_run (
  day date primary key,
  started_at timestamptz not null,
  alive_at timestamptz not null,
  finished_at timestamptz
);

create table retention_count (
  day date not null references retention_run,
  kind text collate "C" not null,
  erased integer not null check (erased >= 0),
  primary key (day, kind)
);

do $$
declare t text;
begin
  foreach t in array array['retention_run', 'retention_count'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy seen_by_those_who_watch on %I for select to ${app}
      using ((select viewer_scopes(array['data-protection-officer', 'auditor', 'system-admin', 'service'])) <> '{}')$p$, t);
    execute format($p$create policy written_by_the_clock on %I for insert to ${app}
      with check ((select viewer_scopes(array['service'])) <> '{}')$p$, t);
    execute format($p$create policy changed_by_the_clock on %I for update to ${app}
      using ((select viewer_scopes(array['service'])) <> '{}')$p$, t);
    execute format('grant select, insert on %I to ${app}', t);
  end loop;
end $$;
grant update (started_at, alive_at, finished_at) on retention_run to ${app};
grant update (erased) on retention_count to ${app};
