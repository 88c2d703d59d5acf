package org.linli.dispute.visit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.Step;
import org.linli.dispute.work.WorkTexts;

/** What residents say of the end of a matter they reported, beside what staff say. */
public interface ResidentViews {

  /** What residents say, kept in a store. */
  static ResidentViews keptIn(VisitStore store, WorkTexts texts, Reopenings reopenings) {
    return new ResidentWord(store, texts, reopenings);
  }

  /**
   * What a resident says.
   *
   * @param words null for none; kept sealed
   * @param rating from 1 to 5; null for none
   */
  record Said(
      UUID reportId, ResidentView.View view, @Nullable String words, @Nullable Integer rating) {}

  /**
   * Keeps what a resident says, inside a change that Linli takes for them, and gives the step of it
   * ({@code RESIDENT_CONFIRMED}, {@code RESIDENT_CONTESTED}). Contesting a matter that is closed
   * opens the same file again, once for each time it was closed.
   *
   * @throws org.linli.commons.problem.ProblemException 409 {@code needs} while there is no result
   *     yet
   */
  Step say(OpenMatter open, Said said);

  /** The last word of each reporter, oldest first; inside a transaction that may see the matter. */
  List<ResidentView> list(Matter matter);
}
