package org.linli.dispute.file;

/** Whether an attachment counts. None is ever deleted by hand. */
public enum AttachmentState {
  CURRENT,
  /** Another has taken its place. */
  SUPERSEDED,
  WITHDRAWN
}
