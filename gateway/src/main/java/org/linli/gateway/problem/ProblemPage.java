package org.linli.gateway.problem;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** A problem as a person sees it who opened a page: what is wrong and one way on. */
final class ProblemPage {

  private static final String STYLE =
      "body{font:16px/1.6 system-ui,'PingFang SC','Noto Sans CJK SC',sans-serif;color:#1f2933;"
          + "background:#f5f7fa;margin:0;display:grid;place-items:center;min-height:100vh}"
          + "main{background:#fff;border:1px solid #d9e0e7;border-radius:8px;padding:32px 40px;"
          + "max-width:32rem;margin:16px}h1{font-size:1.25rem;margin:0 0 8px}"
          + "a{color:#0958d9}";

  /** Nothing may load here but the one style, named by its hash. */
  static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + sha256(STYLE)
          + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private ProblemPage() {}

  static String html(Locale locale, String title, String detail, String again) {
    return """
        <!doctype html>
        <html lang="%s"><head><meta charset="utf-8"><title>%s</title>
        <meta name="viewport" content="width=device-width,initial-scale=1"><style>%s</style></head>
        <body><main><h1>%s</h1><p>%s</p><p><a href="/">%s</a></p></main></body></html>
        """
        .formatted(
            locale.toLanguageTag(),
            HtmlUtils.htmlEscape(title),
            STYLE,
            HtmlUtils.htmlEscape(title),
            HtmlUtils.htmlEscape(detail),
            HtmlUtils.htmlEscape(again));
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
