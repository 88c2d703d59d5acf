package org.linli.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions in the database without a write per request: that somebody was here is noted once a
 * minute. A map asks for a hundred tiles; each would otherwise update the same row.
 */
class SessionStore<S extends Session> implements SessionRepository<SessionStore.Quiet<S>> {

  private static final Duration NOTE_EVERY = Duration.ofMinutes(1);

  private final SessionRepository<S> database;

  SessionStore(SessionRepository<S> database) {
    this.database = database;
  }

  @Override
  public Quiet<S> createSession() {
    return new Quiet<>(database.createSession());
  }

  @Override
  public void save(Quiet<S> session) {
    database.save(session.stored);
  }

  @Override
  public @Nullable Quiet<S> findById(String id) {
    S stored = database.findById(id);
    return stored == null ? null : new Quiet<>(stored);
  }

  @Override
  public void deleteById(String id) {
    database.deleteById(id);
  }

  /** An attribute as it stands in the database now. */
  <T> @Nullable T attribute(String id, String name, Class<T> type) {
    S stored = database.findById(id);
    return stored == null ? null : type.cast(stored.getAttribute(name));
  }

  /** Stores one attribute at once, nothing else; without effect if the session is gone. */
  void setAttribute(String id, String name, Object value) {
    S stored = database.findById(id);
    if (stored != null) {
      stored.setAttribute(name, value);
      database.save(stored);
    }
  }

  /** A stored session that hears of visits only once a minute. */
  static final class Quiet<S extends Session> implements Session {

    private final S stored;

    Quiet(S stored) {
      this.stored = stored;
    }

    @Override
    public void setLastAccessedTime(Instant time) {
      if (Duration.between(stored.getLastAccessedTime(), time).compareTo(NOTE_EVERY) >= 0) {
        stored.setLastAccessedTime(time);
      }
    }

    @Override
    public String getId() {
      return stored.getId();
    }

    @Override
    public String changeSessionId() {
      return stored.changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> @Nullable T getAttribute(String name) {
      return stored.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
      return stored.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
      stored.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
      stored.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
      return stored.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
      return stored.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
      stored.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
      return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
      return stored.isExpired();
    }
  }
}
