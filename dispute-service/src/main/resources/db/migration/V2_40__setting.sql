-- A category is never taken away, because matters have it; it may be hidden from whoever opens a new matter.
alter table dispute_category
  add column active boolean not null default true;
-- The order is changed as a whole.
alter table dispute_category drop constraint dispute_category_rank_key;
alter table dispute_category add constraint dispute_category_rank_key unique (rank) deferrable initially deferred;
grant insert on dispute_category to ${app};
grant update (rank, name, name_en, active) on dispute_category to ${app};
