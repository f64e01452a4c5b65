package org.manydesk.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Conflict;
import org.manydesk.scope.TenantOwned;
import org.manydesk.scope.UserId;
import org.manydesk.timeline.Mark;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketId;
import org.manydesk.timeline.TicketStatus;

/**
 * A customer's request for help, from intake to closure. Its tenant, reference and requester never change. It knows the
 * states that may follow (TKT-1), and which of its clocks is due next, but no clock itself.
 */
@Entity
@Table(name = "ticket")
public class Ticket extends TenantOwned {
    @Column(name = "number", updatable = false)
    private long number;

    @Column(name = "ref", updatable = false)
    private String ref;

    @Column(name = "subject")
    private String subject;

    @Enumerated(EnumType.STRING)
    @Column(name = "priority")
    private Priority priority;

    @Column(name = "category")
    private @Nullable String category;

    @Column(name = "service")
    private @Nullable String service;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private TicketStatus status = TicketStatus.NEW;

    @Column(name = "is_open")
    private boolean open = true;

    @Column(name = "unanswered")
    private boolean unanswered = true;

    @Column(name = "contact_id")
    private long contactId;

    @Embedded
    private @Nullable Assignment assignment;

    @Column(name = "team")
    private @Nullable String team;

    @Column(name = "vendor")
    private @Nullable String vendor;

    @Column(name = "resolution")
    private @Nullable String resolution;

    @Enumerated(EnumType.STRING)
    @Column(name = "marked_as")
    private @Nullable Mark mark;

    @Embedded
    private @Nullable Merged merged;

    @Column(name = "split_from")
    private @Nullable Long splitFrom;

    @Embedded
    private Report report;

    @Embedded
    private Particulars particulars;

    @Embedded
    private Milestones milestones;

    @Embedded
    private StoredDue nextDue = StoredDue.none();

    @SuppressWarnings("NullAway") // for JPA
    protected Ticket() {}

    /** A request that just came in: NEW. */
    static Ticket open(TicketNumber place, NewTicket said, Contact contact, String language, Instant now) {
        return new Ticket(place, said, contact, language, now);
    }

    private Ticket(TicketNumber place, NewTicket said, Contact contact, String language, Instant now) {
        super(contact.tenant());
        this.ref = place.ref().value();
        this.number = place.number();
        this.subject = said.subject();
        this.priority = said.firstPriority();
        this.category = said.category();
        this.service = said.service();
        this.contactId = contact.key();
        this.report = new Report(said);
        this.particulars = new Particulars(language);
        this.milestones = new Milestones(now);
    }

    /** Goes to another state, or refuses. Staying in a state of work is no change. */
    public void become(TicketStatus next, Instant now) {
        if (merged != null) throw new Conflict(ref + " is merged into another ticket. Undo the merge first.");
        if (!stays(next) && !status.canBecome(next)) throw new IllegalTransition(ref, status, next);
        turn(next, now);
    }

    /** Whether this would be no change: a ticket in work goes on in the same state. */
    boolean stays(TicketStatus next) {
        return next == status && status != TicketStatus.NEW && !status.isDone();
    }

    private void turn(TicketStatus next, Instant now) {
        status = next;
        if (next != TicketStatus.PENDING_VENDOR) vendor = null;
        weigh();
        if (next.isDone()) unanswered = false;
        if (next == TicketStatus.NEW) unanswered = true;
        milestones.became(next, now);
        milestones.updated(now);
    }

    /** Open work is what is neither resolved nor closed, and no part of another ticket. */
    private void weigh() {
        open = !status.isDone() && merged == null;
    }

    /** Waits for somebody who is named. */
    void waitFor(String whom) {
        vendor = whom;
    }

    /** Is in the hands of a team; null for none. */
    void handTo(@Nullable String newTeam, Instant now) {
        team = newTeam;
        milestones.updated(now);
    }

    /** Says how it was solved. */
    void solvedBy(String how) {
        resolution = how;
    }

    /** Staff answered the customer. */
    void answered(Instant now) {
        unanswered = false;
        milestones.replied(now);
        milestones.updated(now);
    }

    /** The customer wrote and waits for an answer. */
    void asked(Instant now) {
        unanswered = true;
        milestones.updated(now);
    }

    /** Something was added that changes nothing else. */
    void touched(Instant now) {
        milestones.updated(now);
    }

    void prioritise(Priority said, Instant now) {
        priority = said;
        milestones.updated(now);
    }

