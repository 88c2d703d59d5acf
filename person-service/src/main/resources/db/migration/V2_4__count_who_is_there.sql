-- Whoever was entered before the counts were kept is counted now.
delete from staffing_tally;
insert into staffing_tally (county_code, path, team, position, certified, n)
select county_code, path, coalesce(team, ''), position, certified, count(*) from workforce_member where serving group by 1, 2, 3, 4, 5;
delete from training_tally;
insert into training_tally (county_code, path, year, people, hours)
select county_code, path, extract(year from held_on)::integer, count(distinct username), sum(hours) from workforce_training
group by 1, 2, 3;
