-- What went by without anything being written about it (org.linli.dispute.lapse). 8192 is the bit of DEADLINE_DUE.
create index dispute_deadline on dispute (deadline_on)
  where deadline_on is not null and milestones & 8192 = 0
    and status in ('TRIAGED', 'ASSIGNED', 'MEDIATING', 'SUSPENDED', 'REOPENED');
