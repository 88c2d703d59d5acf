package org.linli.commons.upload;

import java.util.EnumSet;
import java.util.Set;

/**
 * What one place takes.
 *
 * @param maxBytes longest file
 * @param allowed kinds of files
 * @param maxPixels most pixels that the header of a picture may announce
 * @param keptPixels pictures with more are made smaller by a whole factor
 */
public record UploadLimits(int maxBytes, Set<FileType> allowed, long maxPixels, long keptPixels) {

  /** A resident's photos: JPEG and PNG of at most 10 MB. */
  public static final UploadLimits PHOTOS =
      new UploadLimits(10 << 20, EnumSet.of(FileType.JPEG, FileType.PNG), 60_000_000L, 8_000_000L);

  /** What is put into the file of a matter: everything there is, at most 20 MB. */
  public static final UploadLimits ATTACHMENTS =
      new UploadLimits(20 << 20, EnumSet.allOf(FileType.class), 60_000_000L, 12_000_000L);

  public UploadLimits {
    allowed = Set.copyOf(allowed);
    if (maxBytes <= 0 || allowed.isEmpty() || maxPixels <= 0 || keptPixels <= 0) {
      throw new IllegalArgumentException("limits that let nothing in");
    }
  }
}
