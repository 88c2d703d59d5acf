package org.linli.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.commons.access.Access;
import tools.jackson.databind.JsonNode;

/** Revisions from the draft to the history they leave. */
class RevisionsTest extends RevisedCounty {

  // --- what is done -----------------------------------------------------------------------------

  @Test
  void aGridIsSplitAndTheDayBeforeStaysAsItWas() {
    String a = g("11a");
    LocalDate day = TODAY.minusDays(10);
    long before = version();
    publish(
        day,
        end(a, g("11e"), g("11f")),
        create(g("11e"), v("11"), box(0, 3, 0.4, 4)),
        create(g("11f"), v("11"), box(0.4, 3, 1, 4)));

    assertThat(codes(v("11"), null)).contains(g("11e"), g("11f")).doesNotContain(a);
    assertThat(codes(v("11"), day)).contains(g("11e")).doesNotContain(a);
    assertThat(codes(v("11"), day.minusDays(1))).contains(a).doesNotContain(g("11e"));
    assertThat(codes(v("11"), TODAY.minusDays(41))).isEmpty();
    assertThat(
            getJson(leader, "/api/grid/areas?parent=" + v("11") + "&at=" + TODAY.minusDays(41))
                .path("items")
                .size())
        .isZero();
    assertThat(status(leader, "/api/grid/grids/" + a)).isEqualTo(404);
    assertThat(status(leader, "/api/grid/grids/" + a + "?at=" + TODAY.minusDays(41)))
        .isEqualTo(404);
    JsonNode former =
        getJson(leader, "/api/grid/grids/" + a + "?geometry=true&at=" + day.minusDays(1));
    assertThat(former.path("geometry").path("type").asString()).isEqualTo("MultiPolygon");

    String then = "/ogc/collections/grids/items?limit=1000&parent=" + v("11") + "&datetime=";
    assertThat(features(then + day.minusDays(1))).contains(a).doesNotContain(g("11e"));
    assertThat(features(then + day)).contains(g("11e")).doesNotContain(a);
    assertThat(features(then + TODAY.minusDays(41))).isEmpty();

    JsonNode history = getJson(leader, "/api/grid/units/" + a + "/history");
    assertThat(history.path("endedOn").asString()).isEqualTo(day.toString());
    assertThat(history.path("successors").get(0).path("code").asString()).isEqualTo(g("11f"));
    assertThat(history.path("successors").get(0).path("share").asDouble())
        .isEqualTo(0.6, within(1e-6));
    assertThat(history.path("successors").get(1).path("share").asDouble())
        .isEqualTo(0.4, within(1e-6));
    JsonNode heir = getJson(leader, "/api/grid/units/" + g("11e") + "/history");
    assertThat(heir.path("predecessors").get(0).path("code").asString()).isEqualTo(a);
    assertThat(heir.path("states").get(0).path("revision").path("legalBasis").asString())
        .isEqualTo("云政〔2026〕1号");

    List<String> changes = changes(before);
    assertThat(changes)
        .containsExactlyInAnyOrder(
            "ENDED " + a + " -> " + g("11f") + " " + g("11e"),
            "CREATED " + g("11e"),
            "CREATED " + g("11f"));
    assertThat(ASKED).hasSize(1);
    assertThat(ASKED.getFirst()).contains("\"changed\":[\"" + a + "\"]").contains(g("11e"));
    // Nothing draws the ended one any more.
    assertThat(drawn(a)).isZero();
    assertThat(drawn(g("11e"))).isPositive();
  }

  @Test
  void twoGridsAreMerged() {
    publish(
        TODAY,
        end(g("11a"), g("11m")),
        end(g("11b"), g("11m")),
        create(g("11m"), v("11"), box(0, 3, 2, 4)));
    JsonNode history = getJson(leader, "/api/grid/units/" + g("11m") + "/history");
    assertThat(history.path("predecessors").size()).isEqualTo(2);
    assertThat(history.path("predecessors").get(0).path("share").asDouble())
        .isEqualTo(1, within(1e-9));
    assertThat(getJson(leader, "/api/grid/areas/" + v("11")).path("gridCount").asInt())
        .isEqualTo(3);
  }

  @Test
  void anAreaIsRenamedAndItsGridsStayUntouched() {
    long before = version();
    publish(TODAY, item("AREA", "CHANGE", v("11"), "\"name\":\"新村\",\"nameEn\":\"New\""));
    assertThat(changes(before)).containsExactly("RENAMED " + v("11"));
    assertThat(ASKED).isEmpty();
    assertThat(getJson(leader, "/api/grid/areas/" + v("11")).path("name").asString())
        .isEqualTo("新村");
    assertThat(
            getJson(leader, "/api/grid/areas/" + v("11") + "?at=" + TODAY.minusDays(1))
                .path("name")
                .asString())
        .isEqualTo("村");
    JsonNode history = getJson(leader, "/api/grid/units/" + v("11") + "/history");
    assertThat(history.path("states").size()).isEqualTo(2);
    assertThat(history.path("states").get(1).path("validTo").asString())
        .isEqualTo(TODAY.toString());
  }

