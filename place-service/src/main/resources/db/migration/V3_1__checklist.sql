-- What is asked at inspections. The same for the whole deployment, as settings are; the questions of a version are read and written as a whole.
create table checklist (
  code text collate "C" primary key check (code ~ '^[a-z][a-z0-9_]{0,39}$'),
  title text not null,
  title_en text not null,
  -- Empty for every kind of premises that has no checklist of its own.
  kinds text[] not null,
  department text,
  version integer not null default 1
);

create table checklist_version (
  code text collate "C" not null references checklist (code),
  number integer not null check (number > 0),
  state text not null check (state in ('DRAFT', 'PUBLISHED', 'RETIRED')),
  -- Its sections with their items, in their order.
  sections json not null check (json_typeof(sections) = 'array'),
  created_by text not null,
  created_at timestamptz not null,
  published_by text,
  published_at timestamptz,
  retired_by text,
  retired_at timestamptz,
  reason text,
  -- Withdrawn: no inspection may be finished on it.
  dangerous boolean not null default false,
  version integer not null default 1,
  primary key (code, number),
  check ((state = 'DRAFT') = (published_at is null)),
  check ((state = 'RETIRED') = (retired_at is not null)),
  check (not dangerous or (state = 'RETIRED' and reason is not null))
);
create unique index checklist_one_draft on checklist_version (code) where state = 'DRAFT';
create unique index checklist_one_published on checklist_version (code) where state = 'PUBLISHED';

-- Once published, the questions of a version are what people were asked.
create function checklist_stays() returns trigger language plpgsql as $$
begin
  if old.state <> 'DRAFT' and new.sections::text <> old.sections::text then
    raise exception 'version % of checklist % is published', old.number, old.code;
  end if;
  return new;
end $$;
create trigger checklist_stays before update on checklist_version for each row execute function checklist_stays();

do $$
declare t text;
begin
  foreach t in array array['checklist', 'checklist_version'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert on %I to ${app}', t);
    execute format('create policy everybody_reads on %I for select to ${app} using (true)', t);
    execute format('create policy written_by_administrators on %I for insert to ${app}
      with check ((select viewer_scopes(array[''area-admin'', ''system-admin'', ''service''])) <> ''{}'')', t);
    execute format('create policy changed_by_administrators on %I for update to ${app}
      using ((select viewer_scopes(array[''area-admin'', ''system-admin'', ''service''])) <> ''{}'')', t);
  end loop;
end $$;
grant update (title, title_en, kinds, department, version) on checklist to ${app};
grant update (state, sections, published_by, published_at, retired_by, retired_at, reason, dangerous, version)
  on checklist_version to ${app};
