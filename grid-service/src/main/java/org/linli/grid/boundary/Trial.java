package org.linli.grid.boundary;

/**
 * What an import would store.
 *
 * @param added rows that are not published yet
 * @param changed rows that differ from what is published
 * @param unchanged rows that are there already
 */
public record Trial(long added, long changed, long unchanged) {}