  @Test
  void aVillageGoesToAnotherTownWithAllItsGridsUnderNewCodes() {
    List<String> items = new ArrayList<>();
    String village = c + "-23";
    items.add(item("AREA", "END", v("12"), "\"successors\":[\"" + village + "\"]"));
    items.add(
        item(
            "AREA",
            "CREATE",
            village,
            "\"level\":\"village\",\"name\":\"村\",\"parent\":\"%s\",\"predecessors\":[\"%s\"]"
                .formatted(c + "-2", v("12"))));
    for (char letter = 'a'; letter <= 'd'; letter++) {
      items.add(end(v("12") + letter, village + letter));
      items.add(
          item(
              "GRID",
              "CREATE",
              village + letter,
              "\"kind\":\"basic\",\"name\":\"网格\",\"parent\":\"%s\",\"predecessors\":[\"%s\"]"
                  .formatted(village, v("12") + letter)));
    }
    // Both towns change with it.
    items.add(item("AREA", "CHANGE", c + "-1", "\"boundary\":" + box(0, 2, 2, 4)));
    items.add(
        item("AREA", "CHANGE", c + "-2", "\"boundary\":" + polygon("0 0,4 0,4 4,2 4,2 2,0 2,0 0")));
    String draft = draft(TODAY, items.toArray(String[]::new));
    String one = token("one", "/areas/" + c + "-1/area-admin");
    assertThat(send(write(one, "POST", "/api/grid/revisions", draft)).statusCode()).isEqualTo(404);
    publishDraft(draft);
    JsonNode moved = getJson(leader, "/api/grid/areas/" + village);
    assertThat(moved.path("parentCode").asString()).isEqualTo(c + "-2");
    assertThat(moved.path("gridCount").asInt()).isEqualTo(4);
    JsonNode history = getJson(leader, "/api/grid/units/" + v("12") + "a/history");
    assertThat(history.path("successors").get(0).path("code").asString()).isEqualTo(village + "a");
    assertThat(history.path("successors").get(0).path("share").asDouble())
        .isEqualTo(1, within(1e-9));
    // The code is never given again, neither by a revision nor by a file.
    JsonNode check = check(create(draft(TODAY, create(v("12") + "a", v("11"), box(0, 3, 1, 4)))));
    assertThat(kinds(check)).contains("CODE_ENDED");
    JsonNode job = importFile(ADMIN, TinyCounty.AREAS, county.areas(), false);
    assertThat(job.path("violations").toString()).contains("code-ended");
  }

  @Test
  void aVillageKeepsItsCodeAndAllBelowItFollows() {
    long before = version();
    publish(
        TODAY,
        item("AREA", "CHANGE", v("12"), "\"parent\":\"" + c + "-2\""),
        item("AREA", "CHANGE", c + "-1", "\"boundary\":" + box(0, 2, 2, 4)),
        item("AREA", "CHANGE", c + "-2", "\"boundary\":" + polygon("0 0,4 0,4 4,2 4,2 2,0 2,0 0")));
    assertThat(changes(before))
        .contains("MOVED " + v("12"), "MOVED " + v("12") + "a", "REDRAWN " + c + "-1");
    assertThat(codes(c + "-2", null)).contains(v("12") + "a");
    assertThat(codes(c + "-2", TODAY.minusDays(1))).doesNotContain(v("12") + "a");
  }

  @Test
  void postsGoOnWhereTheirGridWentAndBeganWithIt() {
    TestStaff.STAFF.putAll(Map.of("ann", "", "bob", ""));
    give(g("11a"), "ann");
    give(g("12a"), "bob");
    LocalDate day = TODAY.minusDays(1);
    publish(
        day,
        end(g("11a"), g("11e"), g("11f")),
        create(g("11e"), v("11"), box(0, 3, 0.4, 4)),
        create(g("11f"), v("11"), box(0.4, 3, 1, 4)),
        item("AREA", "CHANGE", v("12"), "\"parent\":\"" + c + "-2\""),
        item("AREA", "CHANGE", c + "-1", "\"boundary\":" + box(0, 2, 2, 4)),
        item("AREA", "CHANGE", c + "-2", "\"boundary\":" + polygon("0 0,4 0,4 4,2 4,2 2,0 2,0 0")));
    assertThat(holders("?area=" + g("11f"))).containsExactly("ann from " + TODAY);
    assertThat(holders("?area=" + g("11e"))).isEmpty();
    String town = token("o", "/areas/" + c + "-2/officer");
    assertThat(getJson(town, "/api/grid/posts").path("items").size()).isEqualTo(1);
    // The state of today is a day old, the grid is not: its posts may be older than that.
    publish(TODAY, item("GRID", "CHANGE", g("12b"), "\"name\":\"新名\""));
    give(g("12b"), "ann");
  }

