package org.linli.grid.boundary;

/**
 * What of a former unit came to a later one.
 *
 * @param share of the ground of the former one, above 0 and at most 1
 */
public record Share(Ground former, Ground later, double share) {}
