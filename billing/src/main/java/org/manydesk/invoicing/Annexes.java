package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manydesk.audit.AuditTrail;
import org.manydesk.document.Annex;
import org.manydesk.document.DocumentLine;
import org.manydesk.invoicing.IssuedPromises.Said;
import org.manydesk.rest.PageRequest;

/** Draws up the annexes of invoices: every ticket behind every line, and those that were left out. */
@ApplicationScoped
@Transactional
public class Annexes {
    private static final int AT_ONCE = 200;

    private final Reading reading;
    private final Paper paper;
    private final LineUsage usage;
    private final PromisesAtIssue promises;
    private final AuditTrail audit;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Annexes() {
        this(null, null, null, null, null);
    }

    @Inject
    Annexes(Reading reading, Paper paper, LineUsage usage, PromisesAtIssue promises, AuditTrail audit) {
        this.reading = reading;
        this.paper = paper;
        this.usage = usage;
        this.promises = promises;
        this.audit = audit;
    }

    /** The annex of an invoice that the caller may read, or {@link org.manydesk.problem.Unknown}; who reads it is remembered. */
    public Annex of(InvoiceId id) {
        var invoice = reading.get(id);
        audit.record(invoice.tenant(), "ANNEX_READ", invoice.name(), Map.of());
        var document = paper.of(invoice);
        var kept = new Kept(promises.of(invoice));
        var parts = reading.lines(invoice).stream()
                .map(line -> part(document.lines().get(line.number() - 1), line, kept))
                .toList();
        return new Annex(document, usage.zone(invoice), parts, leftOut(invoice));
    }

    private List<Annex.LeftOut> leftOut(Invoice invoice) {
        return usage.leftOut(invoice).stream()
                .map(left -> new Annex.LeftOut(
                        left.ref(),
                        left.subject(),
                        left.decidedAt(),
                        left.reason().name()))
                .toList();
    }

    private Annex.Part part(DocumentLine stated, InvoiceLine line, Kept kept) {
        var tickets = new ArrayList<>(behind(line).stream()
                .map(item -> ticket(item, kept.of(item.ticket().ref(), item.sla()), line.period()))
                .toList());
        for (var work : usage.work(line))
            tickets.add(worked(tickets.size() + 1, work, kept.of(work.ref(), work.sla()), line.period()));
        for (var change : usage.changed(line)) tickets.add(changed(tickets.size() + 1, change));
        return new Annex.Part(
                line.number(),
                stated.item().name(),
                line.net(),
                tickets,
                usage.credit(line).map(Annexes::given));
    }

    private static Annex.Ticket changed(int number, ChangedCharge change) {
        var reason = change.counted()
                ? Annex.CHARGED_AGAIN
                : Annex.TAKEN_BACK + change.reason().name();
        return new Annex.Ticket(
                number, change.ticket(), change.subject(), change.at(), reason, Optional.empty(), Optional.empty());
    }

    private static Annex.Given given(CreditBasis basis) {
        return new Annex.Given(
                basis.rules().stream().map(Annexes::rule).toList(),
                basis.missed().stream()
                        .map(missed -> new Annex.Missed(
                                missed.ticket(),
                                missed.subject(),
                                missed.startedAt(),
                                missed.metric().name(),
                                missed.priority().name()))
                        .toList());
    }

    private static Annex.Rule rule(CreditBasis.Rule rule) {
        return rule.points() > 0
                ? new Annex.Rule(
                        rule.name(),
                        rule.achieved(),
                        Integer.toString(rule.points()),
                        Annex.Unit.POINTS,
                        rule.isTaken())
                : new Annex.Rule(rule.name(), rule.achieved(), rule.percent(), Annex.Unit.PERCENT, rule.isTaken());
    }

    private static Annex.Ticket worked(int number, WorkGroup work, List<Said> said, YearMonth month) {
        return new Annex.Ticket(
                number,
                work.ref(),
                work.subject(),
                work.began(),
                "WORKED",
                Optional.empty(),
                Optional.of(work.difference()),
                promises(said, month));
    }

    private static Annex.Ticket ticket(LineUsage.Item item, List<Said> said, YearMonth month) {
        var billed = item.ticket();
        return new Annex.Ticket(
                item.number(),
                billed.ref(),
                billed.subject(),
                billed.decidedAt(),
                billed.reason().name(),
                item.place(),
                Optional.empty(),
                promises(said, month));
    }

    /** Those that were judged by the end of the month: an annex says nothing that is still open. */
    private static List<Annex.Promise> promises(List<Said> said, YearMonth month) {
        return said.stream()
                .filter(one -> !one.judged().isAfter(month))
                .map(Said::promise)
                .toList();
    }

    /**
     * What is said of promises.
     *
     * @param atIssue by the ticket's reference; empty where that was not kept, and what is known now is said
     */
    private record Kept(Optional<Map<String, List<Said>>> atIssue) {
        private List<Said> of(String ticket, List<SlaEffect> now) {
            return atIssue.map(said -> said.getOrDefault(ticket, List.of()))
                    .orElseGet(() -> now.stream().flatMap(Said::of).toList());
        }
    }

    private List<LineUsage.Item> behind(InvoiceLine line) {
        var all = new ArrayList<LineUsage.Item>();
        var more = Optional.of(new PageRequest(AT_ONCE, null));
        while (more.isPresent()) {
            var page = usage.behind(line, more.get());
            var read = page.subList(0, Math.min(AT_ONCE, page.size()));
            all.addAll(read);
            more = page.size() > AT_ONCE
                    ? Optional.of(new PageRequest(
                            AT_ONCE, PageRequest.cursor(read.getLast().ticket().position())))
                    : Optional.empty();
        }
        return all;
    }
}
