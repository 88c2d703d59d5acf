package org.linli.place.inspection;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.IdempotencyKeys;

/**
 * What both sides sign: all that was asked, answered and photographed, as text whose fields say
 * their length, hashed with SHA-256. Of positions accuracy and distance are in it, since the
 * position itself is not kept for good; of photos their own hash.
 */
final class InspectionContent {

  private final StringBuilder text = new StringBuilder("linli inspection 1\n");

  private InspectionContent() {}

  static String hash(Inspection.Whole whole) {
    InspectionContent content = new InspectionContent();
    content.add(whole);
    byte[] bytes = content.text.toString().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(IdempotencyKeys.digest().digest(bytes));
  }

  private void add(Inspection.Whole whole) {
    Inspection inspection = whole.inspection();
    InspectedPremises premises = inspection.premises();
    field("number", inspection.number());
    field("premises", premises.number());
    field("name", premises.name());
    field("kind", premises.kind());
    field("lead", inspection.lead());
    field("result", inspection.outcome().result());
    field("because", inspection.outcome().because());
    field("begun", inspection.times().begunAt());
    field("submitted", inspection.times().submittedAt());
    sighting("begun", inspection.sightings().begun());
    sighting("submitted", inspection.sightings().submitted());
    whole.parts().stream()
        .sorted(Comparator.comparingInt(Inspection.Part::part))
        .forEach(this::part);
    whole.photos().stream()
        .sorted(Comparator.comparing(Inspection.ItemPhoto::id))
        .forEach(photo -> field("photo", photo.part() + " " + photo.item() + " " + photo.sha256()));
    whole.defects().stream()
        .sorted(
            Comparator.comparingInt(Inspection.FoundDefect::part)
                .thenComparing(Inspection.FoundDefect::item))
        .forEach(
            defect -> {
              field("defect", defect.part() + " " + defect.item() + " " + defect.kind());
              field("words", defect.words());
            });
  }

  private void part(Inspection.Part part) {
    field("part", part.part());
    field("who", part.username());
    field("department", part.department());
    field("checklist", part.asked().checklist() + " " + part.asked().version());
    field("sections", String.join(" ", part.asked().sections()));
    part.answers().stream()
        .sorted(Comparator.comparing(Inspection.Answer::item))
        .forEach(
            answer -> {
              field("item", answer.item());
              field("value", answer.value());
              field("number", answer.number());
              field("text", answer.text());
              field("note", answer.note());
            });
  }

  private void sighting(String what, Inspection.@Nullable Sighting sighting) {
    if (sighting != null) {
      field(what + " accuracy", sighting.accuracyMetres());
      field(what + " distance", sighting.distanceMetres());
    }
  }

  private void field(String name, @Nullable Object value) {
    if (value != null) {
      String written = value.toString();
      text.append(name).append(' ').append(written.length()).append(' ').append(written);
      text.append('\n');
    }
  }
}
