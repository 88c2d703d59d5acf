package org.linli.portal.appraisal;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Figures of one source, always asked as the caller, so never of what they have no right in. */
public interface FigureSource {

  Source source();

  /**
   * Readings by area code and indicator. What is not there is not known.
   *
   * @throws SourceSilent where there was no answer that can be used
   */
  Map<String, Map<Indicator, Reading>> read(Question question);

  /**
   * What is asked.
   *
   * @param parent code of the area whose parts are compared
   * @param areas codes of the areas directly in it
   */
  record Question(String parent, List<String> areas, YearMonth month) {
    public Question {
      areas = List.copyOf(areas);
    }
  }

  /** The service does not answer, or not with figures as they are. */
  final class SourceSilent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SourceSilent(Source source, String why) {
      super(source + ": " + why, null, false, false);
    }
  }
}
