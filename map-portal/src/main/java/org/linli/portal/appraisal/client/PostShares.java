package org.linli.portal.appraisal.client;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.fabric.Range;
import org.linli.grid.api.PostsApi;
import org.linli.grid.api.model.Vacancy;
import org.linli.grid.api.model.VacancyPage;
import org.linli.portal.appraisal.FigureSource;
import org.linli.portal.appraisal.Indicator;
import org.linli.portal.appraisal.Period;
import org.linli.portal.appraisal.Reading;
import org.linli.portal.appraisal.Source;

/** Leader, worker and liaison officer of each grid of today: how many of these posts are filled. */
final class PostShares implements FigureSource {

  /** Leader, worker, liaison officer. */
  private static final int POSTS_A_GRID = 3;

  private static final int PAGE = 1_000;

  private final PostsApi posts;
  private final FabricHolder fabric;

  PostShares(PostsApi posts, FabricHolder fabric) {
    this.posts = posts;
    this.fabric = fabric;
  }

  @Override
  public Source source() {
    return Source.POSTS;
  }

  @Override
  public Map<String, Map<Indicator, Reading>> read(Question question) {
    Map<String, Integer> missing = missing(question);
    Fabric now = fabric.current();
    Asked.Readings readings = new Asked.Readings();
    for (String area : question.areas()) {
      OptionalInt ordinal = now.findArea(area);
      if (ordinal.isPresent()) {
        Range grids = now.gridsUnder(now.areas().get(ordinal.getAsInt()).path());
        long vacant = 0;
        for (int grid = grids.from(); grid < grids.to(); grid++) {
          vacant += missing.getOrDefault(now.grids().get(grid).code(), 0);
        }
        long all = (long) POSTS_A_GRID * grids.size();
        readings.put(area, Indicator.POSTS_FILLED, all - vacant, all);
      }
    }
    return readings.all();
  }

  /** How many posts nobody holds, by grid. */
  private Map<String, Integer> missing(Question question) {
    Period period = Indicator.POSTS_FILLED.period();
    Map<String, Integer> missing = new HashMap<>();
    String cursor = null;
    do {
      VacancyPage page = page(question, period, cursor);
      for (Vacancy vacancy : page.getItems()) {
        missing.put(vacancy.getCode(), vacancy.getMissing().size());
      }
      cursor = page.getNextCursor();
    } while (cursor != null);
    return missing;
  }

  private VacancyPage page(Question question, Period period, @Nullable String cursor) {
    return Asked.of(
        source(),
        () ->
            posts.listVacancies(
                question.parent(), period.from(question.month()), null, cursor, PAGE));
  }
}
