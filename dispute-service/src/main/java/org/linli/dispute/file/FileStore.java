package org.linli.dispute.file;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.dispute.matter.Matter;

/**
 * Where attachments are kept, sealed. Writing joins the change that is running; reading is as the
 * viewer of the request.
 */
public interface FileStore {

  /** Newest first. */
  List<Attachment> list(String countyCode, UUID matter);

  Optional<Attachment> find(String countyCode, UUID matter, UUID id);

  /** The bytes; empty where they have been erased. */
  Optional<byte[]> content(String countyCode, UUID matter, UUID id);

  void add(Matter matter, Attachment attachment, byte[] content);

  /** Sets one aside that counts; false where there is none of that id that does. */
  boolean setAside(Matter matter, UUID id, AttachmentState state, Attachment.Fate fate);
}
