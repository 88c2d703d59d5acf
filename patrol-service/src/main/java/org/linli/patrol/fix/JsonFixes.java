package org.linli.patrol.fix;

import java.util.List;
import org.linli.commons.problem.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fixes as JSON, {@code {"fixes":[{"recordedAt":…,"lon":…,"lat":…}]}}, read as they stream by. A
 * fix with a value of the wrong kind is unreadable by itself; a field that nobody knows refuses
 * all.
 */
public final class JsonFixes {

  private static final List<String> FIELDS =
      List.of("recordedAt", "lon", "lat", "accuracyMetres", "speed", "heading", "seq");

  private final JsonParser json;
  private final int most;
  private final FixBatch batch = new FixBatch();

  private JsonFixes(JsonParser json, int most) {
    this.json = json;
    this.most = most;
  }

  /**
   * Reads all of them; the row of a fix is its place, from 0.
   *
   * @throws ProblemException 400 where it is no such JSON
   */
  public static FixBatch parse(byte[] text, int most, JsonMapper mapper) {
    try (JsonParser json = mapper.createParser(text)) {
      return new JsonFixes(json, most).parse();
    } catch (JacksonException e) {
      throw ProblemException.badField("body", "unreadable");
    }
  }

  private FixBatch parse() {
    require(json.nextToken() == JsonToken.START_OBJECT);
    boolean found = false;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      if (!"fixes".equals(json.currentName())) {
        throw ProblemException.badField(json.currentName(), "unknown-field");
      }
      require(json.nextToken() == JsonToken.START_ARRAY);
      found = true;
      while (json.nextToken() != JsonToken.END_ARRAY) {
        require(json.currentToken() == JsonToken.START_OBJECT);
        if (batch.size() >= most) {
          throw ProblemException.badField("fixes", "too-many-fixes", most);
        }
        fix();
      }
    }
    require(json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null);
    if (!found) {
      throw ProblemException.badField("fixes", "required");
    }
    return batch;
  }

  private void fix() {
    long recorded = Timestamps.NONE;
    double[] values = {0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN};
    FixReason fault = FixReason.NO_TIME;
    boolean readable = true;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      int field = FIELDS.indexOf(json.currentName());
      if (field < 0) {
        throw ProblemException.badField("fixes." + json.currentName(), "unknown-field");
      }
      JsonToken value = json.nextToken();
      if (field == 0 && (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT)) {
        recorded = Timestamps.micros(json.getString());
        fault = Timestamps.fault(json.getString());
      } else if (field > 0 && value.isNumeric()) {
        values[field] = json.getDoubleValue();
      } else if (value != JsonToken.VALUE_NULL) {
        readable = false;
        json.skipChildren();
      }
    }
    require(json.currentToken() == JsonToken.END_OBJECT);
    boolean whole = Double.isNaN(values[6]) || values[6] == (int) values[6];
    if (readable && whole && recorded != Timestamps.NONE) {
      batch.add(
          batch.size(),
          recorded,
          values[1],
          values[2],
          new FixBatch.More(
              (float) values[3],
              (float) values[4],
              (float) values[5],
              Double.isNaN(values[6]) ? FixBatch.NO_SEQ : (int) values[6]));
    } else {
      batch.addFaulty(
          batch.size(),
          readable && whole && recorded == Timestamps.NONE ? fault : FixReason.UNREADABLE);
    }
  }

  private static void require(boolean held) {
    if (!held) {
      throw ProblemException.badField("body", "unreadable");
    }
  }
}
