package org.linli.demo.file;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.linli.demo.Size;
import org.linli.demo.county.Area;
import org.linli.demo.county.ContextFeature;
import org.linli.demo.county.County;
import org.linli.demo.county.Grid;
import org.linli.demo.dispute.DisputeStream;
import org.linli.demo.premises.DutyPoint;
import org.linli.demo.premises.Premises;
import org.linli.demo.premises.PremisesPlan;

/** Writes a county into a folder, with the mapping files to import it. */
public final class CountyFiles {

  private static final List<String> MAPPINGS =
      List.of(
          "areas.yaml",
          "grids.yaml",
          "context.yaml",
          "premises.yaml",
          "duty-points.yaml",
          "disputes.yaml");

  private CountyFiles() {}

  /** Replaces what an earlier run wrote there, whatever its size was. */
  public static void write(Size size, long seed, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, "disputes*.csv*")) {
      for (Path file : old) {
        Files.delete(file);
      }
    }
    County county = County.of(size, seed);
    writeAreas(county, folder.resolve("areas.geojson"));
    writeGrids(county, folder.resolve("grids.geojson"));
    writeContext(county, folder.resolve("context.geojson"));
    PremisesPlan plan = new PremisesPlan(county, seed);
    writePremises(plan, folder.resolve("premises.geojson"));
    writeDutyPoints(plan, folder.resolve("duty-points.geojson"));
    try (DisputeFiles disputes = new DisputeFiles(folder, size.disputes())) {
      new DisputeStream(county, seed).tell(size.disputes(), disputes::write);
    }
    for (String mapping : MAPPINGS) {
      try (InputStream in = CountyFiles.class.getResourceAsStream("/mapping/" + mapping)) {
        if (in == null) {
          throw new FileNotFoundException("mapping/" + mapping + " is missing from the program");
        }
        Files.copy(in, folder.resolve(mapping), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void writeAreas(County county, Path file) throws IOException {
    try (GeoJsonFile out = new GeoJsonFile(file)) {
      for (Area area : county.areas()) {
        out.feature()
            .with("code", area.code())
            .with("name", area.naming().zh())
            .with("nameEn", area.naming().en())
            .with("level", area.level())
            .with("parent", area.parent())
            .with("households", area.households())
            .polygon(area.rings());
      }
    }
  }

  private static void writeGrids(County county, Path file) throws IOException {
    try (GeoJsonFile out = new GeoJsonFile(file)) {
      for (Grid grid : county.grids()) {
        out.feature()
            .with("code", grid.code())
            .with("name", grid.naming().zh())
            .with("nameEn", grid.naming().en())
            .with("kind", grid.kind().word())
            .with("area", grid.village())
            .with("households", grid.households())
            .polygon(grid.rings());
      }
    }
  }

  private static void writeContext(County county, Path file) throws IOException {
    try (GeoJsonFile out = new GeoJsonFile(file)) {
      for (ContextFeature feature : county.context()) {
        out.feature()
            .with("kind", feature.kind())
            .with("name", feature.naming().zh())
            .with("nameEn", feature.naming().en())
            .with("rank", feature.rank());
        if (feature.closed()) {
          out.polygon(List.of(feature.line()));
        } else {
          out.line(feature.line());
        }
      }
    }
  }

  private static void writePremises(PremisesPlan plan, Path file) throws IOException {
    try (GeoJsonFile out = new GeoJsonFile(file)) {
      for (Premises one : plan.premises()) {
        out.feature()
            .with("id", one.id())
            .with("kind", one.kind())
            .with("name", one.label().name())
            .with("address", one.label().address())
            .with("operator", one.label().operator())
            .with("importance", one.importance())
            .with("hours", one.hours())
            .with("contact", one.contact().name())
            .with("phone", one.contact().phone());
        switch (one.shape()) {
          case POINT -> out.point(one.positions()[0]);
          case OUTLINE -> out.polygon(List.of(one.positions()));
          case LINE -> out.line(one.positions());
        }
      }
    }
  }

  private static void writeDutyPoints(PremisesPlan plan, Path file) throws IOException {
    try (GeoJsonFile out = new GeoJsonFile(file)) {
      for (DutyPoint one : plan.dutyPoints()) {
        out.feature()
            .with("id", one.id())
            .with("kind", one.kind())
            .with("name", one.name())
            .with("hours", one.hours())
            .point(one.position());
      }
    }
  }
}
