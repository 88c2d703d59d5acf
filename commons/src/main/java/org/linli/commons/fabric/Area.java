package org.linli.commons.fabric;

import org.jspecify.annotations.Nullable;

/**
 * An administrative area.
 *
 * @param path codes from the root to itself, see {@link org.linli.commons.access.AreaPaths}
 * @param parentCode null for a root
 * @param households null where not known
 */
public record Area(
    String code,
    String name,
    @Nullable String nameEn,
    AreaLevel level,
    @Nullable String parentCode,
    String path,
    @Nullable Integer households) {}
