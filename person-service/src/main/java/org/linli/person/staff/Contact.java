package org.linli.person.staff;

import org.jspecify.annotations.Nullable;

/** How to reach somebody who serves; sealed where it is kept. */
public record Contact(@Nullable String phone, @Nullable String email) {

  public static final Contact NONE = new Contact(null, null);
}
