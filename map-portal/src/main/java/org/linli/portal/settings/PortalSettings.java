package org.linli.portal.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settings of this deployment that the portal draws with.
 *
 * @param languages language tags, the default first
 * @param baseMap null where only our own areas are drawn
 */
public record PortalSettings(List<String> languages, @Nullable BaseMapSource baseMap) {

  public PortalSettings {
    languages = List.copyOf(languages);
  }
}
