package org.linli.portal.report;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.commons.testing.TestIssuer;
import org.linli.commons.testing.TestPeers;

/**
 * The services that reports ask, over real HTTP and by their contracts: 14, 9 and 20 disputes in
 * town T1 this period, the period before and last year, and what else a report names.
 */
final class FigurePeers {

  static final String CAMPAIGN = "0190a000-0000-7000-8000-000000000001";

  /** A question that one of them got. */
  record Asked(String path, String query, String authorization, String language) {}

  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Set<String> down = ConcurrentHashMap.newKeySet();
  private final LocalDate from;

  /**
   * Serves beside the fabric.
   *
   * @param from first day of the period that counts as this one
   */
  FigurePeers(TestPeers peers, LocalDate from) {
    this.from = from;
    Map<String, Answer> answers =
        Map.of(
            "/api/dispute/counts", this::counts,
            "/api/dispute/heat", this::heat,
            "/api/dispute/trend", this::trend,
            "/api/dispute/rates", this::rates,
            "/api/dispute/categories", q -> CATEGORIES,
            "/api/dispute/overdue", q -> OVERDUE,
            "/api/place/inspection-plans/figures", this::inspections,
            "/api/place/hazards/figures", this::hazards,
            "/api/place/special-campaigns", this::campaign,
            "/api/patrol/coverage", this::coverage);
    answers.forEach((path, answer) -> peers.issuer().serve(path, call -> answer(call, answer)));
  }

  @FunctionalInterface
  private interface Answer {
    String to(Asked question);
  }