    /** @param key of a service of the same client; null for none */
    void concern(@Nullable String key, Instant now) {
        service = key;
        milestones.updated(now);
    }

    void describe(String newSubject, @Nullable String newCategory, Instant now) {
        subject = newSubject;
        category = newCategory;
        milestones.updated(now);
    }

    void assign(UserId user, Instant now) {
        assignment = Assignment.to(user);
        milestones.updated(now);
    }

    /** History names somebody who is not known here. */
    void assignUnknown(String name, Instant now) {
        assignment = Assignment.toUnknown(name);
        milestones.updated(now);
    }

    void unassign(Instant now) {
        assignment = null;
        milestones.updated(now);
    }

    /** Becomes part of another ticket and is closed. */
    void mergeInto(Ticket target, Instant now) {
        if (merged != null) throw new Conflict(ref + " is merged already. Undo that first.");
        Merged.mayBe(this, target);
        merged = new Merged(target, status);
        if (status != TicketStatus.CLOSED) turn(TicketStatus.CLOSED, now);
        milestones.updated(now);
    }

    /** Is a ticket of its own again, in the state that it had. */
    TicketStatus unmerge(Instant now) {
        if (merged == null) throw new Conflict(ref + " is not merged.");
        var before = merged.before();
        merged = null;
        if (before != status) turn(before, now);
        weigh();
        milestones.updated(now);
        return before;
    }

    /** History says that it became part of another ticket; its state is told apart. */
    void wasMergedInto(Ticket target) {
        merged = new Merged(target, status);
        weigh();
    }

    /** Was taken out of another ticket of the same client. */
    void wasSplitFrom(Ticket whole, Instant now) {
        splitFrom = whole.key();
        team = whole.team;
        milestones.updated(now);
    }

    /** Some of what was said went to another ticket or came back; what is left tells whether the customer waits. */
    void leftWith(Optional<MessageKind> lastPublic, Instant now) {
        unanswered = !status.isDone()
                && lastPublic
                        .map(kind -> kind == MessageKind.CUSTOMER)
                        .orElse(milestones.firstRepliedAt().isEmpty());
        milestones.updated(now);
    }

    /** Is no real work, and not billed as such; null takes the mark away. */
    void mark(@Nullable Mark as, Instant now) {
        mark = as;
        milestones.updated(now);
    }

    void dueNext(StoredDue due) {
        nextDue = due;
    }

    public TicketId id() {
        return new TicketId(key());
    }

    public String ref() {
        return ref;
    }

    public TicketStatus status() {
        return status;
    }

    public Priority priority() {
        return priority;
    }

    public String subject() {
        return subject;
    }

    /** Whether something is left to do about it: its state is one of work, and it is not merged. */
    boolean isOpen() {
        return open;
    }

    public boolean isMerged() {
        return merged != null;
    }

    /** The ticket that this one is part of. */
    public Optional<TicketId> mergedInto() {
        return Optional.ofNullable(merged).map(Merged::into);
    }

    /** Where it lands what its customer writes: in the ticket that this one is part of, else here. */
    public TicketId landing() {
        return mergedInto().orElseGet(this::id);
    }

    /** The ticket that this one was taken out of. */
    public Optional<TicketId> splitFrom() {
        return Optional.ofNullable(splitFrom).map(TicketId::new);
    }

    public Optional<UserId> assignee() {
        return Optional.ofNullable(assignment).flatMap(Assignment::user);
    }

    long contact() {
        return contactId;
    }

    public Milestones milestones() {
        return milestones;
    }

    /** Where history names somebody who is not known here. */
    public Optional<String> unknownAssignee() {
        return Optional.ofNullable(assignment).flatMap(Assignment::unknown);
    }

    public Optional<String> category() {
        return Optional.ofNullable(category);
    }

    /** The key of the service that it concerns. */
    public Optional<String> service() {
        return Optional.ofNullable(service);
    }

    public Optional<String> team() {
        return Optional.ofNullable(team);
    }

    /** For which vendor it waits, where that was said. */
    public Optional<String> vendor() {
        return Optional.ofNullable(vendor);
    }

    /** How it was solved. */
    public Optional<String> resolution() {
        return Optional.ofNullable(resolution);
    }

    public Optional<Mark> mark() {
        return Optional.ofNullable(mark);
    }

    /** The customer wrote last. */
    public boolean isUnanswered() {
        return unanswered;
    }

    public Particulars particulars() {
        return particulars;
    }

    public Report report() {
        return report;
    }

    public StoredDue nextDue() {
        return nextDue;
    }
}
