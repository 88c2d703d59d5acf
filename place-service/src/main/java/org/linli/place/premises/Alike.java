package org.linli.place.premises;

/**
 * What may be the same.
 *
 * @param metres away
 * @param similarity of the names, 0 to 1
 */
public record Alike(
    Candidate candidate, double metres, double similarity, boolean sameRegistration) {}