  @Test
  void theCrosswalkTellsSharesOfMattersWhereThereAreEnough() {
    String a = g("11a");
    String b = g("11b");
    // Of a two thirds go to f, of b too little is known.
    matters = move(a, g("11e"), 50) + move(a, g("11f"), 100) + move(b, g("11x"), 90);
    publish(
        TODAY.minusDays(2),
        end(a, g("11e"), g("11f")),
        create(g("11e"), v("11"), box(0, 3, 0.4, 4)),
        create(g("11f"), v("11"), box(0.4, 3, 1, 4)),
        end(b, g("11x")),
        create(g("11x"), v("11"), box(1, 3, 2, 4)));
    matters = move(g("11f"), g("11h"), 300);
    publish(TODAY, end(g("11f"), g("11h")), create(g("11h"), v("11"), box(0.4, 3, 1, 4)));
    String walk = "/api/grid/crosswalk?from=%s&to=%s".formatted(TODAY.minusDays(9), TODAY);
    Map<String, String> told = new HashMap<>();
    getJson(leader, walk)
        .path("shares")
        .forEach(
            share ->
                told.put(
                    share.path("from").asString() + " " + share.path("to").asString(),
                    share.path("matters").asString("")));
    assertThat(told)
        .containsEntry(a + " " + g("11e"), "0.33")
        .containsEntry(a + " " + g("11h"), "0.67")
        .containsEntry(b + " " + g("11x"), "");
  }

  private static String move(String from, String to, int count) {
    return ",{\"from\":\"%s\",\"to\":\"%s\",\"kind\":\"DISPUTE\",\"count\":%d}"
        .formatted(from, to, count);
  }

  private void give(String grid, String account) {
    HttpResponse<byte[]> given =
        send(
            write(
                    admin,
                    "POST",
                    "/api/grid/posts",
                    "{\"unitCode\":\"%s\",\"office\":\"LEADER\",\"account\":\"%s\",\"from\":\"%s\"}"
                        .formatted(grid, account, TODAY.minusDays(20)))
                .header("Idempotency-Key", UUID.randomUUID().toString()));
    assertThat(given.statusCode()).as("%s", body(given)).isEqualTo(201);
  }

  private List<String> holders(String query) {
    List<String> holders = new ArrayList<>();
    getJson(leader, "/api/grid/posts" + query)
        .path("items")
        .forEach(
            post ->
                holders.add(
                    post.path("account").asString() + " from " + post.path("from").asString()));
    return holders;
  }

  @Test
  void aSharedBorderMovesForBothAndTheCrosswalkFollows() {
    LocalDate first = TODAY.minusDays(20);
    publish(first, change(g("11a"), box(0, 3, 0.5, 4)), change(g("11b"), box(0.5, 3, 2, 4)));
    publish(
        TODAY.minusDays(10),
        end(g("11b"), g("11x"), g("11y")),
        create(g("11x"), v("11"), box(0.5, 3, 1.25, 4)),
        create(g("11y"), v("11"), box(1.25, 3, 2, 4)));
    JsonNode walk =
        getJson(
            leader,
            "/api/grid/crosswalk?from=" + first.minusDays(1) + "&to=" + TODAY + "&area=" + v("11"));
    assertThat(lines(walk))
        .containsExactly(
            g("11a") + " " + g("11a") + " 0.500",
            g("11a") + " " + g("11x") + " 0.250",
            g("11a") + " " + g("11y") + " 0.250",
            g("11b") + " " + g("11x") + " 0.500",
            g("11b") + " " + g("11y") + " 0.500");
    assertThat(
            lines(
                getJson(
                    leader,
                    "/api/grid/crosswalk?from=%s&to=%s&area=%s"
                        .formatted(first, TODAY.minusDays(11), c))))
        .isEmpty();
    assertThat(status(leader, "/api/grid/crosswalk?from=" + TODAY + "&to=" + first)).isEqualTo(400);
  }

  @Test
  void aGridInsideAnotherNeedsAHole() {
    String inner = create(g("11h"), v("11"), box(0.25, 3.25, 0.75, 3.75));
    JsonNode overlapping = check(create(draft(TODAY, inner)));
    assertThat(overlapping.path("publishable").asBoolean()).isFalse();
    assertThat(kinds(overlapping)).contains("OVERLAP");
    JsonNode finding = overlapping.path("findings").get(0);
    assertThat(finding.path("squareMetres").asDouble()).isGreaterThan(1000);
    assertThat(finding.path("message").asString()).startsWith("Overlap of");
    publish(
        TODAY,
        inner,
        change(
            g("11a"),
            polygon("0 3,1 3,1 4,0 4,0 3|0.25 3.25,0.25 3.75,0.75 3.75,0.75 3.25,0.25 3.25")));
    assertThat(codes(v("11"), null)).contains(g("11h"));
  }

