-- A fix without a time, or with one of which nobody knows the zone, is told apart from one that cannot be read.
alter table fix_tally drop constraint fix_tally_reason_check;
alter table fix_tally add constraint fix_tally_reason_check check (reason in ('OUTSIDE_SHIFT', 'IN_PAUSE', 'FUTURE', 'TOO_OLD', 'TOO_LATE',
  'NO_PLACE', 'OUTSIDE_COUNTY', 'NO_TIME', 'NO_ZONE', 'UNREADABLE', 'KNOWN'));
