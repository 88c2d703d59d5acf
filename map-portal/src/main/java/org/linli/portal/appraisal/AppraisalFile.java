package org.linli.portal.appraisal;

import java.util.List;

/**
 * A month as the caller reads it.
 *
 * @param revisions those the caller reads, oldest first
 * @param shown the one that the rows are of
 * @param silent sources that did not answer
 */
public record AppraisalFile(
    Appraisal appraisal,
    List<Revision> revisions,
    Revision shown,
    List<AppraisalStore.Shown> rows,
    List<Source> silent,
    int openAppeals) {

  public AppraisalFile {
    revisions = List.copyOf(revisions);
    rows = List.copyOf(rows);
    silent = List.copyOf(silent);
  }
}
