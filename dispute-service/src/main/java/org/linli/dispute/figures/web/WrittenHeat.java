package org.linli.dispute.figures.web;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.linli.dispute.api.model.Heat;
import org.linli.dispute.figures.HeatAnswer;
import org.linli.dispute.figures.Noise;

/**
 * A heat answer that is JSON already: thousands of cells are written once, straight from the
 * figures, and no object is made for each.
 */
final class WrittenHeat extends Heat {

  private static final int BYTES_A_CELL = 48;

  private final byte[] json;

  WrittenHeat(HeatAnswer answer, int threshold) {
    this.json = write(answer, threshold).getBytes(StandardCharsets.UTF_8);
  }

  byte[] json() {
    return json;
  }

  private static String write(HeatAnswer answer, int threshold) {
    StringBuilder out = new StringBuilder(256 + answer.size() * BYTES_A_CELL);
    var query = answer.query();
    out.append("{\"by\":\"").append(FiguresController.wireName(query.by()));
    out.append("\",\"from\":\"").append(query.filter().from());
    out.append("\",\"to\":\"").append(query.filter().to());
    out.append("\",\"threshold\":").append(threshold);
    out.append(",\"withheldCells\":").append(answer.withheld());
    out.append(",\"total\":").append(answer.total());
    out.append(",\"exact\":").append(answer.noise().isEmpty());
    answer.noise().ifPresent(noise -> append(out, noise));
    out.append(",\"cells\":[");
    for (int cell = 0; cell < answer.size(); cell++) {
      out.append(cell == 0 ? "{\"code\":\"" : ",{\"code\":\"");
      appendEscaped(out, answer.code(cell));
      OptionalLong count = answer.count(cell);
      if (count.isPresent()) {
        out.append("\",\"count\":").append(count.getAsLong()).append('}');
      } else {
        out.append("\",\"withheld\":true}");
      }
    }
    return out.append("]}").toString();
  }

  private static void append(StringBuilder out, Noise noise) {
    out.append(",\"noise\":{\"max\":").append(noise.max());
    out.append(",\"variance\":").append(noise.variance());
    out.append(",\"parts\":").append(noise.parts()).append('}');
  }

  private static void appendEscaped(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
  }
}
