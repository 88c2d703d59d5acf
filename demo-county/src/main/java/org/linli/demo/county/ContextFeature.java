package org.linli.demo.county;

/**
 * A river, road or lake.
 *
 * @param kind river, road or lake
 * @param rank 1 for the greatest
 * @param closed whether the line bounds a surface
 */
public record ContextFeature(String kind, Naming naming, int rank, boolean closed, long[] line) {}
