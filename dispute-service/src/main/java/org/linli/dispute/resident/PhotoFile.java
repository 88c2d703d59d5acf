package org.linli.dispute.resident;

import java.util.List;
import java.util.UUID;

/** The file of a matter, as far as residents' photos go into it. */
public interface PhotoFile {

  /** Puts photos into the file, in the transaction that is running. */
  void add(UUID matter, List<HeldPhotos.Photo> photos);
}
