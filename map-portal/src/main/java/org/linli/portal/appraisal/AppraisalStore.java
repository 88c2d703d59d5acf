package org.linli.portal.appraisal;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where months are kept; row-level security decides what of them the caller reads. All but {@link
 * #together} and {@link #looking} works inside a transaction.
 */
public interface AppraisalStore {

  /** One transaction as the viewer of this request. */
  <T> T together(Supplier<T> work);

  /** One transaction that changes nothing. */
  <T> T looking(Supplier<T> work);

  void insert(Appraisal appraisal);

  Optional<Appraisal> find(UUID id);

  /** The month, which nobody else changes until the transaction ends. */
  Optional<Appraisal> lock(UUID id);

  Optional<Appraisal> find(String areaCode, YearMonth month);

  /** The newest month of an area that was published. */
  Optional<Appraisal> newestPublished(String areaCode);

  /** Stores what changed; the version grows by one. */
  void save(Appraisal changed);

  /** Months, newest first. */
  List<Listed> list(Wanted wanted);

  /** Published months of an area that was compared, newest first. */
  List<PastMonth> history(String areaCode, int limit);

  /** Adds a revision with all that belongs to it. */
  void add(Appraisal appraisal, Revision revision, List<Compared> areas);

  /** Revisions that the caller reads, oldest first. */
  List<Revision> revisions(Appraisal appraisal);

  /** Results as far as the caller reads them: no scores and no margin of other areas. */
  List<Shown> results(Appraisal appraisal, int revision);

  /** The figures of all areas, read as Linli itself: for what tells none of them. */
  List<AreaFigures> figures(Appraisal appraisal, int revision);

  /**
   * Which months.
   *
   * @param areaCode null for all
   * @param after the last of the page before; null for the first page
   */
  record Wanted(
      @Nullable String areaCode,
      Appraisal.@Nullable State state,
      @Nullable After after,
      int limit) {}

  /** A place in the list. */
  record After(YearMonth month, UUID id) {}

  /**
   * A month of a list.
   *
   * @param colours how many areas have each colour
   */
  record Listed(Appraisal appraisal, int areas, Map<Colour, Integer> colours, int openAppeals) {}

  /** A month of one area. */
  record PastMonth(Appraisal appraisal, int schemeVersion, Standing standing) {}

  /**
   * An area that is compared.
   *
   * @param households null where not known
   */
  record ComparedArea(String code, String path, @Nullable Integer households) {}

  /** An area with its figures and what they come to. */
  record Compared(ComparedArea area, AreaFigures figures, Result result) {}

  /**
   * A result as the caller reads it.
   *
   * @param margin how far chance reaches for the total; null of other areas
   * @param scores none of other areas
   * @param figures what was counted; nothing where the caller may not list it
   */
  record Shown(
      ComparedArea area,
      Standing standing,
      @Nullable Margin margin,
      List<Score> scores,
      AreaFigures figures) {
    public Shown {
      scores = List.copyOf(scores);
    }
  }

  /** Low and high of a total. */
  record Margin(double low, double high) {}
}
