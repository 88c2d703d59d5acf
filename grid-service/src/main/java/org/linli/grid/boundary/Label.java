package org.linli.grid.boundary;

import org.jspecify.annotations.Nullable;

/** What an area or a grid is called. */
public record Label(String name, @Nullable String nameEn) {}
