package org.linli.dispute.relocation;

/**
 * A grid as it was when disputes were located in it.
 *
 * @param boundaryHash of its boundary
 */
public record LocatedGrid(String code, String path, String boundaryHash) {}
