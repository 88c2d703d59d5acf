package org.linli.person.account;

import java.util.UUID;
import java.util.function.Supplier;
import org.linli.commons.idempotency.Answer;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.person.grant.Grants;
import org.linli.person.provisioning.Provisioner;
import org.linli.person.staff.StaffStore;

/** Changes of accounts: decided in one transaction, then carried to the identity provider. */
public final class Changes {

  private final StaffStore store;
  private final IdempotencyKeys keys;
  private final Grants grants;
  private final Provisioner provisioner;

  public Changes(StaffStore store, IdempotencyKeys keys, Grants grants, Provisioner provisioner) {
    this.store = store;
    this.keys = keys;
    this.grants = grants;
    this.provisioner = provisioner;
  }

  /**
   * Does the work once and carries the account that it gives.
   *
   * @param work gives the id of the account that was changed
   */
  public UUID make(Call call, Supplier<UUID> work) {
    String key = call.key();
    UUID changed =
        store.transaction(
            call.access(),
            () ->
                key == null
                    ? work.get()
                    : UUID.fromString(
                        keys.once(
                                call.access().viewer().subject(),
                                key,
                                call.request(),
                                () -> new Answer(200, work.get().toString(), null))
                            .requiredLocation()));
    grants.endOrphans();
    provisioner.now(changed);
    return changed;
  }
}
