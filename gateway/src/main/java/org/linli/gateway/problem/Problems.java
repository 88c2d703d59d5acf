package org.linli.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.linli.commons.problem.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes problems (RFC 9457) to programs and a plain page to people. Chinese unless English is
 * preferred.
 */
@Component
public class Problems {

  private final JsonMapper json;
  private final MessageSource messages;

  Problems(JsonMapper json) {
    this.json = json;
    var bundle = new ResourceBundleMessageSource();
    bundle.setBasename("messages/gateway");
    bundle.setDefaultEncoding("UTF-8");
    bundle.setFallbackToSystemLocale(false);
    this.messages = bundle;
  }

  /**
   * Answers with the problem, unless an answer is under way already.
   *
   * @param args for the detail; a string that is a message key is put into the reader's language
   */
  public void write(
      HttpServletRequest request, HttpServletResponse response, ProblemKind kind, Object... args)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    Locale locale = localeOf(request);
    String title = text(kind.code() + ".title", locale);
    String detail = text(kind.code() + ".detail", locale, translated(args, locale));
    response.resetBuffer();
    response.setStatus(kind.status());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
    response.addHeader(HttpHeaders.VARY, "Accept, Accept-Language");
    byte[] body;
    if (PageRequests.isPage(request)) {
      String again = text("page.again", locale);
      body = ProblemPage.html(locale, title, detail, again).getBytes(StandardCharsets.UTF_8);
      response.setContentType("text/html;charset=UTF-8");
      response.setHeader("Content-Security-Policy", ProblemPage.POLICY);
    } else {
      body =
          json.writeValueAsBytes(new Problem(kind.type(), title, kind.status(), detail, List.of()));
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }

  /** The same, as the answer of a route. */
  public ServerResponse response(ProblemKind kind, Object... args) {
    return ServerResponse.status(kind.status())
        .build(
            (request, response) -> {
              write(request, response, kind, args);
              return null;
            });
  }

  private Object[] translated(Object[] args, Locale locale) {
    Object[] result = args.clone();
    for (int i = 0; i < result.length; i++) {
      if (result[i] instanceof String key) {
        String text = messages.getMessage(key, null, key, locale);
        result[i] = text == null ? key : text;
      }
    }
    return result;
  }

  private String text(String key, Locale locale, Object... args) {
    return messages.getMessage(key, args, locale);
  }

  private static Locale localeOf(HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
      // getLocales would invent the locale of this machine.
      return Locale.SIMPLIFIED_CHINESE;
    }
    for (Locale wanted : Collections.list(request.getLocales())) {
      if (wanted.getLanguage().equals("zh")) {
        return Locale.SIMPLIFIED_CHINESE;
      }
      if (wanted.getLanguage().equals("en")) {
        return Locale.ENGLISH;
      }
    }
    return Locale.SIMPLIFIED_CHINESE;
  }
}
