package org.linli.grid.boundary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.GridKind;
import org.linli.commons.importing.Feature;
import org.linli.commons.importing.Features;
import org.linli.commons.importing.GeoJsonFeatures;
import org.linli.commons.importing.ImportRefused;
import org.linli.commons.importing.ImportRun;
import org.linli.commons.importing.Mapping;
import org.linli.commons.importing.ValueExpression;
import org.linli.commons.problem.Violation;
import org.locationtech.jts.geom.Geometry;

/** Reads the features of a file as areas or grids; what is wrong with one alone is noted here. */
final class CandidateReader {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,32}");
  private static final int LONGEST_NAME = 200;

  /** What a vertex costs until its boundary is published: the file's, projected and generalised. */
  private static final long BYTES_A_VERTEX = 200;

  /**
   * What a feature costs besides its vertices (names, faults, bookkeeping), counted in vertices.
   */
  private static final long VERTICES_A_FEATURE = 30;

  private final Mapping mapping;
  private final ImportRun run;
  private final boolean grids;

  CandidateReader(ImportRun run) {
    this.run = run;
    this.mapping = run.mapping();
    this.grids = mapping.target().equals("grids");
  }

  /**
   * All features that are whole in themselves.
   *
   * @throws ImportRefused where the file cannot be read or is too large for this machine
   */
  List<Candidate> read() throws IOException {
    long most = Runtime.getRuntime().maxMemory() / BYTES_A_VERTEX;
    long vertices = 0;
    List<Candidate> candidates = new ArrayList<>();
    try (Features features =
        Features.open(run.file(), mapping, run.report(), Set.of(GeoJsonFeatures.Kind.POLYGONS))) {
      for (Feature feature : features) {
        vertices += VERTICES_A_FEATURE + feature.geometry().getNumPoints();
        if (vertices > most) {
          throw new ImportRefused(
              List.of(Violation.ofRow(feature.number(), null, "too-many-vertices", most)));
        }
        candidate(feature).ifPresent(candidates::add);
      }
    }
    return candidates;
  }

  private Optional<Candidate> candidate(Feature feature) {
    ValueExpression codes = mapping.get("feature.code");
    String code = code(codes, feature);
    Label label =
        label(mapping.get("feature.name"), mapping.find("feature.nameEn").orElse(null), feature);
    String parent =
        mapping.find("feature.parent").map(e -> e.text(feature, feature.faults())).orElse(null);
    Integer households =
        mapping
            .find("feature.households")
            .map(e -> e.count(feature, feature.faults()))
            .orElse(null);
    List<Candidate.Parent> parents = parents(feature);
    if (grids && parent == null && parents.isEmpty()) {
      feature.faults().add("feature.parent", "required");
    }
    Candidate.Kind kind = code == null ? null : kind(code, feature);
    if (code == null || label == null || kind == null || feature.faults().any()) {
      return Optional.empty();
    }
    Candidate.Fields fields =
        new Candidate.Fields(
            codes.field(),
            mapping.find("feature.parent").map(ValueExpression::field).orElse("parents"));
    return Optional.of(
        new Candidate(
            new Candidate.Identity(code, label, parent),
            kind,
            households,
            parents,
            inOrder(feature.geometry()),
            fields,
            feature.faults()));
  }

  /**
   * The same boundary is the same however a format lists its rings: each begins at its lowest
   * corner, outlines run against the clock and holes with it, as GeoJSON has it.
   */
  private static Geometry inOrder(Geometry boundary) {
    return boundary.norm().reverse();
  }

  private @Nullable String code(ValueExpression expression, Feature feature) {
    String code = expression.required(feature, feature.faults());
    if (code != null && !CODE.matcher(code).matches()) {
      feature.faults().add(expression.field(), "code-characters", code);
      return null;
    }
    return code;
  }

  private static @Nullable Label label(
      ValueExpression names, @Nullable ValueExpression namesEn, Feature feature) {
    String name = names.required(feature, feature.faults());
    String nameEn = namesEn == null ? null : namesEn.text(feature, feature.faults());
    requireShort(name, names, feature);
    if (namesEn != null) {
      requireShort(nameEn, namesEn, feature);
    }
    return name == null ? null : new Label(name, nameEn);
  }

  private static void requireShort(
      @Nullable String name, ValueExpression expression, Feature feature) {
    if (name != null && name.length() > LONGEST_NAME) {
      feature.faults().add(expression.field(), "name-too-long", LONGEST_NAME);
    }
  }

  private Candidate.@Nullable Kind kind(String code, Feature feature) {
    if (grids) {
      ValueExpression kinds = mapping.find("feature.kind").orElse(null);
      String kind = kinds == null ? null : kinds.text(feature, feature.faults());
      if (kinds == null || kind == null) {
        return new Candidate.Kind.OfGrid(GridKind.BASIC);
      }
      return GridKind.find(kind)
          .map(k -> (Candidate.Kind) new Candidate.Kind.OfGrid(k))
          .orElseGet(() -> unknown(kinds, kind, feature));
    }
    ValueExpression levels = mapping.find("feature.level").orElse(null);
    if (levels == null) {
      return NationalCodes.level(code)
          .map(l -> (Candidate.Kind) new Candidate.Kind.OfArea(l))
          .orElseGet(
              () -> {
                feature.faults().add("feature.level", "level-unknown", code);
                return null;
              });
    }
    String level = levels.required(feature, feature.faults());
    return level == null
        ? null
        : AreaLevel.find(level)
            .map(l -> (Candidate.Kind) new Candidate.Kind.OfArea(l))
            .orElseGet(() -> unknown(levels, level, feature));
  }

  private static Candidate.@Nullable Kind unknown(
      ValueExpression expression, String value, Feature feature) {
    feature.faults().add(expression.field(), "unknown-value", value);
    return null;
  }

  private List<Candidate.Parent> parents(Feature feature) {
    List<Candidate.Parent> parents = new ArrayList<>();
    for (Mapping.Parent parent : mapping.parents()) {
      String code = code(parent.code(), feature);
      Label label = label(parent.name(), parent.nameEn(), feature);
      Optional<AreaLevel> level = AreaLevel.find(parent.level());
      if (level.isEmpty()) {
        feature.faults().add("parents", "unknown-value", parent.level());
      } else if (code != null && label != null) {
        parents.add(new Candidate.Parent(code, label, level.get()));
      }
    }
    return parents;
  }
}
