package org.manydesk.invoicing;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.document.DocumentLine;
import org.manydesk.document.Heading;
import org.manydesk.document.UnitOfMeasure;
import org.manydesk.document.Vat;
import org.manydesk.document.Wording;
import org.manydesk.money.Money;
import org.manydesk.rating.Adjustment;
import org.manydesk.rating.Price;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.RatedLine;
import org.manydesk.rating.TierShare;
import org.manydesk.scope.TenantOwned;

/** One line of an invoice with the arithmetic behind it; written by the run and never changed. */
@Entity
@Table(name = "invoice_line")
public class InvoiceLine extends TenantOwned {

    @Column(name = "invoice_id", updatable = false)
    private long invoiceId;

    @Column(name = "line_number", updatable = false)
    private int lineNumber;

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "note", updatable = false)
    private String note;

    @Column(name = "period", updatable = false)
    private String period;

    @Column(name = "first_day", updatable = false)
    private @Nullable LocalDate firstDay;

    @Column(name = "last_day", updatable = false)
    private @Nullable LocalDate lastDay;

    @Column(name = "quantity", updatable = false)
    private BigDecimal quantity;

    @Enumerated(EnumType.STRING)
    @Column(name = "unit", updatable = false)
    private UnitOfMeasure unit;

    @Column(name = "exact", updatable = false)
    private String exact;

    @Column(name = "net", updatable = false)
    private BigDecimal net;

    @Column(name = "currency", updatable = false)
    private String currency;

    @Embedded
    private Taxed taxed;

    @Column(name = "explanation", updatable = false)
    private String explanation;

    @Column(name = "adjustments", updatable = false)
    private String adjustments;

    @Column(name = "service_credit_id", updatable = false)
    private @Nullable Long serviceCreditId;

    @Column(name = "credit_part", updatable = false)
    private int creditPart;

    @Column(name = "statement_tenant_id", updatable = false)
    private @Nullable Long statementTenantId;

    @Column(name = "statement_id", updatable = false)
    private @Nullable Long statementId;

    @Column(name = "statement_part", updatable = false)
    private int statementPart;

    @SuppressWarnings("NullAway") // for JPA
    protected InvoiceLine() {}

    InvoiceLine(Invoice invoice, Bill.Line line, DocumentLine stated) {
        super(invoice.tenant());
        this.invoiceId = invoice.key();
        this.lineNumber = stated.number();
        this.name = stated.item().name();
        this.note = stated.item().note();
        this.period = line.period().toString();
        this.firstDay = line.days().map(Heading.Period::first).orElse(null);
        this.lastDay = line.days().map(Heading.Period::last).orElse(null);
        this.quantity = stated.quantity().value();
        this.unit = stated.unit();
        this.exact = line.rated().exact().toString();
        this.net = stated.net().amount();
        this.currency = stated.net().currency().getCurrencyCode();
        this.taxed = new Taxed(stated.vat());
        this.explanation = Stored.text(line.rated().explanation());
        this.adjustments = Stored.text(line.rated().adjustments());
        this.serviceCreditId =
                line.taken().map(taken -> taken.deduction().credit()).orElse(null);
        this.creditPart = line.taken().map(Bill.Taken::part).orElse(0);
        this.statementTenantId =
                line.statement().map(brought -> brought.of().member().value()).orElse(null);
        this.statementId =
                line.statement().map(brought -> brought.of().id().value()).orElse(null);
        this.statementPart = line.statement().map(Collected::part).orElse(0);
    }

    public InvoiceId invoice() {
        return new InvoiceId(invoiceId);
    }

    /** Its place on the invoice, from 1. */
    public int number() {
        return lineNumber;
    }

    public String name() {
        return name;
    }

    public String note() {
        return note;
    }

    /** The month whose tickets it charges, which is an earlier one where they came late. */
    public YearMonth period() {
        return YearMonth.parse(period);
    }

    /** For which days of the month it is, where an amendment parts the month; empty for all of them. */
    public Optional<Heading.Period> days() {
        return Optional.ofNullable(firstDay)
                .flatMap(first -> Optional.ofNullable(lastDay).map(last -> new Heading.Period(first, last)));
    }

    public Quantity quantity() {
        return new Quantity(quantity);
    }

    /** What its quantity counts. */
    public UnitOfMeasure unit() {
        return unit;
    }

    /** Before rounding. */
    public Price exact() {
        return Price.parse(exact);
    }

    public Money net() {
        return Money.stored(net, currency);
    }

    public Vat vat() {
        return taxed.vat();
    }

    public List<TierShare> explanation() {
        return Stored.read(explanation, new TypeReference<>() {});
    }

    public List<Adjustment> adjustments() {
        return Stored.read(adjustments, new TypeReference<>() {});
    }

    /** The service credit that it takes off, by its id; no ticket is behind it. Empty for a charge. */
    public Optional<Long> serviceCredit() {
        return Optional.ofNullable(serviceCreditId);
    }

    /** The statement of another client that it charges, whose tickets are that client's; empty for what is its own. */
    public Optional<InvoiceId> statement() {
        return Optional.ofNullable(statementId).map(InvoiceId::new);
    }

    /** Whether it stands against what a credit note on an earlier invoice gives back; no ticket is behind it. */
    boolean isGivenBack() {
        return name.equals(RatedLine.GIVEN_BACK) && serviceCreditId == null;
    }

    DocumentLine stated(Wording wording) {
        return new DocumentLine(
                lineNumber,
                new DocumentLine.Item(wording.line(name), note),
                quantity(),
                unit,
                vat(),
                net(),
                explanation());
    }
}