  /** From now on these services answer no more: {@code dispute}, {@code place}, {@code patrol}. */
  void down(String... services) {
    down.clear();
    down.addAll(List.of(services));
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  void forget() {
    asked.clear();
  }

  private void answer(HttpExchange call, Answer answer) throws IOException {
    String path = call.getRequestURI().getPath();
    if (down.contains(path.split("/")[2])) {
      TestIssuer.send(call, 503, "application/problem+json", "{}");
      return;
    }
    Asked question =
        new Asked(
            path,
            String.valueOf(call.getRequestURI().getQuery()),
            call.getRequestHeaders().getFirst("Authorization"),
            call.getRequestHeaders().getFirst("Accept-Language"));
    asked.add(question);
    if (question.query().contains("category=unheard-of")) {
      TestIssuer.send(call, 400, "application/problem+json", "{\"status\":400}");
      return;
    }
    TestIssuer.json(call, 200, answer.to(question));
  }

  /** 0: this period, 1: the one before, 2: last year. */
  private int which(Asked question) {
    Matcher day = Pattern.compile("from=([0-9-]+)").matcher(question.query());
    if (!day.find()) {
      return 0;
    }
    LocalDate asked = LocalDate.parse(day.group(1));
    return asked.equals(from) ? 0 : asked.isAfter(from.minusDays(120)) ? 1 : 2;
  }

  private String counts(Asked q) {
    String by = parameter(q, "by");
    String[][] rows =
        switch (by) {
          case "level" ->
              new String[][] {{"RED 1", "YELLOW 5", "BLUE 8"}, {"YELLOW 9"}, {"RED 4", "BLUE 16"}};
          case "category" ->
              new String[][] {{"neighbour 8", "labour 4", "debt 2"}, {"labour 9"}, {"debt 20"}};
          case "status" ->
              new String[][] {{"MEDIATING 6", "CLOSED 8"}, {"CLOSED 9"}, {"CLOSED 20"}};
          default -> new String[][] {{"RESOLVED 8", "NONE 6"}, {"RESOLVED 9"}, {"RESOLVED 20"}};
        };
    int[] totals = {14, 9, 20};
    return """
    {"by":"%s","from":"2026-01-01","to":"2026-02-01","threshold":3,"exact":true,"rows":[%s],"total":%d}"""
        .formatted(by, coded(rows[which(q)]), totals[which(q)]);
  }

  private static String coded(String... rows) {
    List<String> json = new ArrayList<>();
    for (String row : rows) {
      String[] parts = row.split(" ");
      json.add("{\"code\":\"%s\",\"count\":%s}".formatted(parts[0], parts[1]));
    }
    return String.join(",", json);
  }

  /** Of T1: 12 in its first village, 2 in its second, which are withheld; as grids, four of 64. */
  private String heat(Asked q) {
    String by = parameter(q, "by");
    String cells =
        by.equals("grid")
            ? "{\"code\":\"T1V1G1\",\"count\":12},{\"code\":\"T1V2G1\",\"withheld\":true}"
            : "{\"code\":\"T1V1\",\"count\":12},{\"code\":\"T1V2\",\"withheld\":true}";
    return """
    {"by":"%s","from":"2026-01-01","to":"2026-02-01","threshold":3,"exact":true,"cells":[%s],\
    "withheldCells":1,"total":14}"""
        .formatted(by, cells);
  }

  private String trend(Asked q) {
    return """
    {"step":"%s","threshold":3,"exact":true,"points":[{"from":"2026-01-01","count":4},\
    {"from":"2026-01-08","count":10}]}"""
        .formatted(parameter(q, "step"));
  }

  private String rates(Asked q) {
    int[] met = {45, 40, 30};
    return """
    {"by":"area","from":"2026-01-01","to":"2026-02-01","minimum":20,"exact":true,\
    "rows":[{"code":"T1V1","rates":[{"kind":"ACCEPTED_IN_TIME","numerator":30,"denominator":40,"value":0.75}]}],\
    "all":[{"kind":"ACCEPTED_IN_TIME","numerator":%1$d,"denominator":50,"value":%2$s},\
    {"kind":"REOPENED","numerator":1,"denominator":50,"value":0.02},\
    {"kind":"SATISFIED","numerator":3,"denominator":5}]}"""
        .formatted(met[which(q)], met[which(q)] / 50.0);
  }

  private String inspections(Asked q) {
    String plan =
        "{\"due\":20,\"met\":15,\"late\":2,\"open\":3,\"overdue\":1,\"inspected\":19,\"withDefects\":4}";
    return """
    {"from":"2026-01-01","until":"2026-01-31","total":%1$s,"areas":[{"area":"T1V1","areaName":"村","planMet":%1$s}]}"""
        .formatted(plan);
  }

  private String hazards(Asked q) {
    String figures =
        "\"due\":10,\"inTime\":8,\"open\":6,\"overdue\":2,\"major\":1,\"reported\":11,\"closed\":9";
    return """
    {"from":"2026-01-01","until":"2026-01-31","total":{%1$s},"areas":[{"areaCode":"T1V1","areaName":"村",%1$s}]}"""
        .formatted(figures);
  }

  private String campaign(Asked q) {
    String counts =
        "{\"premises\":12,\"planned\":12,\"done\":9,\"defects\":3,\"hazards\":2,\"hazardsClosed\":1,\"tasks\":4,\"tasksDone\":3}";
    if (q.path().endsWith("/progress")) {
      return """
      {"at":"2026-02-01T00:00:00Z","total":%1$s,"areas":[{"areaCode":"T1V1","areaName":"村","counts":%1$s}]}"""
          .formatted(counts);
    }
    return """
    {"campaign":{"id":"%s","number":"T1-2026-C001","title":"春节安全","kind":"FESTIVAL","areaCode":"T1",\
    "areaName":"镇","from":"%s","until":"%s","state":"ENDED","overdue":false,"premisesKinds":["hotel"],\
    "premises":12,"createdAt":"2026-01-01T00:00:00Z","createdBy":"officer","version":3},\
    "areas":[],"checklists":[],"tasks":[],"history":[],"mayManage":true,"overlaps":[]}"""
        .formatted(CAMPAIGN, from, from.plusDays(30));
  }

  private String coverage(Asked q) {
    String figures =
        """
        {"surface":1000,"seen":400,"passed":700,"merged":0.4,"unmerged":0.7,"minutes":600,"visits":12,"metres":9000,\
        "grids":4,"gridsVisited":3,"seenByDay":300,"seenByNight":100,"minutesByDay":500,"minutesByNight":100}""";
    return """
    {"from":"2026-01-01","to":"2026-02-01","period":"ALL","swathMetres":25,"hours":{"dayFrom":6,"dayTo":20},\
    "places":{"state":"CURRENT"},"rows":[{"code":"T1V1","name":"村","level":"village","figures":%1$s}],"total":%1$s}"""
        .formatted(figures);
  }

  private static String parameter(Asked q, String name) {
    return java.util.Arrays.stream(q.query().split("&"))
        .filter(part -> part.startsWith(name + "="))
        .map(part -> part.substring(name.length() + 1))
        .collect(Collectors.joining());
  }

  private static final String CATEGORIES =
      """
      [{"code":"neighbour","name":"邻里","nameEn":"Neighbours"},{"code":"labour","name":"劳动争议","nameEn":"Labour"},\
      {"code":"debt","name":"借贷","nameEn":"Debt"}]""";

  private static final String OVERDUE =
      """
      {"at":"2026-02-01T00:00:00Z","promises":5,"more":false,\
      "units":[{"unitCode":"T1-GC","name":"镇综治中心","overdue":5,"highestRung":2,"promises":[]}]}""";
}
