package org.linli.portal.appraisal;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.commons.testing.TestIssuer;

/**
 * The services that figures come from, over real HTTP, in the form of their contracts. Each town
 * has 80 of 100 in each indicator, and 10 overdue of 100, unless a test says otherwise.
 */
final class FigureServices {

  private static final List<String> TOWNS = List.of("T1", "T2", "T3", "T4");

  /** What was asked, and with whose token. */
  record Asked(String path, String query, String authorization) {}

  private final Map<String, long[]> counts = new ConcurrentHashMap<>();
  private final Set<String> silent = ConcurrentHashMap.newKeySet();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile boolean exact = true;

  FigureServices(TestIssuer issuer) {
    issuer.serve("/api/dispute/rates", call -> answer(call, this::rates));
    issuer.serve("/api/dispute/counts", call -> answer(call, this::open));
    issuer.serve("/api/dispute/overdue", call -> answer(call, this::overdue));
    issuer.serve("/api/place/hazards/figures", call -> answer(call, query -> hazards()));
    issuer.serve("/api/place/inspection-plans/figures", call -> answer(call, query -> plans()));
    issuer.serve("/api/patrol/coverage/plan", call -> answer(call, query -> patrols()));
    issuer.serve("/api/grid/posts/vacancies", call -> answer(call, this::vacancies));
  }

  /** Everything as at the beginning. */
  void reset() {
    counts.clear();
    silent.clear();
    asked.clear();
    exact = true;
  }

  /** From now on, of an indicator and a town. */
  FigureServices set(Indicator indicator, String town, long numerator, long denominator) {
    counts.put(indicator + town, new long[] {numerator, denominator});
    return this;
  }

  /** From now on this address answers 503. */
  void silence(String path) {
    silent.add(path);
  }

  /** From now on counts are perturbed. */
  void perturb() {
    exact = false;
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  private void answer(HttpExchange call, Function<String, String> answer) throws IOException {
    String path = call.getRequestURI().getPath();
    String query = call.getRequestURI().getQuery();
    asked.add(new Asked(path, query, call.getRequestHeaders().getFirst("Authorization")));
    if (silent.contains(path)) {
      TestIssuer.json(call, 503, "{}");
    } else {
      TestIssuer.json(call, 200, answer.apply(query));
    }
  }

  private long[] of(Indicator indicator, String town) {
    long usual = indicator == Indicator.OVERDUE_PROMISES ? 10 : 80;
    return counts.getOrDefault(indicator + town, new long[] {usual, 100});
  }

  private String rates(String query) {
    return """
    {"by":"area","from":"2026-01-01","to":"2026-04-01","minimum":20,"exact":%s,"rows":[%s],"all":[]}
    """
        .formatted(
            exact,
            rows(
                town ->
                    "{\"code\":\"%s\",\"rates\":[%s,%s,%s,%s]}"
                        .formatted(
                            town,
                            rate("ACCEPTED_IN_TIME", of(Indicator.ACCEPTED_IN_TIME, town)),
                            rate("DEADLINE_KEPT", of(Indicator.DEADLINE_KEPT, town)),
                            rate("PERFORMED", of(Indicator.AGREEMENTS_KEPT, town)),
                            rate("VISITED", of(Indicator.VISITS_DONE, town)))));
  }

  private static String rate(String kind, long[] counts) {
    return "{\"kind\":\"%s\",\"numerator\":%d,\"denominator\":%d}"
        .formatted(kind, counts[0], counts[1]);
  }

  private String open(String query) {
    return """
    {"by":"area","from":"1990-01-01","to":"2026-04-01","threshold":3,"exact":%s,"rows":[%s],"total":400}
    """
        .formatted(
            exact,
            rows(
                town ->
                    "{\"code\":\"%s\",\"count\":%d}"
                        .formatted(town, of(Indicator.OVERDUE_PROMISES, town)[1])));
  }

  private String overdue(String query) {
    String town = query.substring("area=".length());
    return "{\"at\":\"2026-04-08T00:00:00Z\",\"promises\":%d,\"units\":[],\"more\":false}"
        .formatted(of(Indicator.OVERDUE_PROMISES, town)[0]);
  }

  private String hazards() {
    return "{\"from\":\"2026-01-01\",\"until\":\"2026-03-31\",\"areas\":[%s]}"
        .formatted(
            rows(
                town ->
                    "{\"areaCode\":\"%s\",\"due\":%d,\"inTime\":%d}"
                        .formatted(
                            town,
                            of(Indicator.HAZARDS_FIXED_IN_TIME, town)[1],
                            of(Indicator.HAZARDS_FIXED_IN_TIME, town)[0])));
  }

  private String plans() {
    return "{\"from\":\"2026-03-01\",\"until\":\"2026-03-31\",\"areas\":[%s]}"
        .formatted(
            rows(
                town ->
                    "{\"area\":\"%s\",\"areaName\":\"-\",\"planMet\":{\"due\":%d,\"met\":%d}}"
                        .formatted(
                            town,
                            of(Indicator.INSPECTIONS_DONE, town)[1],
                            of(Indicator.INSPECTIONS_DONE, town)[0])));
  }

  private String patrols() {
    return "{\"from\":\"2026-03-01\",\"to\":\"2026-04-01\",\"rows\":[%s]}"
        .formatted(
            rows(
                town ->
                    "{\"code\":\"%s\",\"level\":\"town\",\"figures\":{\"shiftsPlanned\":%d,\"shiftsHeld\":%d,\"gridsPlanned\":%d,\"gridsVisited\":%d}}"
                        .formatted(
                            town,
                            of(Indicator.SHIFTS_HELD, town)[1],
                            of(Indicator.SHIFTS_HELD, town)[0],
                            of(Indicator.ROUTES_COVERED, town)[1],
                            of(Indicator.ROUTES_COVERED, town)[0])));
  }

  /** Two pages: a grid without leader in T1, a grid without anybody in T2. */
  private String vacancies(String query) {
    return query.contains("cursor=")
        ? "{\"items\":[{\"code\":\"T2V1G2\",\"missing\":[\"LEADER\",\"WORKER\",\"LIAISON\"]}]}"
        : "{\"items\":[{\"code\":\"T1V1G1\",\"missing\":[\"LEADER\"]}],\"nextCursor\":\"next\"}";
  }

  private static String rows(Function<String, String> row) {
    return TOWNS.stream().map(row).collect(Collectors.joining(","));
  }
}
