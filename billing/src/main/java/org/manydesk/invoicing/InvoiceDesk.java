package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manydesk.contract.StatedContract;
import org.manydesk.money.Money;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Ids;
import org.manydesk.tenant.ClientName;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;

/** Lays invoices open for people: a list, one with its questions, one line with its tickets. */
@ApplicationScoped
@Transactional
public class InvoiceDesk {
    private static final int MOST_INVOICES = 199;
    private static final int MOST_TICKETS = 199;

    private final Reading reading;
    private final Tenants tenants;
    private final Paper paper;
    private final LineUsage usage;
    private final Questioning questioning;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected InvoiceDesk() {
        this(null, null, null, null, null);
    }

    @Inject
    InvoiceDesk(Reading reading, Tenants tenants, Paper paper, LineUsage usage, Questioning questioning) {
        this.reading = reading;
        this.tenants = tenants;
        this.paper = paper;
        this.usage = usage;
        this.questioning = questioning;
    }

    /** The invoice with this id as people type it, or {@link Unknown}. */
    public static InvoiceId id(String text) {
        return new InvoiceId(Ids.parse(text).orElseThrow(() -> new Unknown("invoice", text)));
    }

    /**
     * The latest invoices, newest first.
     *
     * @param client its key; empty for all within reach
     */
    public List<InvoiceGlance> list(Optional<String> client) {
        var names = tenants.all().stream().collect(Collectors.toMap(Tenant::id, ClientName::of));
        return all(client).stream()
                .flatMap(invoice ->
                        Optional.ofNullable(names.get(invoice.tenant()))
                                .map(name -> InvoiceGlance.of(invoice, name))
                                .stream())
                .sorted(Comparator.comparing(InvoiceGlance::period).reversed().thenComparing(invoice -> invoice.client()
                        .name()))
                .toList();
    }

    /** What was taken back of invoices so far, gross; those of which nothing was are not in it. */
    public Map<InvoiceId, Money> credited() {
        return reading.credited();
    }

    /** How much of the purchase order is used up that a client's contract is on now; empty where there is none. */
    public Optional<OrderUse> ordered(String client, StatedContract contract) {
        return reading.ordered(client, contract);
    }

    private List<Invoice> all(Optional<String> client) {
        var found = new ArrayList<Invoice>();
        Optional<String> cursor = Optional.empty();
        do {
            var page = reading.list(client, new PageRequest(MOST_INVOICES, cursor.orElse(null)));
            found.addAll(page.subList(0, Math.min(page.size(), MOST_INVOICES)));
            cursor = page.size() > MOST_INVOICES
                    ? Optional.of(PageRequest.cursor(found.getLast().key()))
                    : Optional.empty();
        } while (cursor.isPresent());
        return found;
    }

    public InvoiceSheet open(InvoiceId id) {
        var invoice = reading.get(id);
        var client = ClientName.of(tenants.get(invoice.tenant()));
        var questions = reading.lines(invoice).stream()
                .flatMap(line -> questioning.on(line).stream())
                .map(Question::of)
                .toList();
        var warnings = invoice.isIssued() ? List.<String>of() : invoice.warnings();
        return new InvoiceSheet(
                InvoiceGlance.of(invoice, client),
                paper.of(invoice),
                invoice.counted(),
                invoice.notCounted(),
                warnings,
                questions,
                reading.group(invoice),
                reading.account(invoice));
    }

    public LineSheet line(InvoiceId id, int number) {
        var line = reading.line(id, number);
        var behind = usage.behind(line, new PageRequest(MOST_TICKETS, null));
        return LineSheet.of(
                line,
                new LineSheet.Behind(
                        usage.pricedBy(line), usage.work(line), behind, usage.changed(line), usage.credit(line)),
                MOST_TICKETS);
    }

    /** The questions that wait for an answer, at most so many as a page has. */
    public List<OpenQuery> openQueries() {
        return questioning.open(new PageRequest(MOST_INVOICES, null)).stream()
                .map(query -> {
                    var invoice = reading.get(query.invoice());
                    var client = ClientName.of(tenants.get(invoice.tenant()));
                    return new OpenQuery(client, invoice.id(), invoice.name(), Question.of(query));
                })
                .toList();
    }

    /** Answers a question, once. */
    public void answer(InvoiceId id, Question question, LineQuery.Status outcome, String note) {
        questioning.answer(query(id, question), outcome, note);
    }

    /** What of a line, net, can still be taken back. */
    public Money creditable(InvoiceId id, int line) {
        return questioning.creditable(reading.line(id, line));
    }

    /** Answers a question by a credit note over some of its line. */
    public void credit(InvoiceId id, Question question, Concession concession) {
        questioning.credit(query(id, question), concession);
    }

    private LineQuery query(InvoiceId id, Question question) {
        return questioning.get(reading.line(id, question.line()), question.id());
    }
}
