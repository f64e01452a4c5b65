package org.manydesk.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.TicketType;

/** What the requester reported, as it came in. Never changes. A class because EclipseLink cannot embed a record. */
@Embeddable
public class Report {
    @Enumerated(EnumType.STRING)
    @Column(name = "type", updatable = false)
    private TicketType type;

    @Column(name = "description", updatable = false)
    private String description;

    @Column(name = "html", updatable = false)
    private @Nullable String html;

    @Column(name = "message_id", updatable = false)
    private @Nullable String messageId;

    @Column(name = "external_id", updatable = false)
    private @Nullable String externalId;

    @Enumerated(EnumType.STRING)
    @Column(name = "impact", updatable = false)
    private @Nullable Level impact;

    @Enumerated(EnumType.STRING)
    @Column(name = "urgency", updatable = false)
    private @Nullable Level urgency;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel", updatable = false)
    private Channel channel;

    @SuppressWarnings("NullAway") // for JPA
    protected Report() {}

    Report(NewTicket said) {
        this.type = said.type();
        this.description = said.wording().text();
        this.html = said.wording().html();
        this.messageId = said.wording().messageId();
        this.externalId = said.externalId();
        this.impact = said.severity().impact();
        this.urgency = said.severity().urgency();
        this.channel = said.channel();
    }

    public TicketType type() {
        return type;
    }

    /** In plain text. */
    public String description() {
        return description;
    }

    /** The description with markup, which was cleaned when it came in. */
    public Optional<String> html() {
        return Optional.ofNullable(html);
    }

    /** How another system calls the ticket. */
    public Optional<String> externalId() {
        return Optional.ofNullable(externalId);
    }

    public Severity severity() {
        return new Severity(impact, urgency);
    }

    public Channel channel() {
        return channel;
    }
}
