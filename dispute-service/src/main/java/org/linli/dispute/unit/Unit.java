package org.linli.dispute.unit;

import org.jspecify.annotations.Nullable;

/**
 * A body that answers for matters.
 *
 * @param path of the area it works in
 * @param turnTo where residents find it: address and telephone of the office
 */
public record Unit(
    String code,
    UnitKind kind,
    String areaCode,
    String path,
    String name,
    String nameEn,
    @Nullable String turnTo,
    @Nullable String turnToEn,
    @Nullable String email,
    boolean active,
    int version) {}
