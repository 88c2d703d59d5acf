package org.linli.grid.area;

import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.AreaLevel;

/** What an area is called and on which level it stands. */
public record AreaName(String code, String name, @Nullable String nameEn, AreaLevel level) {}
