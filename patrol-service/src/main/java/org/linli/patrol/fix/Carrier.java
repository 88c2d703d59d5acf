package org.linli.patrol.fix;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device that brought its token.
 *
 * @param holder username of who carries it
 * @param gcj02 whether its coordinates are GCJ-02
 * @param lastShift the shift it reported in last
 */
public record Carrier(
    UUID device, String county, String holder, boolean gcj02, @Nullable UUID lastShift) {}
