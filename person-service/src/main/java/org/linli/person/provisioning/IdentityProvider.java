package org.linli.person.provisioning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of the identity provider. Every call may throw {@link Unreachable}; none is tried
 * again here.
 */
public interface IdentityProvider {

  /** It does not answer, or answers that it cannot now. Whether the call took effect is unknown. */
  final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unreachable(String what, @Nullable Throwable cause) {
      super(what, cause);
    }
  }

  /** It answers that it will not. */
  final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refused(String what) {
      super(what);
    }
  }

  /**
   * An account there.
   *
   * @param name what it is called; null where nobody said
   */
  record Remote(
      String id,
      String username,
      @Nullable String name,
      @Nullable String locale,
      boolean enabled,
      @Nullable Instant createdAt) {}

  /** The account of exactly this username. */
  Optional<Remote> find(String username);

  Optional<Remote> get(String id);

  /** Makes a closed account without groups whose password must be set; gives its id. */
  String create(String username, String name, String locale);

  /** Puts name, language and whether it is open. */
  void update(String id, String name, String locale, boolean enabled);

  /** Paths of the groups under {@code /areas} and {@code /system} that it is in. */
  Set<String> groups(String id);

  /** Puts it into a group, which is made where it is missing. */
  void join(String id, String groupPath);

  void leave(String id, String groupPath);

  /** Ends all sessions. */
  void logout(String id);

  /** A password that must be changed when signing in. */
  void password(String id, String password);

  /** Accounts of people, in an order of its own; empty behind the last. */
  List<Remote> page(int first, int max);
}
