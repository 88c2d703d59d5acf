package org.linli.dispute.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import tools.jackson.databind.JsonNode;

/** Who is responsible for what is not ours: what a resident is told instead of "no". */
public record WhereToTurn(List<Place> places) {

  /**
   * A body that somebody is sent to.
   *
   * @param code what answers keep; it is never taken away
   * @param text what it does and how it is reached
   */
  public record Place(String code, String name, String nameEn, String text, String textEn) {}

  public WhereToTurn {
    places = List.copyOf(places);
  }

  public Optional<Place> find(String code) {
    return places.stream().filter(place -> place.code().equals(code)).findFirst();
  }

  /** The setting. */
  public static final class Kind implements SettingKind<WhereToTurn> {

    private static final int MOST = 100;

    @Override
    public String name() {
      return "where-to-turn";
    }

    @Override
    public Form form() {
      return Form.of(
          Field.list(
                  "places",
                  1,
                  MOST,
                  Field.code("code"),
                  Field.text("name", 80),
                  Field.text("nameEn", 120),
                  Field.longText("text", 500),
                  Field.longText("textEn", 500))
              .keyedBy("code")
              .kept());
    }

    @Override
    public WhereToTurn read(JsonNode body) {
      List<Place> places = new ArrayList<>();
      for (JsonNode place : body.path("places")) {
        places.add(
            new Place(
                place.path("code").asString(),
                place.path("name").asString(),
                place.path("nameEn").asString(),
                place.path("text").asString(),
                place.path("textEn").asString()));
      }
      return new WhereToTurn(places);
    }
  }
}