  @Test
  void areasThatAreTheUnionOfWhatLiesBelowFollowABorder() {
    String d = c + "D";
    String mapping =
        """
        target: grids
        feature: {code: {property: code}, name: {property: name}}
        parents:
          - {level: county, code: {constant: %1$s}, name: {constant: 县}}
          - {level: village, code: {property: parent}, name: {constant: 村}}
        """
            .formatted(d);
    double west = county.west() + 0.2;
    Features features = new Features();
    for (int i = 0; i < 4; i++) {
      features.box(
          Map.of("code", d + i, "name", "格", "parent", d + (i < 2 ? "-1" : "-2")),
          west + i * 0.02,
          35,
          west + (i + 1) * 0.02,
          35.02);
    }
    importAll(ADMIN, mapping, features.json());
    transactions.write(
        Access.ofService("test"),
        jdbc ->
            jdbc.sql("update area set valid_from = ? where code ^@ ?")
                    .params(TODAY.minusDays(5), d)
                    .update()
                + jdbc.sql("update grid set valid_from = ? where code ^@ ?")
                    .params(TODAY.minusDays(5), d)
                    .update());
    // In sides of a grid from the corner of the other county: 0.2 degrees are ten.
    String draft =
        draft(TODAY, change(d + "1", box(11, 0, 12.5, 1)), change(d + "2", box(12.5, 0, 13, 1)))
            .replace("\"area\":\"" + c + "\"", "\"area\":\"" + d + "\"");
    admin = token("derived", "/areas/" + d + "/area-admin");
    long before = version();
    publishDraft(draft);
    assertThat(changes(before))
        .containsExactlyInAnyOrder(
            "REDRAWN " + d + "1",
            "REDRAWN " + d + "2",
            "REDRAWN " + d + "-1",
            "REDRAWN " + d + "-2");
    assertThat(getJson(ADMIN, "/api/grid/areas/" + d + "-1").path("bbox").get(2).asDouble())
        .isEqualTo(west + 0.05, within(1e-6));
    // The village keeps what it was.
    assertThat(
            getJson(ADMIN, "/api/grid/areas/" + d + "-1?at=" + TODAY.minusDays(1))
                .path("bbox")
                .get(2)
                .asDouble())
        .isEqualTo(west + 0.04, within(1e-6));
    // Ground that nobody takes is found though all areas above shrink with it.
    String lost =
        draft(TODAY, change(d + "0", box(10.5, 0, 11, 1)))
            .replace("\"area\":\"" + c + "\"", "\"area\":\"" + d + "\"");
    assertThat(kinds(check(create(lost)))).contains("GAP");
  }

  @Test
  void theSameDayIsCorrectedAndNothingIsLost() {
    publish(TODAY, change(g("11a"), box(0, 3, 0.5, 4)), change(g("11b"), box(0.5, 3, 2, 4)));
    publish(TODAY, change(g("11a"), box(0, 3, 0.75, 4)), change(g("11b"), box(0.75, 3, 2, 4)));
    JsonNode states = getJson(leader, "/api/grid/units/" + g("11a") + "/history").path("states");
    assertThat(states.size()).isEqualTo(3);
    assertThat(states.get(1).path("validFrom").asString()).isEqualTo(TODAY.toString());
    assertThat(states.get(1).path("validTo").asString()).isEqualTo(TODAY.toString());
    JsonNode shown = getJson(leader, "/api/grid/grids/" + g("11a") + "?at=" + TODAY);
    assertThat(shown.path("bbox").get(2).asDouble())
        .isEqualTo(county.west() + 0.75 * TinyCounty.SIDE / 4, within(1e-6));
  }

  @Test
  void aFileLeavesHistoryToo() {
    Features features = new Features();
    double side = TinyCounty.SIDE / 4;
    double north = county.south() + 4 * side;
    for (int i = 0; i < 2; i++) {
      features.box(
          Map.of("code", g(i == 0 ? "11a" : "11b"), "name", "网格", "parent", v("11")),
          county.west() + (i == 0 ? 0 : 0.5) * side,
          north - side,
          county.west() + (i == 0 ? 0.5 : 2) * side,
          north);
    }
    long before = version();
    importAll(ADMIN, TinyCounty.GRIDS, features.json());
    assertThat(changes(before)).contains("REDRAWN " + g("11a"), "RENAMED " + g("11a"));
    JsonNode states = getJson(leader, "/api/grid/units/" + g("11a") + "/history").path("states");
    assertThat(states.size()).isEqualTo(2);
    assertThat(states.get(0).path("validFrom").asString()).isEqualTo(TODAY.toString());
    assertThat(
            lines(
                getJson(
                    leader,
                    "/api/grid/crosswalk?from=%s&to=%s&area=%s"
                        .formatted(TODAY.minusDays(1), TODAY, c))))
        .containsExactly(
            g("11a") + " " + g("11a") + " 0.500", g("11a") + " " + g("11b") + " 0.500");
  }

