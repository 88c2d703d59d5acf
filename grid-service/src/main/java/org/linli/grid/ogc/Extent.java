package org.linli.grid.ogc;

import java.time.LocalDate;

/** How far the features in force reach that a viewer may see, and since when. */
public record Extent(Box box, LocalDate since) {}
