package org.manydesk.invoicing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.manydesk.rating.Hours;
import org.manydesk.rating.Traits;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketType;

/** What a ticket was like when it, or work on it, was decided; as an invoice keeps it. */
@Embeddable
class BilledTraits {

    @Enumerated(EnumType.STRING)
    @Column(name = "ticket_type", updatable = false)
    private TicketType type;

    @Enumerated(EnumType.STRING)
    @Column(name = "priority", updatable = false)
    private Priority priority;

    @Column(name = "category", updatable = false)
    private String category;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel", updatable = false)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    @Column(name = "hours", updatable = false)
    private Hours hours;

    @Column(name = "language", updatable = false)
    private String language;

    @SuppressWarnings("NullAway") // for JPA
    protected BilledTraits() {}

    BilledTraits(Traits traits) {
        this.type = traits.type();
        this.priority = traits.priority();
        this.category = traits.category();
        this.channel = traits.channel();
        this.hours = traits.hours();
        this.language = traits.language();
    }

    Traits traits() {
        return new Traits(type, priority, category, channel, hours, language);
    }
}
