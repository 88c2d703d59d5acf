package org.linli.dispute.file;

import java.util.UUID;

/**
 * A matter that the viewer may see.
 *
 * @param handled whether the viewer handles it
 */
public record SeenMatter(String countyCode, UUID id, String number, int version, boolean handled) {}
