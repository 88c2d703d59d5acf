-- What a resident says of the end of a matter they reported. Each change of mind is a new row; the newest of a report counts.
-- Their words lie in work_text, sealed.
create table resident_view (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  view text not null check (view in ('CONFIRMED', 'CONTESTED')),
  rating smallint check (rating between 1 and 5),
  at timestamptz not null,
  primary key (county_code, dispute_id, id),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade
);

-- What is confidential of the work on a matter: plans, what was said in sessions, consents, clauses, amounts. One sealed text a
-- kind and reference, never changed.
create table work_text (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  kind text not null check (kind ~ '^[A-Z][A-Z_]{0,39}$'),
  ref text collate "C" not null check (char_length(ref) between 1 and 80),
  content_sealed bytea not null,
  at timestamptz not null,
  primary key (county_code, dispute_id, kind, ref),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['resident_view', 'work_text'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    -- An officer who names the next mediator writes a reason and does not read what was said to the last one.
    execute format(
      'create policy those_who_see_the_matter_write on %1$I for insert to ${app}
         with check (exists (select from dispute d where d.county_code = %1$I.county_code and d.id = dispute_id))', t);
    execute format('grant select, insert on %I to ${app}', t);
  end loop;
end $$;
create policy those_who_see_the_matter on resident_view for select to ${app}
  using (exists (select from dispute d where d.county_code = resident_view.county_code and d.id = dispute_id));
create policy handlers_read on work_text for select to ${app}
  using (is_handler(county_code, dispute_id) or (select viewer_scopes(array['service'])) <> '{}');
