package org.linli.dispute.matter;

/**
 * What a grid says of the matters in it.
 *
 * @param countyCode the county it lies in, or the root of its tree where there is none of that
 *     level
 * @param path see {@link org.linli.commons.access.AreaPaths}
 */
public record GridPlace(String countyCode, String areaCode, String gridCode, String path) {}