  // --- what is refused --------------------------------------------------------------------------

  @Test
  void anAreaThatWouldLeaveGridsBehindIsRefusedWithTheList() {
    String id = create(draft(TODAY, item("AREA", "END", v("11"), "")));
    JsonNode check = check(id);
    assertThat(check.path("findings").get(0).path("kind").asString()).isEqualTo("ORPHANS");
    assertThat(texts(check.path("findings").get(0).path("codes")))
        .containsExactly(v("11"), g("11a"), g("11b"), g("11c"), g("11d"));
    HttpResponse<byte[]> refused = step(admin, id, "propose", 1);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(body(refused).path("type").asString())
        .isEqualTo("urn:linli:problem:revision-faulty");
    assertThat(body(refused).toString()).contains(g("11d"));
  }

  @Test
  void lostGroundOverlapsAndStrayCodesAreFound() {
    assertThat(kinds(check(create(draft(TODAY, change(g("11a"), box(0, 3, 0.5, 4)))))))
        .contains("GAP");
    assertThat(kinds(check(create(draft(TODAY, change(g("11a"), box(0, 3, 1.5, 4)))))))
        .contains("OVERLAP");
    assertThat(kinds(check(create(draft(TODAY, change(g("11a"), box(-1, 3, 1, 4)))))))
        .contains("OUTSIDE_PARENT");
    assertThat(
            kinds(
                check(
                    create(
                        draft(
                            TODAY,
                            create(g("11b"), v("11"), box(0, 3, 1, 4)),
                            change("NOTHING", box(0, 3, 1, 4)),
                            create(g("11z"), "NOWHERE", box(0, 3, 1, 4)),
                            end(g("11c"), "NOBODY"))))))
        .contains("CODE_TAKEN", "UNIT_UNKNOWN", "PARENT_UNKNOWN", "SUCCESSOR_UNKNOWN");
    assertThat(
            kinds(check(create(draft(TODAY.minusDays(41), change(g("11a"), box(0, 3, 0.5, 4)))))))
        .contains("BEFORE_LAST_STATE");
    HttpResponse<byte[]> incomplete =
        send(
            write(
                admin,
                "POST",
                "/api/grid/revisions",
                draft(TODAY, item("GRID", "CREATE", "X", ""))));
    assertThat(incomplete.statusCode()).isEqualTo(400);
    assertThat(body(incomplete).toString()).contains("items[0].name", "items[0].parent");
  }

  @Test
  void aCodeThatSomebodyElseHasIsNotTakenOver() {
    String id =
        create(draft(TODAY, create(g("11x"), v("11"), box(0, 3, 1, 4)), end(g("11a"), g("11x"))));
    assertThat(kinds(check(id))).isEmpty();
    TinyCounty other = new TinyCounty(c + "Z", 80.3 + county.west() - 80, 36);
    importAll(ADMIN, TinyCounty.AREAS, other.areas());
    importAll(ADMIN, TinyCounty.GRIDS, other.grids());
    for (String taken : List.of(c + "Z-11", c + "Z-11a")) {
      String area =
          item(
              "AREA",
              "CREATE",
              taken,
              "\"level\":\"village\",\"name\":\"新村\",\"parent\":\"%s-1\"".formatted(c));
      assertThat(kinds(check(create(draft(TODAY, area))))).contains("CODE_TAKEN");
      assertThat(kinds(check(create(draft(TODAY, create(taken, v("11"), box(0, 3, 1, 4)))))))
          .contains("CODE_TAKEN");
    }
  }

  @Test
  void aVillageThatGoesToANewTownTakesItsGridsAlong() {
    publish(
        TODAY,
        item(
            "AREA",
            "CREATE",
            c + "-3",
            "\"level\":\"town\",\"name\":\"新镇\",\"parent\":\"%s\",\"boundary\":%s"
                .formatted(c, box(0, 0, 2, 2))),
        item("AREA", "CHANGE", c + "-1", "\"boundary\":" + box(0, 2, 2, 4)),
        item("AREA", "CHANGE", v("12"), "\"parent\":\"" + c + "-3\""));
    assertThat(codes(c + "-3", null)).hasSize(4).contains(g("12a"));
  }

