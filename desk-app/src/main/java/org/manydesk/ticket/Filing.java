package org.manydesk.ticket;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.manydesk.files.NewFile;
import org.manydesk.files.Safekeeping;

/** Keeps the files that come with tickets and messages. */
@ApplicationScoped
@Transactional(MANDATORY)
class Filing {
    private final Safekeeping files;
    private final Attachments attachments;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Filing() {
        this(null, null);
    }

    @Inject
    Filing(Safekeeping files, Attachments attachments) {
        this.files = files;
        this.attachments = attachments;
    }

    List<Attachment> file(Ticket ticket, List<NewFile> sent, Instant now) {
        return sent.stream()
                .map(file -> attachments.add(Attachment.of(ticket, file, files.keep(ticket.tenant(), file), now)))
                .toList();
    }

    List<Attachment> file(Ticket ticket, Message message, List<NewFile> sent) {
        return sent.stream()
                .map(file -> attachments.add(Attachment.of(ticket, message, file, files.keep(ticket.tenant(), file))))
                .toList();
    }
}
