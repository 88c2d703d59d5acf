-- Tiles are drawn from memory: shapes are read a band at a time, in the order of their paths, and no more by place.
alter table area_shape drop column west, drop column south, drop column east, drop column north;
create index area_shape_band on area_shape (band, path);

alter table grid_shape drop column west, drop column south, drop column east, drop column north;
create index grid_shape_band on grid_shape (band, path);
