package org.linli.commons.relocation;

/**
 * A kind of records that lie somewhere: a bean for each, so that a proposal can be told what it
 * would move.
 *
 * @param name as the contract says it: DISPUTE, PREMISES
 * @param rows a query, part of the service and never of a request, that gives {@code grid_code},
 *     {@code lon} and {@code lat} (degrees, EPSG:4490) of each
 * @param open whether where they lie is no secret, as of premises; else nobody may find a single
 *     one
 */
public record PlacedKind(String name, String rows, boolean open) {}
