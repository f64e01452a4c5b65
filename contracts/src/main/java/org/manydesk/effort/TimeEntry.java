package org.manydesk.effort;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantOwned;
import org.manydesk.scope.UserId;
import org.manydesk.timeline.TicketId;

/** Work on a ticket that somebody recorded. Whose work it is and on which ticket never changes; the rest can be corrected. */
@Entity
@Table(name = "time_entry")
public class TimeEntry extends TenantOwned {
    @Column(name = "ticket_id", updatable = false)
    private long ticketId;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Column(name = "person", updatable = false)
    private String person;

    @Column(name = "worked_at")
    private Instant workedAt;

    @Column(name = "minutes")
    private int minutes;

    @Column(name = "billable")
    private boolean billable;

    @Column(name = "note")
    private String note;

    @SuppressWarnings("NullAway") // for JPA
    protected TimeEntry() {}

    /** @param email of the person who worked */
    @SuppressWarnings("NullAway") // correct(...) fills the rest
    public TimeEntry(TenantId tenant, TicketId ticket, UserId person, String email, Spent spent) {
        super(tenant);
        this.ticketId = ticket.value();
        this.personId = person.value();
        this.person = email;
        correct(spent);
    }

    public final void correct(Spent spent) {
        workedAt = spent.at();
        minutes = (int) spent.time().toMinutes();
        billable = spent.billable();
        note = spent.note();
    }

    public TimeEntryId id() {
        return new TimeEntryId(key());
    }

    public TicketId ticket() {
        return new TicketId(ticketId);
    }

    /** Who worked. */
    public UserId person() {
        return new UserId(personId);
    }

    /** The address of who worked, as it was when it was recorded. */
    public String email() {
        return person;
    }

    public Spent spent() {
        return new Spent(workedAt, Duration.ofMinutes(minutes), billable, note);
    }
}
