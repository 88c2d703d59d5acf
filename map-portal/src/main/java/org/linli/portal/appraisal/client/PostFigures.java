package org.linli.portal.appraisal.client;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.fabric.Range;
import org.linli.portal.appraisal.FigureSource;
import org.linli.portal.appraisal.Indicator;
import org.linli.portal.appraisal.Reading;
import org.linli.portal.appraisal.Source;
import tools.jackson.databind.JsonNode;

/** Leader, worker and liaison officer of each grid of today: how many of these posts are filled. */
final class PostFigures implements FigureSource {

  /** Leader, worker, liaison officer. */
  private static final int POSTS_A_GRID = 3;

  private static final int PAGE = 1_000;

  private final Answers answers;
  private final FabricHolder fabric;

  PostFigures(Answers answers, FabricHolder fabric) {
    this.answers = answers;
    this.fabric = fabric;
  }

  @Override
  public Source source() {
    return answers.source();
  }

  @Override
  public Map<String, Map<Indicator, Reading>> read(Question question) {
    Map<String, Integer> missing = missing(question);
    Fabric now = fabric.current();
    Answers.Readings readings = new Answers.Readings();
    for (String area : question.areas()) {
      OptionalInt ordinal = now.findArea(area);
      if (ordinal.isPresent()) {
        Range grids = now.gridsUnder(now.areas().get(ordinal.getAsInt()).path());
        long posts = 0;
        long vacant = 0;
        for (int grid = grids.from(); grid < grids.to(); grid++) {
          posts += POSTS_A_GRID;
          vacant += missing.getOrDefault(now.grids().get(grid).code(), 0);
        }
        readings.put(area, Indicator.POSTS_FILLED, new Reading.Counted(posts - vacant, posts));
      }
    }
    return readings.all();
  }

  /** How many posts nobody holds, by grid. */
  private Map<String, Integer> missing(Question question) {
    Map<String, Integer> missing = new HashMap<>();
    String cursor = "";
    do {
      String from = cursor;
      JsonNode page =
          answers.get(
              uri -> {
                uri.path("/api/grid/posts/vacancies")
                    .queryParam("area", question.parent())
                    .queryParam("on", Indicator.POSTS_FILLED.period().from(question.month()))
                    .queryParam("limit", PAGE);
                return (from.isEmpty() ? uri : uri.queryParam("cursor", from)).build();
              });
      if (!page.path("items").isArray()) {
        throw answers.silent("no items");
      }
      for (JsonNode vacancy : page.path("items")) {
        missing.put(vacancy.path("code").asString(""), vacancy.path("missing").size());
      }
      cursor = page.path("nextCursor").asString("");
    } while (!cursor.isEmpty());
    return missing;
  }
}
