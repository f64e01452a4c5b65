package org.manydesk.availability;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.scope.TenantOwned;

/** A time for which a service, or a part of it, was out of order, wholly or to a degree. */
@Entity
@Table(name = "outage")
public class Outage extends TenantOwned {
    @Column(name = "offering_id", updatable = false)
    private long offeringId;

    @Column(name = "part_key")
    private @Nullable String partKey;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private @Nullable Instant endsAt;

    @Column(name = "degree")
    private int degree;

    @Column(name = "planned")
    private boolean planned;

    @Column(name = "note")
    private String note;

    @Column(name = "tickets")
    private String tickets;

    @Enumerated(EnumType.STRING)
    @Column(name = "source", updatable = false)
    private OutageSource source;

    @SuppressWarnings("NullAway") // for JPA
    protected Outage() {}

    @SuppressWarnings("NullAway") // correct(...) fills the rest
    Outage(Offering service, Course course, OutageSource source) {
        super(service.tenant());
        this.offeringId = service.key();
        this.source = source;
        correct(course);
    }

    /** Replaces what is known of it. */
    final void correct(Course course) {
        partKey = course.part().orElse(null);
        startsAt = course.from();
        endsAt = course.until().orElse(null);
        degree = course.degree();
        planned = course.planned();
        note = course.note();
        tickets = String.join(" ", course.tickets());
    }

    public Course course() {
        return new Course(
                Optional.ofNullable(partKey),
                startsAt,
                Optional.ofNullable(endsAt),
                degree,
                planned,
                note,
                tickets.isEmpty() ? List.of() : List.of(tickets.split(" ")));
    }

    long offering() {
        return offeringId;
    }

    boolean isOf(Offering service) {
        return offeringId == service.key();
    }

    public OutageSource source() {
        return source;
    }

    Impairment impairment() {
        return new Impairment(key(), Optional.ofNullable(partKey), course().during(), degree);
    }
}
