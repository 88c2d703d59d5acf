package org.linli.commons.settings;

import java.util.List;
import java.util.Optional;

/** Where published settings are kept; append-only. */
public interface SettingStore {

  /** The newest version of a kind; 0 where none was published. */
  int newest(String kind);

  Optional<SettingVersion> find(String kind, int version);

  /** All published versions of a kind, newest first. */
  List<SettingVersion> list(String kind);

  /**
   * Appends a version in a transaction as the viewer of this request.
   *
   * @param within done in the same transaction, after the version was written
   * @return false where that version is there already; nothing was changed then
   */
  boolean append(String kind, SettingVersion version, Runnable within);
}
