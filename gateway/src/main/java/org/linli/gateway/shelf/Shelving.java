package org.linli.gateway.shelf;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The service's answer, put on the shelf while it is sent on. A tile that breaks off, is a refusal,
 * or does not say by which boundaries it was drawn is not kept.
 */
public final class Shelving implements ServerResponse {

  /** By which grid-service says which boundaries it drew from. */
  public static final String VERSION = "Linli-Boundary-Version";

  private static final int LARGEST = 2 << 20;
  private static final List<String> TOLD =
      List.of(
          HttpHeaders.ETAG,
          HttpHeaders.CACHE_CONTROL,
          HttpHeaders.CONTENT_TYPE,
          HttpHeaders.CONTENT_ENCODING,
          VERSION);

  private final ServerResponse answer;
  private final Shelf shelf;
  private final Shelf.Key key;

  public Shelving(ServerResponse answer, Shelf shelf, Shelf.Key key) {
    this.answer = answer;
    this.shelf = shelf;
    this.key = key;
  }

  @Override
  public HttpStatusCode statusCode() {
    return answer.statusCode();
  }

  @Override
  public HttpHeaders headers() {
    return answer.headers();
  }

  @Override
  public MultiValueMap<String, Cookie> cookies() {
    return answer.cookies();
  }

  @Override
  public @Nullable ModelAndView writeTo(
      HttpServletRequest request, HttpServletResponse response, Context context)
      throws ServletException, IOException {
    AnswerCopy copy = new AnswerCopy(response, LARGEST);
    ModelAndView view = answer.writeTo(request, copy, context);
    String version = response.getHeader(VERSION);
    if (version != null && version.matches("\\d{1,18}")) {
      shelf.hear(Long.parseLong(version));
      boolean tile =
          response.getStatus() == HttpStatus.OK.value()
              || response.getStatus() == HttpStatus.NO_CONTENT.value()
              || response.getStatus() == HttpStatus.NOT_MODIFIED.value();
      if (tile && copy.isWhole()) {
        keep(Long.parseLong(version), response, copy.bytes());
      }
    }
    return view;
  }

  private void keep(long version, HttpServletResponse response, byte[] bytes) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : TOLD) {
      String value = response.getHeader(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    String all = String.join(", ", response.getHeaders(HttpHeaders.VARY));
    if (!all.isEmpty()) {
      headers.put(HttpHeaders.VARY, all);
    }
    String tag = headers.get(HttpHeaders.ETAG);
    if (tag != null) {
      shelf.keep(
          key,
          new ShelvedTile(
              version, tag, HttpStatusCode.valueOf(response.getStatus()), headers, bytes));
    }
  }
}
