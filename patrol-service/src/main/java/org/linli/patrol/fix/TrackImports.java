package org.linli.patrol.fix;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.AuditSubject;
import org.linli.commons.problem.ProblemException;
import org.linli.patrol.shift.Shifts;
import org.linli.patrol.shift.Shifts.ShiftTimes;
import tools.jackson.databind.json.JsonMapper;

/** Tracks that other devices recorded, from files. */
public final class TrackImports {

  /** Most points of one file. */
  public static final int MOST = 100_000;

  private static final int LONGEST_FILE = 32 << 20;

  private final Fixes fixes;
  private final Shifts shifts;
  private final Audit audit;
  private final JsonMapper json;

  public TrackImports(Fixes fixes, Shifts shifts, Audit audit, JsonMapper json) {
    this.fixes = fixes;
    this.shifts = shifts;
    this.audit = audit;
    this.json = json;
  }

  /** What a file turned out to be. */
  public enum Format {
    GPX,
    GEOJSON,
    CSV
  }

  /** What became of a file. */
  public record Imported(Format format, Receipt receipt) {}

  /**
   * Takes a file into a shift of the caller, or one that they coordinate. Into one that was entered
   * afterwards only its own person puts a track: nobody else says where they were.
   *
   * @throws ProblemException 404 where it is neither; 403 where it is another's and entered
   *     afterwards; 400 where the file as a whole cannot be read; 413 where it is too long
   */
  public Imported take(UUID shift, boolean gcj02, byte[] content) {
    ShiftTimes times = shifts.times(shift);
    String caller = CurrentAccess.require().viewer().username();
    boolean isOwn = times.username().equals(caller);
    if (!isOwn && !times.coordinators().contains(caller)) {
      throw ProblemException.notFound();
    }
    if (!isOwn && shifts.isEntered(shift)) {
      throw ProblemException.forbidden("track-own-only");
    }
    if (content.length > LONGEST_FILE) {
      throw ProblemException.badField("file", "track-file-too-long", LONGEST_FILE >> 20);
    }
    Format format = format(content);
    FixBatch batch =
        switch (format) {
          case GPX -> GpxFixes.parse(content, MOST);
          case GEOJSON -> GeoJsonFixes.parse(content, MOST, json);
          case CSV -> CsvFixes.parse(content, MOST);
        };
    if (batch.size() == 0) {
      throw ProblemException.badField("file", "track-file-empty");
    }
    audit.write(
        "TRACK_IMPORTED",
        new AuditSubject("SHIFT", times.county(), times.path(), times.id(), null),
        java.util.Set.of("TRACK"));
    return new Imported(format, fixes.fromFile(times, gcj02, batch));
  }

  private static Format format(byte[] content) {
    for (int i = bom(content); i < content.length; i++) {
      switch (content[i]) {
        case ' ', '\n', '\r', '\t' -> {
          // Before the first character that says something.
        }
        case '<' -> {
          return Format.GPX;
        }
        case '{' -> {
          return Format.GEOJSON;
        }
        default -> {
          if (isWide(content)) {
            return Format.GPX;
          }
          requireText(content);
          return Format.CSV;
        }
      }
    }
    throw ProblemException.badField("file", "track-file-empty");
  }

  /** A picture or a table program's own file has no columns that anybody could put right. */
  private static void requireText(byte[] content) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
    } catch (CharacterCodingException e) {
      throw ProblemException.badField("file", "no-track-file");
    }
    for (byte one : content) {
      if (one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t') {
        throw ProblemException.badField("file", "no-track-file");
      }
    }
  }

  /** UTF-16, which only XML says of itself. */
  private static boolean isWide(byte[] content) {
    int mark = content.length < 2 ? 0 : (content[0] & 0xFF) << 8 | (content[1] & 0xFF);
    return mark == 0xFEFF || mark == 0xFFFE;
  }

  private static int bom(byte[] content) {
    boolean marked =
        content.length >= 3
            && content[0] == (byte) 0xEF
            && content[1] == (byte) 0xBB
            && content[2] == (byte) 0xBF;
    return marked ? 3 : 0;
  }
}
