package org.linli.person.imports;

import org.jspecify.annotations.Nullable;
import org.linli.person.account.Accounts;
import org.linli.person.grant.Grants;

/**
 * A row that is fit to be stored.
 *
 * @param row number in the file
 * @param path of the home
 * @param grant what they are to be there; null for nothing yet
 */
record StaffRow(long row, Accounts.Wanted wanted, String path, Grants.@Nullable Wanted grant) {}
