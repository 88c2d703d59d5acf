-- Who serves where. About an office only: position, team, certificates, training, what matters and languages somebody can work in.
-- Nothing on beliefs, health or worth, and no mark for a person.
create table mediation_team (
  county_code text collate "C" not null,
  code text collate "C" not null unique check (code ~ '^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$'),
  area_code text collate "C" not null,
  path text collate "C" not null,
  name text not null,
  active boolean not null,
  version integer not null default 1,
  primary key (county_code, code)
);
create index mediation_team_path on mediation_team (path, code);

create table workforce_member (
  county_code text collate "C" not null,
  username text collate "C" not null unique,
  area_code text collate "C" not null,
  path text collate "C" not null,
  -- As the account has it; kept in step with it.
  name text not null,
  serving boolean not null,
  position text not null
    check (position in ('FULL_TIME_MEDIATOR', 'ASSISTANT', 'PART_TIME_MEDIATOR', 'GRID_WORKER', 'OTHER')),
  team text collate "C" references mediation_team (code),
  specialities text[] not null default '{}',
  languages text[] not null default '{}',
  -- The days on which one of their mediator's certificates is valid, so that figures need this table alone.
  certified datemultirange not null default '{}',
  version integer not null default 1,
  primary key (county_code, username),
  unique (county_code, username, path)
);
create index workforce_member_path on workforce_member (path, username);
create index workforce_member_team on workforce_member (team) where team is not null;

create table workforce_qualification (
  county_code text collate "C" not null,
  username text collate "C" not null,
  path text collate "C" not null,
  id uuid not null,
  kind text collate "C" not null,
  number text not null,
  issued_by text not null,
  issued_on date not null,
  -- The last day on which it is valid.
  expires_on date check (expires_on >= issued_on),
  primary key (county_code, username, id),
  unique (county_code, kind, number),
  foreign key (county_code, username, path) references workforce_member (county_code, username, path)
    on update cascade on delete cascade
);

create table workforce_training (
  county_code text collate "C" not null,
  username text collate "C" not null,
  path text collate "C" not null,
  id uuid not null,
  title text not null,
  hours numeric(5, 1) not null check (hours > 0),
  held_on date not null,
  primary key (county_code, username, id),
  foreign key (county_code, username, path) references workforce_member (county_code, username, path)
    on update cascade on delete cascade
);
create index workforce_training_day on workforce_training (path, held_on) include (username, hours);

create table workforce_correction (
  county_code text collate "C" not null,
  username text collate "C" not null,
  path text collate "C" not null,
  id uuid not null unique,
  field text not null
    check (field in ('NAME', 'AREA', 'POSITION', 'TEAM', 'QUALIFICATIONS', 'SPECIALITIES', 'LANGUAGES', 'TRAININGS')),
  words_sealed bytea not null,
  asked_at timestamptz not null,
  corrected boolean,
  answer_sealed bytea,
  answered_at timestamptz,
  answered_by text,
  primary key (county_code, username, id),
  foreign key (county_code, username, path) references workforce_member (county_code, username, path)
    on update cascade on delete cascade,
  check ((corrected is null) = (answered_at is null))
);
create index workforce_correction_open on workforce_correction (path, asked_at) where answered_at is null;

do $$
declare t text;
begin
  foreach t in array array['mediation_team', 'workforce_member', 'workforce_qualification', 'workforce_training',
      'workforce_correction'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert on %I to ${app}', t);
  end loop;
  foreach t in array array['workforce_member', 'workforce_qualification', 'workforce_training'] loop
    execute format(
      'create policy seen_in_the_area on %I for select to ${app}
         using (path ^@ any ((select viewer_scopes(array[''leader'', ''officer'', ''area-admin'', ''service'']))::text[])
           or username = (select viewer_username()))', t);
    execute format(
      'create policy entered_by_administrators on %I for insert to ${app}
         with check (path ^@ any ((select viewer_scopes(array[''area-admin'']))::text[]))', t);
  end loop;
  foreach t in array array['workforce_qualification', 'workforce_training'] loop
    execute format(
      'create policy taken_out_by_administrators on %I for delete to ${app}
         using (path ^@ any ((select viewer_scopes(array[''area-admin'']))::text[]))', t);
    execute format('grant delete on %I to ${app}', t);
  end loop;
end $$;

create policy seen_in_the_area on mediation_team for select to ${app}
  using (path ^@ any ((select viewer_scopes(array['leader', 'officer', 'area-admin', 'service']))::text[])
    -- Of oneself, wherever it is kept.
    or exists (select from workforce_member m where m.team = mediation_team.code and m.username = (select viewer_username())));
create policy made_by_administrators on mediation_team for insert to ${app}
  with check (path ^@ any ((select viewer_scopes(array['area-admin']))::text[]));
create policy changed_by_administrators on mediation_team for update to ${app}
  using (path ^@ any ((select viewer_scopes(array['area-admin']))::text[]))
  with check (path ^@ any ((select viewer_scopes(array['area-admin']))::text[]));
create policy changed_by_administrators on workforce_member for update to ${app}
  using (path ^@ any ((select viewer_scopes(array['area-admin']))::text[]))
  with check (path ^@ any ((select viewer_scopes(array['area-admin']))::text[]));
create policy seen_by_those_concerned on workforce_correction for select to ${app}
  using (path ^@ any ((select viewer_scopes(array['area-admin']))::text[]) or username = (select viewer_username()));
create policy asked_for_oneself on workforce_correction for insert to ${app}
  with check (username = (select viewer_username()));
-- Nobody answers themselves.
create policy answered_by_administrators on workforce_correction for update to ${app}
  using (path ^@ any ((select viewer_scopes(array['area-admin']))::text[]) and username <> (select viewer_username()))
  with check (true);
grant update (area_code, path, name, active, version) on mediation_team to ${app};
grant update (area_code, path, name, serving, position, team, specialities, languages, certified, version)
  on workforce_member to ${app};
grant update (corrected, answer_sealed, answered_at, answered_by) on workforce_correction to ${app};
