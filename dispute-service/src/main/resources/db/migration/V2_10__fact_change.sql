-- A matter that changes says what it was: the figures take that back and count what it is now.

alter table dispute add column if not exists milestones integer not null default 0;

-- What the figures knew of a matter before a change; null in entries of new matters, imports and re-locations.
-- Like the columns that ${facts} may read of a dispute: no person, no text.
alter table fact_log
  add column old_grid_code text collate "C",
  add column old_h3_cell bigint,
  add column old_received_on date,
  add column old_category text collate "C",
  add column old_level text,
  add column old_status text,
  add column old_outcome text,
  add column old_milestones integer,
  add check (num_nonnulls(old_grid_code, old_h3_cell, old_received_on, old_category, old_status, old_milestones) in (0, 6)),
  add check (old_grid_code is null or dispute_id is not null);

-- Called after a matter was updated or deleted, with the values it had before. Like append_fact the last statement of its
-- transaction: whoever changes several matters calls it for each at the very end, because from the first call on
-- other writers wait.
create function append_fact_change(county text, dispute uuid, grid_code text, h3_cell bigint, received_on date,
                                   category text, level text, status text, outcome text, milestones integer) returns bigint
  language sql volatile
  begin atomic
    with head as (update fact_head set seq = seq + 1 returning seq)
    insert into fact_log (seq, county_code, dispute_id, old_grid_code, old_h3_cell, old_received_on, old_category,
                          old_level, old_status, old_outcome, old_milestones)
    select head.seq, county, dispute, grid_code, h3_cell, received_on, category, level, status, outcome, milestones
    from head
    returning fact_log.seq;
  end;

grant select (outcome, milestones) on dispute to ${facts};
