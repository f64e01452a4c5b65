package org.manydesk.invoicing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.contract.ContractId;
import org.manydesk.contract.ContractVersionId;
import org.manydesk.contract.Payer;
import org.manydesk.contract.PurchaseOrder;
import org.manydesk.document.AccountedVat;
import org.manydesk.document.Heading;
import org.manydesk.document.Parties;
import org.manydesk.document.Payment;
import org.manydesk.document.Totals;
import org.manydesk.document.Vat;
import org.manydesk.money.Money;
import org.manydesk.problem.Conflict;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.TenantOwned;

/**
 * What one contract owes for one period. Drafted by a run, approved, then issued with a number and a date; from then on
 * only its status moves. A draft may be discarded and drawn up anew.
 */
@Entity
@Table(name = "invoice")
public class Invoice extends TenantOwned {

    @Column(name = "provider_id", updatable = false)
    private long providerId;

    @Column(name = "contract_id", updatable = false)
    private long contractId;

    @Column(name = "contract_version_id", updatable = false)
    private long contractVersionId;

    @Column(name = "contract_number", updatable = false)
    private String contractNumber;

    @Column(name = "period", updatable = false)
    private String period;

    @Column(name = "first_day", updatable = false)
    private LocalDate firstDay;

    @Column(name = "last_day", updatable = false)
    private LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private InvoiceStatus status;

    @Column(name = "invoice_number")
    private @Nullable String invoiceNumber;

    @Column(name = "issued_on")
    private @Nullable LocalDate issuedOn;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Column(name = "counted", updatable = false)
    private int counted;

    @Column(name = "not_counted", updatable = false)
    private int notCounted;

    @Column(name = "purchase_order", updatable = false)
    private @Nullable String purchaseOrder;

    @Embedded
    private RatedBy ratedBy;

    @Column(name = "warnings", updatable = false)
    private String warnings;

    @Embedded
    private Sums sums;

    @Embedded
    private Settlement settlement;

