package org.linli.place.location;

/**
 * Where something lies in the fabric.
 *
 * @param county code of the county; of the topmost area where there is none
 * @param areaCode the area that the grid belongs to directly
 * @param path of the grid
 */
public record GridLocation(String county, String areaCode, String gridCode, String path) {}
