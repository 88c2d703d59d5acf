package org.linli.dispute.breakglass;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.AreaPaths;
import org.linli.commons.settings.Faults;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import tools.jackson.databind.JsonNode;

/**
 * Who reviews emergency access where: the setting {@code data-protection-officers}. What they may
 * do follows from their role alone; this says on whose desk a review lies, and where the mail goes.
 */
public record DataProtectionOfficers(List<Officer> officers) {

  public DataProtectionOfficers {
    officers = List.copyOf(officers);
  }

  /**
   * One of them.
   *
   * @param area code
   * @param email null for no mails
   */
  public record Officer(String area, String username, @Nullable String email) {}

  /** Those of the closest area around a path that has any beside this account. */
  public List<Officer> of(String path, String except) {
    Set<String> around = Set.of(path.split("/"));
    int deepest = -1;
    List<Officer> found = new ArrayList<>();
    for (Officer officer : officers) {
      if (around.contains(officer.area()) && !officer.username().equals(except)) {
        int depth = path.indexOf('/' + officer.area() + '/');
        if (depth > deepest) {
          deepest = depth;
          found.clear();
        }
        if (depth == deepest) {
          found.add(officer);
        }
      }
    }
    return found;
  }

  /** The setting. */
  public static final class Kind implements SettingKind<DataProtectionOfficers> {

    private static final int MOST = 500;

    private final AreaPaths areas;

    public Kind(AreaPaths areas) {
      this.areas = areas;
    }

    @Override
    public String name() {
      return "data-protection-officers";
    }

    @Override
    public Form form() {
      return Form.of(
          Field.list(
              "officers",
              0,
              MOST,
              Field.text("area", 32),
              Field.text("username", 255),
              Field.text("email", 254).optional()));
    }

    @Override
    public DataProtectionOfficers read(JsonNode body) {
      List<Officer> officers = new ArrayList<>();
      for (JsonNode one : body.path("officers")) {
        JsonNode email = one.get("email");
        officers.add(
            new Officer(
                one.path("area").asString(),
                one.path("username").asString(),
                email == null || email.isNull() ? null : email.asString()));
      }
      return new DataProtectionOfficers(officers);
    }

    @Override
    public void check(DataProtectionOfficers value, Faults faults) {
      for (int i = 0; i < value.officers().size(); i++) {
        String area = value.officers().get(i).area();
        if (areas.findPath(area) == null) {
          faults.add("/officers/" + i + "/area", "unknown-value", area);
        }
      }
    }
  }
}
