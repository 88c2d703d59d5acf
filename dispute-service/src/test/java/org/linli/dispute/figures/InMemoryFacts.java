package org.linli.dispute.figures;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.linli.commons.disclosure.DisclosureControl;
import org.linli.commons.disclosure.Perturbation;
import org.linli.commons.testing.TestFabric;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Places;

/** A feed of facts that a test writes down itself. */
final class InMemoryFacts implements FactFeed {

  private final List<Fact> facts = new ArrayList<>();
  private final byte[] secret;

  InMemoryFacts(String secret) {
    this.secret = Arrays.copyOf(secret.getBytes(StandardCharsets.UTF_8), Perturbation.SECRET_BYTES);
  }

  /** Adds a matter in the middle of a grid of {@link TestFabric}. */
  void add(String grid, LocalDate day, int category) {
    double[] place = TestFabric.in(grid);
    facts.add(
        new Fact(
            grid,
            Places.cellOf(place[0], place[1]),
            (int) day.toEpochDay(),
            category,
            null,
            DisputeStatus.RECEIVED,
            null,
            0));
  }

  List<Fact> facts() {
    return facts;
  }

  Figures figures() {
    DisclosureControl control = new DisclosureControl(3);
    FactView view = new FactView(this, control);
    view.start();
    return new Figures(view, control);
  }

  @Override
  public byte[] secret() {
    return secret.clone();
  }

  @Override
  public long head() {
    return facts.size();
  }

  @Override
  public long readAll(Sink sink) {
    for (int i = 0; i < facts.size(); i++) {
      sink.add(1, i, facts.get(i), 1);
    }
    return head();
  }

  @Override
  public long readAfter(long version, Sink sink) {
    for (int i = (int) version; i < facts.size(); i++) {
      sink.add(1, i, facts.get(i), 1);
    }
    return head();
  }
}
