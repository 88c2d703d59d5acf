package org.linli.commons.access;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The access of the request being answered, as {@link AccessInterceptor} let it in. */
public final class CurrentAccess {

  private static final String ATTRIBUTE = CurrentAccess.class.getName();

  private CurrentAccess() {}

  /**
   * The access of this request.
   *
   * @throws IllegalStateException outside a request that the interceptor let in
   */
  public static Access require() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    Object access =
        request == null ? null : request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    if (access instanceof Access found) {
      return found;
    }
    throw new IllegalStateException("no access was decided for this call");
  }

  static void set(RequestAttributes request, Access access) {
    request.setAttribute(ATTRIBUTE, access, RequestAttributes.SCOPE_REQUEST);
  }
}
