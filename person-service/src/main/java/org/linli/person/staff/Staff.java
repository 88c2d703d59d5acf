package org.linli.person.staff;

import java.util.UUID;

/**
 * Somebody who serves.
 *
 * @param username what they sign in with; how every feature names a person
 * @param homeArea code of the area whose administrators manage the account; empty for accounts of
 *     the whole system
 * @param path of that area; for accounts of the whole system the path above every area
 */
public record Staff(
    UUID id, String username, String name, String homeArea, String path, StaffState state) {}
