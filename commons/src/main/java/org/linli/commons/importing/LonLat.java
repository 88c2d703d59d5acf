package org.linli.commons.importing;

/**
 * A place in degrees, longitude first, EPSG:4490 unless said otherwise.
 *
 * @param lon from -180 to 180
 * @param lat from -90 to 90
 */
public record LonLat(double lon, double lat) {}
