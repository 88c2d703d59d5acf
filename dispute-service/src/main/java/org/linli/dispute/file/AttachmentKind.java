package org.linli.dispute.file;

/** What an attachment is for. */
public enum AttachmentKind {
  EVIDENCE,
  PHOTO,
  AGREEMENT_SCAN,
  SIGNATURE_SCAN,
  /** Made by Linli from a template. */
  DOCUMENT,
  OTHER
}
