package org.linli.portal.appraisal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.linli.commons.settings.Settings;
import tools.jackson.databind.JsonNode;

/**
 * What a scheme that is not in force would make of the last published month. It tells totals,
 * colours and places; figures are read as Linli itself and none is told.
 */
public final class SchemePreview {

  private final AppraisalStore store;
  private final Settings settings;
  private final Places places;

  public SchemePreview(AppraisalStore store, Settings settings, Places places) {
    this.store = store;
    this.settings = settings;
    this.places = places;
  }

  /** An area as it was published, and as it would be. */
  public record Effect(String areaCode, Standing published, Standing proposed) {}

  /** The month and its areas. */
  public record Preview(Appraisal month, List<Effect> effects) {
    public Preview {
      effects = List.copyOf(effects);
    }
  }

  /**
   * The effect.
   *
   * @param body of the setting, as it would be published
   * @throws ProblemException 404 where the area is not the caller's; 400 with all faults of the
   *     scheme; 409 where nothing was published yet
   */
  public Preview of(String areaCode, JsonNode body) {
    places.requireOwn(areaCode);
    List<Violation> faults = settings.faults(SchemeKind.KIND, body);
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
    Scheme proposed = SchemeKind.KIND.read(body);
    return store.looking(
        () -> {
          Appraisal month =
              store
                  .newestPublished(areaCode)
                  .orElseThrow(() -> ProblemException.conflict("appraisal-none-published"));
          Map<String, Standing> then = new HashMap<>();
          for (Result result :
              Appraiser.appraise(proposed, store.figures(month, month.revision()))) {
            then.put(result.areaCode(), result.standing());
          }
          List<Effect> effects = new ArrayList<>();
          for (AppraisalStore.Shown row : store.results(month, month.revision())) {
            Standing standing = then.get(row.area().code());
            if (standing != null) {
              effects.add(new Effect(row.area().code(), row.standing(), standing));
            }
          }
          return new Preview(month, effects);
        });
  }
}
