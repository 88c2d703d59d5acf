package org.linli.grid.ogc.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** What an answer is written in: for programs or for people. */
enum Form {
  JSON,
  HTML;

  /**
   * The parameter {@code f} decides, without it the header, without that JSON.
   *
   * @throws ProblemException 400 where there is no such form
   */
  static Form of(@Nullable String wanted, @Nullable String accept) {
    if (wanted != null) {
      return switch (wanted) {
        case "json" -> JSON;
        case "html" -> HTML;
        default -> throw ProblemException.badField("f", "unknown-value", wanted);
      };
    }
    return accept != null && prefersHtml(accept) ? HTML : JSON;
  }

  private static boolean prefersHtml(String accept) {
    try {
      List<MediaType> types = MediaType.parseMediaTypes(accept);
      MimeTypeUtils.sortBySpecificity(types);
      double html = quality(types, MediaType.TEXT_HTML);
      double json =
          Math.max(
              quality(types, MediaType.APPLICATION_JSON),
              quality(types, MediaType.parseMediaType("application/geo+json")));
      return html > json;
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }

  /** Of the most specific that includes it; a browser names HTML and takes anything at a pinch. */
  private static double quality(List<MediaType> sorted, MediaType type) {
    return sorted.stream()
        .filter(accepted -> accepted.includes(type))
        .findFirst()
        .map(accepted -> accepted.getQualityValue())
        .orElse(0.0);
  }
}
