package org.manydesk.files;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import org.manydesk.quota.Storage;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.TenantId;

/**
 * Keeps and gives up files together with the transaction: nothing stays behind of one that fails, and nothing is lost by
 * one.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class Safekeeping {
    private final FileStore store;
    private final Event<Kept> kept;
    private final Event<GivenUp> givenUp;
    private final Storage storage;
    private final CurrentCaller caller;

    /** Bytes were put into the store, within a transaction that may still fail. */
    record Kept(TenantId tenant, long id) {}

    /** Bytes are to leave the store, unless the transaction fails. */
    record GivenUp(TenantId tenant, long id) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Safekeeping() {
        this(null, null, null, null, null);
    }

    @Inject
    Safekeeping(FileStore store, Event<Kept> kept, Event<GivenUp> givenUp, Storage storage, CurrentCaller caller) {
        this.store = store;
        this.kept = kept;
        this.givenUp = givenUp;
        this.storage = storage;
        this.caller = caller;
    }

    /** Keeps the bytes for a row with the answered id. What people bring must fit in what was agreed; mails always do. */
    public StoredFile keep(TenantId tenant, NewFile file) {
        var stored = store.put(tenant, file.content());
        kept.fire(new Kept(tenant, stored.id()));
        if (caller.get() instanceof Caller.Person) storage.mustHold(tenant, stored.size());
        return stored;
    }

    /** The bytes of a row, which was found within the caller's scope; the caller closes them. */
    public InputStream open(TenantId tenant, long id) {
        return store.open(tenant, id);
    }

    /** Deletes the bytes of a row, once the transaction is through. */
    public void giveUp(TenantId tenant, long id) {
        givenUp.fire(new GivenUp(tenant, id));
    }
}
