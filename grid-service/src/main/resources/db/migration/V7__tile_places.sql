-- All four corners in the index: west and east alone were so little selective that, at 100,000 grids, PostgreSQL rather read every grid
-- and looked each one's shape up. Only comparisons of numbers choose rows before row-level security does, so a spatial index would not help.
drop index area_shape_place;
create index area_shape_place on area_shape (band, west, south, east, north);

drop index grid_shape_place;
create index grid_shape_place on grid_shape (band, west, south, east, north);
