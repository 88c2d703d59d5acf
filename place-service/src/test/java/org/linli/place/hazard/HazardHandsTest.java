package org.linli.place.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.place.hazard.Filing.id;
import static org.linli.place.hazard.Filing.ok;
import static org.linli.place.hazard.Filing.refused;
import static org.linli.place.hazard.Filing.report;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.commons.access.Access;
import org.linli.commons.store.ViewerTransactions;
import org.springframework.dao.DataIntegrityViolationException;
import tools.jackson.databind.JsonNode;

/** Whoever must mend a hazard, or had to, decides nothing in their own favour. */
class HazardHandsTest extends HazardStory {

  private static final String DISMISSAL = "{\"reason\":\"误报\"}";
  private static final String LIGHTER = "{\"grade\":\"GENERAL\",\"reason\":\"不严重\"}";

  private JsonNode serious() {
    return ok(filing.post(mender, "", report("other", "T1V1G1", "\"MANY_PEOPLE\"", "")), 201);
  }

  private static String later(JsonNode file) {
    return "{\"until\":\"%s\",\"reason\":\"等配件\"}".formatted(due(file).plus(Duration.ofDays(3)));
  }

  private void decidesNothing(String token, JsonNode file) {
    refused(filing.facts(token, file, ""), 409, "own-work");
    refused(filing.step(token, file, "overruling", LIGHTER), 409, "own-work");
    refused(filing.step(token, file, "extensions", later(file)), 409, "own-work");
  }

  @Test
  void factsOfWhoMustMendItMakeItGraverAndNeverLighter() {
    JsonNode file = filing.given(second, serious(), "officer1");
    decidesNothing(officer, file);
    refused(filing.step(officer, file, "dismissal", DISMISSAL), 409, "own-work");
    assertThat(get(id(file)).get("hazard").get("dueAt")).isEqualTo(file.get("hazard").get("dueAt"));
    JsonNode same = ok(filing.facts(officer, file, "\"MANY_PEOPLE\",\"NEEDS_CARE\""), 200);
    assertThat(due(same)).isEqualTo(due(file));
    JsonNode graver = ok(filing.facts(officer, same, "\"DANGER_TO_LIFE\""), 200);
    assertThat(graver.get("hazard").get("grade").asString()).isEqualTo("MAJOR");
    assertThat(due(graver)).isBefore(due(file));
    refused(filing.facts(officer, graver, "\"MANY_PEOPLE\""), 409, "own-work");
    JsonNode lighter = ok(filing.facts(second, graver, "\"MANY_PEOPLE\""), 200);
    assertThat(due(lighter)).isEqualTo(due(file));
  }

  @Test
  void handingItOnFreesNobody() {
    JsonNode file = filing.given(second, serious(), "officer1");
    JsonNode passed = filing.given(officer, file, "officer2");
    decidesNothing(officer, passed);
    refused(filing.step(officer, passed, "dismissal", DISMISSAL), 409, "own-work");
    assertThat(
            service
                .json(officer, Filing.API + "/" + id(passed))
                .get("may")
                .valueStream()
                .map(JsonNode::asString))
        .contains("ASSIGN")
        .doesNotContain("OVERRULE", "DISMISS", "EXTEND");
    ok(filing.step(inspector, passed, "extensions", later(passed)), 200);
  }

  @Test
  void aNewRoundFreesNobodyEither() {
    JsonNode passed = filing.given(officer, filing.given(second, serious(), "officer1"), "mender");
    JsonNode begun = filing.done(mender, passed, "start", "{\"words\":\"进场\"}");
    JsonNode told =
        filing.done(mender, begun, "rectified", "{\"words\":\"好了\",\"withoutPhoto\":\"断电\"}");
    JsonNode again =
        filing.done(officer, told, "acceptance", "{\"decision\":\"REFUSED\",\"words\":\"没好\"}");
    decidesNothing(officer, again);
    refused(filing.facts(mender, again, ""), 409, "own-work");
  }

  @Test
  void theDatabaseForgetsNobodyWhoHadItInHand() {
    JsonNode file = filing.given(second, serious(), "officer1");
    assertThatThrownBy(
            () ->
                service
                    .bean(ViewerTransactions.class)
                    .write(
                        Access.ofService("test"),
                        jdbc ->
                            jdbc.sql(
                                    "update hazard set responsibles = '{officer2}', responsible = 'officer2' where id = ?")
                                .param(UUID.fromString(id(file)))
                                .update()))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("nobody who had a hazard in hand is taken out");
  }
}
