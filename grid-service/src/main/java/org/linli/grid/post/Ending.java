package org.linli.grid.post;

/** What ended a post: a person, the end of the account, or a revision of boundaries. */
public enum Ending {
  PERSON,
  ACCOUNT,
  REVISION
}