  @Test
  void aChangeOfNothingIsNoChange() {
    HttpResponse<byte[]> answer =
        send(
            write(
                admin,
                "POST",
                "/api/grid/revisions",
                draft(TODAY, item("GRID", "CHANGE", g("11a"), ""))));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(body(answer).toString()).contains("items[0]", "revision-says-nothing", g("11a"));
  }

  @Test
  void whatIsOnlyMovedOrOfAnotherKindIsCheckedToo() {
    String moved =
        create(draft(TODAY, item("AREA", "CHANGE", v("12"), "\"parent\":\"" + c + "-2\"")));
    assertThat(kinds(check(moved))).contains("OUTSIDE_PARENT", "GAP");
    String basic = create(draft(TODAY, item("GRID", "CHANGE", g("11a"), "\"kind\":\"micro\"")));
    assertThat(kinds(check(basic))).doesNotContain("GAP");
    String hole =
        create(
            draft(
                TODAY,
                item(
                    "GRID",
                    "CHANGE",
                    g("11a"),
                    "\"kind\":\"dedicated\",\"boundary\":" + box(0, 3, 0.5, 4))));
    assertThat(kinds(check(hole))).contains("GAP");
  }

  @Test
  void whatGoesOnIsNobodysPredecessor() {
    String b =
        item(
            "GRID",
            "CREATE",
            g("11x"),
            "\"kind\":\"basic\",\"name\":\"网格\",\"parent\":\"%s\",\"predecessors\":[\"%s\"],\"boundary\":%s"
                .formatted(v("11"), g("11a"), box(0.5, 3, 1, 4)));
    assertThat(kinds(check(create(draft(TODAY, change(g("11a"), box(0, 3, 0.5, 4)), b)))))
        .contains("SUCCESSOR_UNKNOWN");
  }

  @Test
  void aMicroGridPassesToTheBasicOneItLayIn() {
    publish(
        TODAY.minusDays(5),
        item(
            "GRID",
            "CREATE",
            g("11m"),
            "\"kind\":\"micro\",\"name\":\"微网格\",\"parent\":\"%s\",\"boundary\":%s"
                .formatted(v("11"), box(0.2, 3.2, 0.8, 3.8))));
    publish(TODAY, end(g("11m"), g("11a")));
    JsonNode history = getJson(leader, "/api/grid/units/" + g("11m") + "/history");
    assertThat(history.path("successors").get(0).path("code").asString()).isEqualTo(g("11a"));
  }

  @Test
  void anAdministratorOfATownRevisesTheirTownAlone() {
    admin = token("town", "/areas/" + c + "-1/area-admin");
    String own =
        draft(TODAY, change(g("11a"), box(0, 3, 0.5, 4)), change(g("11b"), box(0.5, 3, 2, 4)))
            .replace("\"area\":\"" + c + "\"", "\"area\":\"" + c + "-1\"");
    String across =
        draft(TODAY, change(g("11b"), box(1, 3, 2.5, 4)), change(g("21a"), box(2.5, 3, 3, 4)))
            .replace("\"area\":\"" + c + "\"", "\"area\":\"" + c + "-1\"");
    JsonNode refused = check(create(across)).path("findings").get(0);
    assertThat(refused.path("kind").asString()).isEqualTo("OUTSIDE_REVISION");
    assertThat(texts(refused.path("codes"))).containsExactly(g("21a"));
    publishDraft(own);
    assertThat(texts(getJson(admin, "/api/grid/revisions").path("items"), "area"))
        .containsOnly(c + "-1");
    String other = token("next", "/areas/" + c + "-2/area-admin");
    assertThat(getJson(other, "/api/grid/revisions").path("items").size()).isZero();
    assertThat(status(other, "/api/grid/revisions?area=" + c + "-1")).isEqualTo(404);
    // What became of a grid of another town is not theirs to see.
    assertThat(status(other, "/api/grid/units/" + g("11a") + "/history")).isEqualTo(404);
  }

  @Test
  void ofTwoEditorsTheSecondIsTold() {
    String id = create(draft(TODAY, item("AREA", "CHANGE", v("11"), "\"name\":\"甲\"")));
    String path = "/api/grid/revisions/" + id;
    String second = draft(TODAY, item("AREA", "CHANGE", v("11"), "\"name\":\"乙\""));
    assertThat(send(write(admin, "PUT", path, second)).statusCode()).isEqualTo(428);
    assertThat(send(write(admin, "PUT", path, second).header("If-Match", "\"1\"")).statusCode())
        .isEqualTo(200);
    String third = draft(TODAY, item("AREA", "CHANGE", v("11"), "\"name\":\"丙\""));
    assertThat(send(write(admin, "PUT", path, third).header("If-Match", "\"1\"")).statusCode())
        .isEqualTo(412);
    JsonNode kept = getJson(admin, path);
    assertThat(kept.path("items").get(0).path("name").asString()).isEqualTo("乙");
    assertThat(step(admin, id, "propose", 1).statusCode()).isEqualTo(412);
    assertThat(status(token("other", "/areas/" + c + "-2/area-admin"), path)).isEqualTo(404);
    assertThat(status(leader, path)).isEqualTo(403);
  }

