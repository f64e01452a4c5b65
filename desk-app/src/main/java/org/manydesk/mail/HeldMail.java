package org.manydesk.mail;

import static jakarta.transaction.Transactional.TxType.NOT_SUPPORTED;
import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.manydesk.problem.Unknown;
import org.manydesk.scope.TenantId;

/**
 * Keeps the mail that comes for a suspended client: it stays the client's, becomes a ticket or part of one when the client is
 * taken up again, and goes with the client when it is erased.
 *
 * @see "decision 0065"
 */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
public class HeldMail {
    private static final String UNREADABLE_NOW = "Its content was erased while it waited.";

    private final InboundMails mails;
    private final ReleasedMail releasing;
    private final RawMailStore store;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected HeldMail() {
        this(null, null, null, null);
    }

    @Inject
    HeldMail(InboundMails mails, ReleasedMail releasing, RawMailStore store, Clock clock) {
        this.mails = mails;
        this.releasing = releasing;
        this.store = store;
        this.clock = clock;
    }

    /** Keeps a mail, or gives the first answer again. The bytes are kept before the row says so. */
    Receipt hold(TenantId tenant, ReceivedMail mail, byte[] raw, String reason) {
        return mails.find(tenant, mail.fingerprint())
                .map(found -> found.receipt().again())
                .orElseGet(() -> held(tenant, mail, raw, reason));
    }

    private Receipt held(TenantId tenant, ReceivedMail mail, byte[] raw, String reason) {
        store.keep(tenant, mail.fingerprint(), raw);
        return mails.claim(InboundMail.held(tenant, mail, reason, clock.instant()))
                .receipt();
    }

    /** Keeps the bytes of a mail of a client that becomes no ticket. */
    @Transactional(NOT_SUPPORTED)
    void keep(TenantId tenant, ReceivedMail mail, byte[] raw) {
        store.keep(tenant, mail.fingerprint(), raw);
    }

    /** The ids of some that wait for nothing any more: their client was taken up again. */
    List<Long> released() {
        return mails.released(clock.instant());
    }

    /** Has one that could not be taken wait for its next try, so that it keeps no other waiting; whoever sees it is told. */
    void postpone(long id) {
        mails.heldAndLocked(id).ifPresent(held -> held.isTriedAgain(clock.instant()));
    }

    /** Takes one as if it came now. Where the bytes are gone, which only an erasure does, it is one that became no ticket. */
    void take(long id) {
        var row = mails.heldAndLocked(id);
        if (row.isEmpty()) return;
        var held = row.get();
        try (var raw = store.open(held.tenant(), held.fingerprint())) {
            releasing.land(held, raw.readAllBytes());
        } catch (Unknown | UnreadableMail gone) {
            held.isNoTicket(UNREADABLE_NOW);
        } catch (IOException broken) {
            throw new UncheckedIOException("The mail cannot be read", broken);
        }
    }
}
