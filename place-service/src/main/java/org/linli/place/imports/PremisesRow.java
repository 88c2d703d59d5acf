package org.linli.place.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.premises.Contact;
import org.linli.place.premises.Premises;
import org.linli.place.premises.Site;

/**
 * A row that is fit to be stored.
 *
 * @param row number in the file
 * @param id the same each time the row is imported
 */
record PremisesRow(long row, UUID id, Premises.Facts facts, Site site, @Nullable Contact contact) {}
