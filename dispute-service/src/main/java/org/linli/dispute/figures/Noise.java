package org.linli.dispute.figures;

/**
 * How far perturbed counts are from the true ones.
 *
 * @param max the largest deviation of one part of a count
 * @param variance the largest variance of one part; a part with nothing in it has none
 * @param parts how many parts a count is the sum of at most
 */
public record Noise(int max, double variance, int parts) {}