  @Test
  void whatWasPublishedAfterALookIsNotUndoneByWhoeverSavesLater() {
    long looked = getJson(leader, "/api/grid/grids?area=" + v("11")).path("version").asLong();
    publish(TODAY, change(g("11a"), box(0, 3, 0.9, 4)), change(g("11b"), box(0.9, 3, 2, 4)));
    String drawn = change(g("11a"), box(0, 3, 1.1, 4));
    String beside = change(g("11b"), box(1.1, 3, 2, 4));
    String look = look(looked, g("11a"), g("11b"));
    String id = create(withLook(draft(TODAY, drawn, beside), look));
    assertThat(kinds(check(id))).contains("OUTDATED");
    // Who saves something else has not looked at it.
    String other = item("GRID", "CHANGE", g("12a"), "\"name\":\"新名\"");
    long now = getJson(leader, "/api/grid/grids?area=" + v("12")).path("version").asLong();
    save(id, 1, withLook(draft(TODAY, drawn, beside, other), look(now, g("12a"))));
    assertThat(kinds(check(id))).contains("OUTDATED");
    save(id, 2, withLook(draft(TODAY, drawn, beside, other), look(now, g("11a"), g("11b"))));
    assertThat(kinds(check(id))).doesNotContain("OUTDATED");
  }

  private static String look(long version, String... codes) {
    return "{\"version\":%d,\"codes\":[\"%s\"]}".formatted(version, String.join("\",\"", codes));
  }

  private static String withLook(String draft, String look) {
    return draft.substring(0, draft.length() - 1) + ",\"looked\":" + look + "}";
  }

  private void save(String id, int seen, String draft) {
    HttpResponse<byte[]> saved =
        send(
            write(admin, "PUT", "/api/grid/revisions/" + id, draft)
                .header("If-Match", "\"" + seen + "\""));
    assertThat(saved.statusCode()).as("%s", body(saved)).isEqualTo(200);
  }

  @Test
  void ofTwoRevisionsOfTheSameUnitTheSecondIsTold() {
    String first = create(draft(TODAY, item("AREA", "CHANGE", v("11"), "\"name\":\"甲\"")));
    String second = create(draft(TODAY, item("AREA", "CHANGE", v("11"), "\"name\":\"乙\"")));
    assertThat(step(admin, first, "propose", 1).statusCode()).isEqualTo(200);
    HttpResponse<byte[]> refused = step(admin, second, "propose", 1);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(body(refused).path("type").asString()).endsWith("revision-overlaps");
    assertThat(body(refused).toString()).contains(v("11"));
    assertThat(step(admin, first, "publish", 2).statusCode()).isEqualTo(200);
    refused = step(admin, second, "propose", 1);
    assertThat(body(refused).path("type").asString()).endsWith("revision-outdated");
    assertThat(body(refused).toString()).contains(v("11"));
    // Looked at again and saved, it may go on.
    String again = draft(TODAY, item("AREA", "CHANGE", v("11"), "\"name\":\"乙\""));
    assertThat(
            send(write(admin, "PUT", "/api/grid/revisions/" + second, again)
                    .header("If-Match", "\"1\""))
                .statusCode())
        .isEqualTo(200);
    assertThat(step(admin, second, "propose", 2).statusCode()).isEqualTo(200);
    assertThat(step(admin, second, "publish", 3).statusCode()).isEqualTo(200);
    assertThat(getJson(leader, "/api/grid/areas/" + v("11")).path("name").asString())
        .isEqualTo("乙");
    assertThat(step(admin, second, "withdraw", 4).statusCode()).isEqualTo(409);
  }

  @Test
  void aRepeatedPublicationGetsTheFirstAnswerAndPublishesOnce() {
    String id = create(draft(TODAY, item("AREA", "CHANGE", v("11"), "\"name\":\"甲\"")));
    step(admin, id, "propose", 1);
    long before = version();
    for (int i = 0; i < 2; i++) {
      HttpResponse<byte[]> answer =
          send(
              write(admin, "POST", "/api/grid/revisions/" + id + "/publish", "")
                  .header("If-Match", "\"2\"")
                  .header("Idempotency-Key", "publish-" + c));
      assertThat(answer.statusCode()).as("%s", body(answer)).isEqualTo(200);
      assertThat(body(answer).path("publishedAs").asLong()).isEqualTo(before + 1);
    }
    assertThat(version()).isEqualTo(before + 1);
    assertThat(step(admin, id, "publish", 2).statusCode()).isEqualTo(409);
  }

