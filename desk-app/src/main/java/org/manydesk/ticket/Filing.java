package org.manydesk.ticket;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.manydesk.scope.TenantId;

/** Keeps the files that come with tickets and messages; nothing stays behind of a transaction that fails. */
@ApplicationScoped
@Transactional(MANDATORY)
class Filing {
    private final AttachmentStore store;
    private final Attachments attachments;
    private final Event<Kept> kept;

    /** Bytes were put into the store, within a transaction that may still fail. */
    record Kept(TenantId tenant, long id) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Filing() {
        this(null, null, null);
    }

    @Inject
    Filing(AttachmentStore store, Attachments attachments, Event<Kept> kept) {
        this.store = store;
        this.attachments = attachments;
        this.kept = kept;
    }

    List<Attachment> file(Ticket ticket, List<NewFile> files, Instant now) {
        return files.stream()
                .map(file -> attachments.add(Attachment.of(ticket, file, stored(ticket, file), now)))
                .toList();
    }

    List<Attachment> file(Ticket ticket, Message message, List<NewFile> files) {
        return files.stream()
                .map(file -> attachments.add(Attachment.of(ticket, message, file, stored(ticket, file))))
                .toList();
    }

    private StoredFile stored(Ticket ticket, NewFile file) {
        var stored = store.put(ticket.tenant(), file.content());
        kept.fire(new Kept(ticket.tenant(), stored.id()));
        return stored;
    }

    void discard(@Observes(during = TransactionPhase.AFTER_FAILURE) Kept file) {
        store.discard(file.tenant(), file.id());
    }
}
