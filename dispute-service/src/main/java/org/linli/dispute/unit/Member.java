package org.linli.dispute.unit;

import org.jspecify.annotations.Nullable;

/**
 * A member of the staff in a unit.
 *
 * @param username what they sign in with
 * @param name what they are called
 * @param head whether they lead the unit
 */
public record Member(
    String unit, String username, String name, boolean head, @Nullable String email) {}