  @Test
  void nothingIsPublishedWhereRecordsWouldBeStrandedOrAServiceIsSilent() {
    String id =
        create(
            draft(
                TODAY,
                end(g("11a"), g("11e"), g("11f")),
                create(g("11e"), v("11"), box(0, 3, 0.4, 4)),
                create(g("11f"), v("11"), box(0.4, 3, 1, 4))));
    step(admin, id, "propose", 1);
    JsonNode preview =
        body(send(write(admin, "POST", "/api/grid/revisions/" + id + "/preview", "")));
    assertThat(preview.path("moves").get(0).path("count").asLong()).isEqualTo(40);
    assertThat(preview.path("unanswered").size()).isZero();
    double size = preview.path("units").get(0).path("formerSquareMetres").asDouble();
    assertThat(preview.path("units").get(0).path("code").asString()).isEqualTo(g("11a"));
    assertThat(
            preview.path("units").get(1).path("squareMetres").asDouble()
                + preview.path("units").get(2).path("squareMetres").asDouble())
        .isEqualTo(size, within(0.01));
    assertThat(preview.path("crosswalk").size()).isEqualTo(2);

    long before = version();
    placesStatus = 500;
    HttpResponse<byte[]> refused = step(admin, id, "publish", 2);
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(body(refused).path("type").asString()).endsWith("relocation-unanswered");
    assertThat(body(refused).path("detail").asString()).contains("place");
    placesStatus = 200;
    places = "{\"grid\":\"" + g("11a") + "\",\"kind\":\"PREMISES\"}";
    refused = step(admin, id, "publish", 2);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(body(refused).path("type").asString()).endsWith("revision-strands");
    assertThat(body(refused).path("detail").asString()).contains(g("11a"));
    assertThat(version()).isEqualTo(before);
    assertThat(status(leader, "/api/grid/grids/" + g("11a"))).isEqualTo(200);
    places = "";
    assertThat(step(admin, id, "publish", 2).statusCode()).isEqualTo(200);
  }

  // --- days to come -----------------------------------------------------------------------------

  @Test
  void whatIsScheduledIsTakenUpOnItsDay() {
    LocalDate day = TODAY.plusDays(3);
    String id = create(draft(day, item("AREA", "CHANGE", v("11"), "\"name\":\"将来\"")));
    step(admin, id, "propose", 1);
    HttpResponse<byte[]> scheduled = step(admin, id, "publish", 2);
    assertThat(body(scheduled).path("state").asString()).isEqualTo("SCHEDULED");
    assertThat(revisions.takeUp(day.minusDays(1))).isZero();
    assertThat(getJson(leader, "/api/grid/areas/" + v("11")).path("name").asString())
        .isEqualTo("村");
    assertThat(revisions.takeUp(day)).isEqualTo(1);
    assertThat(getJson(leader, "/api/grid/areas/" + v("11")).path("name").asString())
        .isEqualTo("将来");
    JsonNode published = getJson(admin, "/api/grid/revisions/" + id);
    assertThat(published.path("state").asString()).isEqualTo("PUBLISHED");
    assertThat(texts(published.path("steps"), "state"))
        .containsExactly("DRAFT", "PROPOSED", "SCHEDULED", "PUBLISHED");
    assertThat(texts(published.path("steps"), "by"))
        .containsExactly(user(), user(), user(), "linli");
    assertThat(revisions.takeUp(day)).isZero();
  }

  @Test
  void whatNoLongerFitsOnItsDayHasFailedAndSaysWhy() {
    LocalDate day = TODAY.plusDays(3);
    String id =
        create(
            draft(day, change(g("11a"), box(0, 3, 0.5, 4)), change(g("11b"), box(0.5, 3, 2, 4))));
    step(admin, id, "propose", 1);
    step(admin, id, "publish", 2);
    // A file comes in between.
    Features features = new Features();
    double side = TinyCounty.SIDE / 4;
    features.box(
        Map.of("code", g("11a"), "name", "改", "parent", v("11")),
        county.west(),
        county.south() + 3 * side,
        county.west() + side,
        county.south() + 4 * side);
    importAll(ADMIN, TinyCounty.GRIDS, features.json());
    assertThat(revisions.takeUp(day)).isZero();
    JsonNode failed = getJson(admin, "/api/grid/revisions/" + id);
    assertThat(failed.path("state").asString()).isEqualTo("FAILED");
    assertThat(failed.path("failure").asString()).isEqualTo("revision-outdated");
    assertThat(texts(failed.path("failedCodes"))).containsExactly(g("11a"));
    assertThat(getJson(admin, "/api/grid/revisions?state=FAILED&area=" + c).path("items").size())
        .isEqualTo(1);
  }
}
