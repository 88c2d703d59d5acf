package org.linli.grid.boundary;

import org.locationtech.jts.geom.Geometry;

/** A boundary by its place in the tree; generalised and in EPSG:3857 where it is for the map. */
public record Shape(String code, String path, Geometry boundary) {}