    /** Worked out by the database, for lists of what is open: when it was due; empty where nothing is open. */
    @Column(name = "open_since", insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private @Nullable LocalDate openSince;

    @Embedded
    private Letter letter;

    @Embedded
    private Hands hands;

    @Embedded
    private @Nullable InGroup inGroup;

    @SuppressWarnings("NullAway") // for JPA
    protected Invoice() {}

    @SuppressWarnings("NullAway") // a draft has neither number nor days
    Invoice(Agreed agreed, Tally tally, Totals totals, Letter letter, Signature drafted) {
        super(agreed.version().tenant());
        this.providerId = agreed.provider().value();
        this.contractId = agreed.version().contract().value();
        this.contractVersionId = agreed.version().key();
        this.contractNumber = agreed.number();
        this.period = agreed.period().toString();
        this.firstDay = agreed.firstDay();
        this.lastDay = agreed.lastDay();
        this.purchaseOrder =
                agreed.version().purchaseOrder().map(PurchaseOrder::number).orElse(null);
        this.ratedBy = new RatedBy(agreed.terms().list(), tally);
        this.status = InvoiceStatus.DRAFT;
        this.counted = tally.counted();
        this.notCounted = tally.notCounted();
        this.warnings = Stored.text(tally.warnings());
        this.sums = new Sums(totals);
        this.settlement = new Settlement();
        this.letter = letter;
        this.hands = new Hands(drafted);
        this.inGroup = agreed.payer().map(InGroup::new).orElse(null);
    }

    /** Agrees to what was drafted. */
    void approve(Signature signature) {
        if (status != InvoiceStatus.DRAFT) throw new Conflict("Only a draft can be approved; this is " + status + ".");
        status = InvoiceStatus.APPROVED;
        hands.approved(signature);
    }

    /**
     * Becomes a document for ever.
     *
     * @param newest the parties as they are now; the language stays that of the draft, which its lines are in
     * @param accounted the VAT in the currency of the accounts, where that is another one
     */
    void issue(NumberSeries.Drawn drawn, Letter newest, Optional<AccountedVat> accounted, Signature signature) {
        mustBeApproved();
        mustBeTaxedAlike(newest);
        status = InvoiceStatus.ISSUED;
        invoiceNumber = drawn.number();
        issuedOn = drawn.on();
        letter = newest.inLanguageOf(letter);
        sums = sums.stating(accounted);
        dueOn = totals().gross().amount().signum() > 0 ? letter.due(drawn.on()) : null;
        hands.issued(signature);
    }

    /** Of a statement: it stands on the draft of the payer's invoice, and on no other. */
    void collect(InvoiceId by) {
        if (status != InvoiceStatus.APPROVED || collectedBy().isPresent())
            throw new Conflict("Only an approved statement that is on no invoice can be collected.");
        statement().collect(by);
    }

    /** Of a statement: the draft that it stood on was discarded. */
    void free() {
        statement().free();
    }

    /** Of a statement: the payer's invoice was issued; it never changes again. */
    void invoiceWithGroup(Signature signature) {
        mustBeApproved();
        status = InvoiceStatus.ON_GROUP_INVOICE;
        hands.issued(signature);
    }

    private InGroup statement() {
        return payer().map(payer -> inGroup).orElseThrow(() -> new Conflict("This is no statement."));
    }

    /** Whether another client's invoice collects it: it has no number and is owed by nobody. */
    public boolean isStatement() {
        return payer().isPresent();
    }

    /** Whose invoice collects it; empty where it is an invoice itself. */
    public Optional<Payer> payer() {
        return Optional.ofNullable(inGroup).flatMap(InGroup::payer);
    }

    /** The invoice that it stands on, drafted or issued; it is another client's. */
    public Optional<InvoiceId> collectedBy() {
        return Optional.ofNullable(inGroup).flatMap(InGroup::collectedBy);
    }

    /** The VAT was worked out for the parties as they were when it was drafted. */
    private void mustBeTaxedAlike(Letter newest) {
        var parties = newest.parties();
        var isAlike = totals().groups().stream()
                .map(Totals.Group::vat)
                .allMatch(vat -> vat.equals(Vat.of(vat.agreed(), parties)));
        if (!isAlike)
            throw new Conflict(
                    "Since the draft, the countries or VAT identifiers have changed in a way that changes the"
                            + " VAT. Discard the draft and draw it up anew.");
    }

    /** A credit note took back so much, gross. */
    void credit(Money gross) {
        settlement.credit(gross);
        status = settlement.status(totals().gross());
    }

    /** @param amount negative where a payment was reversed, or money went back to the client */
    void pay(Money amount) {
        settlement.pay(amount);
        status = settlement.status(totals().gross());
    }

    /** What credit notes took back, gross. */
    Money credited() {
        return settlement.credited(totals().gross());
    }

    public Money paid() {
        return settlement.paid(totals().gross());
    }

    /** What is still owed of it, gross; negative where the client is owed. Of a draft: all of it; of a statement: nothing. */
    public Money open() {
        return isStatement() ? Money.zero(currency()) : settlement.open(totals().gross());
    }

    void mustNotBeIssued() {
        if (isIssued()) throw new Conflict("Only what is not issued can be discarded; this is " + status + ".");
        if (collectedBy().isPresent())
            throw new Conflict("This statement is on the draft of the group's invoice. Discard that draft first.");
    }

    void mustBeInvoicedAlone() {
        if (isStatement())
            throw new Conflict("This is a statement: the group's invoice charges it. Issue or credit that one.");
    }

    void mustBeApproved() {
        if (status != InvoiceStatus.APPROVED)
            throw new Conflict("Only an approved invoice can be issued; this is " + status + ".");
    }

    /** @throws Conflict unless it is issued */
    public void mustBeIssued() {
        if (!isIssued()) throw new Conflict("This invoice is not issued yet; it is " + status + ".");
    }

    boolean wasDraftedBy(Signature signature) {
        return hands.wasDraftedBy(signature);
    }

    ProviderId provider() {
        return new ProviderId(providerId);
    }

    public InvoiceId id() {
        return new InvoiceId(key());
    }

    /** The version of the contract that its own month was counted and rated by. */
    public ContractVersionId contractVersion() {
        return new ContractVersionId(contractVersionId);
    }

    public ContractId contract() {
        return new ContractId(contractId);
    }

    public String contractNumber() {
        return contractNumber;
    }

    public YearMonth period() {
        return YearMonth.parse(period);
    }

    public InvoiceStatus status() {
        return status;
    }

    public boolean isIssued() {
        return status.isIssued();
    }

    /** How people call it: by its number or, before it has one, by contract and period. */
    public String name() {
        return number().orElse(contractNumber + " " + period);
    }

    /** The client's purchase order that it is on, if any. */
    public Optional<String> purchaseOrder() {
        return Optional.ofNullable(purchaseOrder);
    }

    /** Its number in the provider's series; a draft has none. */
    public Optional<String> number() {
        return Optional.ofNullable(invoiceNumber);
    }

    public Optional<LocalDate> issuedOn() {
        return Optional.ofNullable(issuedOn);
    }

    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    /** Tickets that the run counted for the period and for earlier ones. */
    public int counted() {
        return counted;
    }

    public int notCounted() {
        return notCounted;
    }

    public List<String> warnings() {
        return Stored.read(warnings, new TypeReference<>() {});
    }

    public Currency currency() {
        return sums.currency();
    }

    public Totals totals() {
        return sums.totals();
    }

    /** The VAT in the currency of the seller's accounts, as it was issued; empty where that is its own. */
    public Optional<AccountedVat> accountedVat() {
        return sums.accountedVat();
    }

    /** The rate card at the end of its month, as JSON. */
    JsonNode rateCard() {
        return ratedBy.rateCard();
    }

    /**
     * The price lists that it was rated by, each with its days.
     *
     * @param zone of the contract
     */
    MonthTerms terms(ZoneId zone) {
        return new MonthTerms(period(), zone, currency(), ratedBy.terms(days()));
    }

    /** Whether it is known what its month was charged by, besides price lists and tickets. */
    boolean keepsGiven() {
        return ratedBy.keepsGiven();
    }

    /** What its month was charged by, besides price lists and tickets, when it was drafted. */
    Given given() {
        return ratedBy.given();
    }

    /** The same of earlier months, where that had changed until then. */
    Map<YearMonth, Given> givenSince() {
        return ratedBy.givenSince();
    }

    Letter letter() {
        return letter;
    }

    /** Who pays for it, as they were when it was issued. */
    public Parties.Party buyer() {
        return letter.parties().buyer();
    }

    /** The days that it covers, both included. */
    public Heading.Period days() {
        return new Heading.Period(firstDay, lastDay);
    }

    /** The day on its head: of issue, or for a draft of drawing up. */
    LocalDate day() {
        return issuedOn().orElseGet(() -> LocalDate.ofInstant(hands.lastAt(), java.time.ZoneOffset.UTC));
    }

    Payment payment() {
        if (isStatement()) return new Payment(Optional.empty(), "");
        var due = isIssued() ? dueOn() : Optional.of(letter.due(day()));
        return new Payment(due, letter.bankAccount());
    }
}
