package org.linli.gateway.session;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions in the database with one read and usually no write per request. A map asks for a hundred
 * tiles: that somebody was here is noted once a minute, and what Spring Session looks up four times
 * in a request is read once.
 */
class SessionStore<S extends Session> implements SessionRepository<SessionStore.Quiet<S>> {

  private static final Duration NOTE_EVERY = Duration.ofMinutes(1);

  private final SessionRepository<S> database;

  /** The session of the request that this thread works on; only within {@link #once()}. */
  private final ThreadLocal<Lookup<S>> current = new ThreadLocal<>();

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
    Lookup<S> lookup = current.get();
    Quiet<S> known = lookup == null ? null : lookup.found;
    if (known != null && known.getId().equals(id) && !known.isExpired()) {
      return known;
    }
    S stored = database.findById(id);
    Quiet<S> session = stored == null ? null : new Quiet<>(stored);
    if (lookup != null) {
      lookup.found = session;
    }
    return session;
  }

  @Override
  public void deleteById(String id) {
    Lookup<S> lookup = current.get();
    if (lookup != null) {
      lookup.found = null;
    }
    database.deleteById(id);
  }

  /** Goes around the handling of one request: within it a session is read once. */
  Filter once() {
    return (request, response, chain) -> {
      if (request.getDispatcherType() != DispatcherType.REQUEST) {
        chain.doFilter(request, response);
        return;
      }
      current.set(new Lookup<>());
      try {
        chain.doFilter(request, response);
      } finally {
        current.remove();
      }
    };
  }

  private static final class Lookup<S extends Session> {
    private @Nullable Quiet<S> found;
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
