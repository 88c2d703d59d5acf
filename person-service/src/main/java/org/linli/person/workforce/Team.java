package org.linli.person.workforce;

/**
 * A mediation team.
 *
 * @param members how many serve in it
 */
public record Team(
    String code, Member.Place place, String name, boolean active, int members, int version) {}
