package org.linli.grid.check;

import org.linli.grid.topology.Finding;

/**
 * A finding of a check.
 *
 * @param number in that check, from 1
 */
public record Numbered(int number, Finding finding) {}
