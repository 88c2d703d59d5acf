package org.linli.portal.hotspot.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.linli.dispute.api.FiguresApi;
import org.linli.dispute.api.model.DisputeStatus;
import org.linli.dispute.api.model.Heat;
import org.linli.dispute.api.model.HeatBy;
import org.linli.dispute.api.model.HeatCell;
import org.linli.dispute.api.model.TriageLevel;
import org.linli.portal.hotspot.CountFilter;
import org.linli.portal.hotspot.DisclosedCounts;
import org.linli.portal.hotspot.DisputeCounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Counts from the dispute-service's heat, asked with the caller's own token. */
final class HeatCounts implements DisputeCounts {

  private static final Logger log = LoggerFactory.getLogger(HeatCounts.class);

  private final FiguresApi figures;

  HeatCounts(FiguresApi figures) {
    this.figures = figures;
  }

  @Override
  public DisclosedCounts byGrid(@Nullable String area, CountFilter filter) {
    return ask(HeatBy.GRID, area, null, filter);
  }

  @Override
  public DisclosedCounts byArea(@Nullable String area, AreaLevel level, CountFilter filter) {
    return ask(HeatBy.AREA, area, level.wireName(), filter);
  }

  /** A refusal of the dispute-service goes to the caller as it is: {@link RelayedRefusal}. */
  private DisclosedCounts ask(
      HeatBy by, @Nullable String area, @Nullable String areaLevel, CountFilter filter) {
    List<TriageLevel> levels = known("level", filter.levels(), TriageLevel::fromValue);
    List<DisputeStatus> statuses = known("status", filter.statuses(), DisputeStatus::fromValue);
    try {
      Heat heat =
          figures.getHeat(
              by,
              area,
              areaLevel,
              null,
              null,
              filter.from(),
              filter.to(),
              filter.categories(),
              levels,
              statuses);
      if (heat == null) {
        throw new RestClientException("an empty answer");
      }
      return disclosed(heat);
    } catch (RestClientResponseException e) {
      if (e.getStatusCode().is4xxClientError()) {
        throw new RelayedRefusal(e.getStatusCode(), e.getResponseBodyAsByteArray());
      }
      throw unavailable(e);
    } catch (RestClientException e) {
      throw unavailable(e);
    }
  }

  private static DisclosedCounts disclosed(Heat heat) {
    Map<String, OptionalLong> counts = new HashMap<>();
    for (HeatCell cell : heat.getCells()) {
      Long count = cell.getCount();
      if (count == null || Boolean.TRUE.equals(cell.getWithheld())) {
        counts.put(cell.getCode(), OptionalLong.empty());
      } else {
        counts.put(cell.getCode(), OptionalLong.of(count));
      }
    }
    return new DisclosedCounts(heat.getFrom(), heat.getTo(), heat.getThreshold(), counts);
  }

  private static ProblemException unavailable(RestClientException e) {
    log.warn("the dispute-service did not answer: {}", e.toString());
    return ProblemException.unavailable("dispute-service-down");
  }

  /** The values as the contract names them; all that it does not know are refused at once. */
  private static <T> List<T> known(String field, List<String> names, Function<String, T> parse) {
    List<T> values = new ArrayList<>();
    List<Violation> unknown = new ArrayList<>();
    for (String name : names) {
      try {
        values.add(parse.apply(name));
      } catch (IllegalArgumentException e) {
        unknown.add(Violation.ofField(field, "unknown-value", name));
      }
    }
    if (!unknown.isEmpty()) {
      throw ProblemException.badRequest(unknown);
    }
    return values;
  }
}
