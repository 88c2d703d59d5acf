package org.linli.portal.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.linli.commons.settings.SettingStore;
import org.linli.commons.settings.SettingVersion;
import org.linli.commons.settings.Settings;
import tools.jackson.databind.node.ObjectNode;

class SchemeKindTest {

  private final Settings settings =
      new Settings(new Unpublished(), () -> List.of(SchemeKind.KIND), Clock.systemUTC());

  @Test
  void whatTheProductComesWithHasNoFault() {
    assertThat(settings.faults(SchemeKind.KIND, SchemeKind.KIND.initial())).isEmpty();
    Scheme scheme = settings.current(SchemeKind.KIND);
    assertThat(scheme.weighings().stream().mapToInt(Scheme.Weighing::weight).sum()).isEqualTo(100);
  }

  /** SAFEGUARDS 6: whatever somebody calls a count of complaints, there is no such indicator. */
  @Test
  void anIndicatorThatCountsWhoSpokeUpIsRefused() {
    for (String wish :
        List.of("COMPLAINTS", "PETITIONS", "REPORTS_RECEIVED", "REOPENED", "SATISFIED", "12345")) {
      assertThat(faults(body -> first(body).put("indicator", wish)))
          .as(wish)
          .containsExactly("/indicators/0/indicator unknown-value");
      assertThat(faults(body -> veto(body).put("indicator", wish)))
          .as(wish)
          .containsExactly("/vetoes/0/indicator unknown-value");
    }
  }

  @Test
  void aFieldOfOnesOwnIsRefused() {
    assertThat(faults(body -> veto(body).put("name", "…")))
        .containsExactly("/vetoes/0/name unknown-field");
  }

  @Test
  void pointsMustGrowTheWayTheWorkGetsBetter() {
    assertThat(faults(body -> first(body).put("zeroAt", 99)))
        .containsExactly("/indicators/0/fullAt appraisal-more");
    assertThat(faults(body -> ((ObjectNode) body.get("indicators").get(4)).put("fullAt", 30)))
        .containsExactly("/indicators/4/fullAt appraisal-less");
  }

  @Test
  void aShareIsAtMostAHundred() {
    assertThat(faults(body -> first(body).put("fullAt", 101)))
        .containsExactly("/indicators/0/fullAt setting-range");
  }

  @Test
  void blueIsAboveYellow() {
    assertThat(faults(body -> body.put("yellowFrom", 75)))
        .containsExactly("/blueFrom appraisal-bands");
  }

  @Test
  void aVetoIsAboutAnIndicatorThatIsWeighed() {
    assertThat(faults(body -> veto(body).put("indicator", "ROUTES_COVERED")))
        .containsExactly("/vetoes/0/indicator appraisal-veto-unweighed");
  }

  @Test
  void theLeastCountGoesInSteps() {
    assertThat(faults(body -> body.put("leastCount", "19")))
        .containsExactly("/leastCount unknown-value");
  }

  private List<String> faults(Consumer<ObjectNode> edit) {
    ObjectNode body = (ObjectNode) SchemeKind.KIND.initial();
    edit.accept(body);
    return settings.faults(SchemeKind.KIND, body).stream()
        .map(fault -> fault.field() + " " + fault.code())
        .toList();
  }

  private static ObjectNode first(ObjectNode body) {
    return (ObjectNode) body.get("indicators").get(0);
  }

  private static ObjectNode veto(ObjectNode body) {
    return (ObjectNode) body.get("vetoes").get(0);
  }

  /** What the product comes with is in force. */
  private record Unpublished() implements SettingStore {

    @Override
    public int newest(String kind) {
      return 0;
    }

    @Override
    public Optional<SettingVersion> find(String kind, int version) {
      return Optional.empty();
    }

    @Override
    public List<SettingVersion> list(String kind) {
      return List.of();
    }

    @Override
    public boolean append(String kind, SettingVersion version, Runnable within) {
      return false;
    }
  }
}
