package org.linli.gateway.session;

import org.springframework.security.core.AuthenticationException;

/** The session is over: signed out elsewhere, expired, or withdrawn by an administrator. */
public final class SessionEndedException extends AuthenticationException {
  private static final long serialVersionUID = 1L;

  SessionEndedException(String reason) {
    super(reason);
  }
}
