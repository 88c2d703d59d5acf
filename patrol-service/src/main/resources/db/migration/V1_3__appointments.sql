-- When each coordinator was appointed, in the order of their names: a track of before that is not theirs to see.
alter table team add column coordinators_since timestamptz[];

-- Of teams that were never changed it is known; of others only that they are appointed now.
alter table team no force row level security;
update team set coordinators_since =
  array_fill(case when version = 1 then opened_at else now() end, array[cardinality(coordinators)]);
alter table team force row level security;

alter table team
  alter column coordinators_since set not null,
  add constraint team_coordinators_since check (cardinality(coordinators_since) = cardinality(coordinators));

grant update (coordinators_since) on team to ${app};
