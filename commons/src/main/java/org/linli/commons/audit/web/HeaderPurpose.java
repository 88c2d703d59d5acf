package org.linli.commons.audit.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.linli.commons.audit.ReadPurpose;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The header {@code X-Linli-Purpose}, percent-encoded where it is not plain ASCII. */
final class HeaderPurpose implements ReadPurpose {

  private static final String HEADER = "X-Linli-Purpose";
  private static final int LONGEST = 200;

  @Override
  public String current() {
    if (RequestContextHolder.getRequestAttributes()
        instanceof ServletRequestAttributes attributes) {
      String said = attributes.getRequest().getHeader(HEADER);
      if (said != null && !said.isBlank()) {
        String plain = decoded(said).replaceAll("\\p{Cntrl}", " ").strip();
        return plain.isEmpty() ? USUAL : plain.substring(0, Math.min(LONGEST, plain.length()));
      }
    }
    return USUAL;
  }

  private static String decoded(String said) {
    try {
      return URLDecoder.decode(said.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return said;
    }
  }
}
