package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manydesk.availability.ServiceNames;
import org.manydesk.form.Answered;
import org.manydesk.rest.IfMatch;
import org.manydesk.scope.TenantId;
import org.manydesk.underpinning.AgreementKind;
import org.manydesk.underpinning.Hands;
import org.manydesk.underpinning.HandsReport;

/** Tells who may be given a client's tickets. */
@ApplicationScoped
@Transactional
public class Assigning {
    private final Assignees assignees;
    private final ServiceNames services;
    private final Hands hands;
    private final TicketAnswers answers;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Assigning() {
        this(null, null, null, null);
    }

    @Inject
    Assigning(Assignees assignees, ServiceNames services, Hands hands, TicketAnswers answers) {
        this.assignees = assignees;
        this.services = services;
        this.hands = hands;
        this.answers = answers;
    }

    /** Those who may be given tickets of this tenant, by name. */
    public List<TicketSheet.Assignee> choices(TenantId tenant) {
        return assignees.of(tenant).stream()
                .map(user -> new TicketSheet.Assignee(user.id().toString(), user.email(), user.name()))
                .toList();
    }

    /** The teams, or vendors, with whom something is agreed; others may be named as well. */
    public List<String> parties(AgreementKind kind) {
        return hands.parties(kind);
    }

    /** In whose hands a ticket was and is. For staff only. */
    public HandsReport hands(TicketSheet ticket) {
        return hands.of(ticket.tenant(), ticket.id());
    }

    /** What was answered to what the client asks for its tickets. */
    public List<Answered> answers(TicketRef ref) {
        return answers.of(ref);
    }

    /** Answers that otherwise, for a ticket that was read in this version. */
    public void answer(TicketRef ref, int version, Map<String, @Nullable String> said) {
        answers.change(ref, new IfMatch(IfMatch.etag(version)), said);
    }

    /** The services of this tenant that tickets may concern: their names by their keys, by name. */
    public Map<String, String> services(TenantId tenant) {
        return services.of(tenant);
    }
}
