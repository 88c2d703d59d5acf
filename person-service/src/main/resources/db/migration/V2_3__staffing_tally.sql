-- Counts of those whose account is in use, kept with every change, so that a county of 100,000 people is a few thousand rows to add
-- up. They hold nobody. Changed by the triggers below alone, which run as the owner of the tables.
create table staffing_tally (
  county_code text collate "C" not null,
  path text collate "C" not null,
  -- Empty for those in no team.
  team text collate "C" not null,
  position text collate "C" not null,
  certified datemultirange not null,
  n integer not null check (n >= 0),
  primary key (county_code, path, team, position, certified)
);
create index staffing_tally_path on staffing_tally (path);

-- Training of a year at a place; those who have left since are still in it.
create table training_tally (
  county_code text collate "C" not null,
  path text collate "C" not null,
  year integer not null,
  people integer not null,
  hours numeric not null,
  primary key (county_code, path, year)
);
create index training_tally_path on training_tally (path, year);

do $$
declare t text;
begin
  foreach t in array array['staffing_tally', 'training_tally'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to ${app}', t);
    execute format('create policy kept_with_every_change on %I to current_user using (true) with check (true)', t);
    execute format(
      'create policy seen_in_the_area on %I for select to ${app}
         using (path ^@ any ((select viewer_scopes(array[''leader'', ''officer'', ''area-admin'', ''service'']))::text[]))', t);
  end loop;
end $$;
create policy counted on workforce_training for select to current_user using (true);

-- Once a statement, however many rows it changes.
create function take_from_tally() returns trigger
  language plpgsql security definer set search_path from current
as $$
begin
  update staffing_tally t set n = t.n - o.n
  from (select county_code, path, coalesce(team, '') as team, position, certified, count(*) as n from before
        where serving group by 1, 2, 3, 4, 5) o
  where t.county_code = o.county_code and t.path = o.path and t.team = o.team and t.position = o.position
    and t.certified = o.certified;
  delete from staffing_tally t using (select distinct county_code, path from before) o
  where t.county_code = o.county_code and t.path = o.path and t.n = 0;
  return null;
end $$;
create function add_to_tally() returns trigger
  language plpgsql security definer set search_path from current
as $$
begin
  insert into staffing_tally as t (county_code, path, team, position, certified, n)
  select county_code, path, coalesce(team, ''), position, certified, count(*) from after where serving group by 1, 2, 3, 4, 5
  on conflict (county_code, path, team, position, certified) do update set n = t.n + excluded.n;
  return null;
end $$;
create trigger add_to_tally after insert on workforce_member
  referencing new table as after for each statement execute function add_to_tally();
create trigger take_from_tally after delete on workforce_member
  referencing old table as before for each statement execute function take_from_tally();
create trigger change_1_take_from_tally after update on workforce_member
  referencing old table as before for each statement execute function take_from_tally();
create trigger change_2_add_to_tally after update on workforce_member
  referencing new table as after for each statement execute function add_to_tally();

-- Counted anew for the places and years that a statement changed: a person with two trainings is one. The locks last to the end of
-- the transaction, so that who comes after sees what was entered before.
create function tally_trainings() returns trigger
  language plpgsql security definer set search_path from current
as $$
declare changed record;
begin
  for changed in select distinct county_code, path, extract(year from held_on)::integer as year from rows order by 1, 2, 3 loop
    perform pg_advisory_xact_lock(hashtextextended('training ' || changed.path, changed.year));
    insert into training_tally (county_code, path, year, people, hours)
    select changed.county_code, changed.path, changed.year, count(distinct t.username), coalesce(sum(t.hours), 0)
    from workforce_training t
    where t.path = changed.path and t.held_on between make_date(changed.year, 1, 1) and make_date(changed.year, 12, 31)
    on conflict (county_code, path, year) do update set people = excluded.people, hours = excluded.hours;
  end loop;
  return null;
end $$;
create trigger tally_trainings_added after insert on workforce_training
  referencing new table as rows for each statement execute function tally_trainings();
create trigger tally_trainings_removed after delete on workforce_training
  referencing old table as rows for each statement execute function tally_trainings();
create trigger tally_trainings_left after update on workforce_training
  referencing old table as rows for each statement execute function tally_trainings();
create trigger tally_trainings_came after update on workforce_training
  referencing new table as rows for each statement execute function tally_trainings();
revoke all on function take_from_tally, add_to_tally, tally_trainings from public;

-- The last day of the certificate that lasts longest; comparing days leaks nothing, so that an index may serve it below row security.
alter table workforce_member add column certified_until date
  generated always as (case when isempty(certified) then null when upper_inf(certified) then 'infinity' else upper(certified) - 1 end)
  stored;
create index workforce_member_until on workforce_member (certified_until) where certified_until is not null;
