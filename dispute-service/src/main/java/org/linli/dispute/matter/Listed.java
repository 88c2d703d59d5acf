package org.linli.dispute.matter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A matter as its summary is shown.
 *
 * @param handled whether the viewer handles it
 * @param dueAt when the next thing is due that is not done; null where nothing is
 */
public record Listed(Matter matter, boolean handled, @Nullable Instant dueAt) {}
