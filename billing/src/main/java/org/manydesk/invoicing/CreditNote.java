package org.manydesk.invoicing;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.manydesk.document.AccountedVat;
import org.manydesk.document.Parties;
import org.manydesk.document.Totals;
import org.manydesk.money.Money;
import org.manydesk.scope.TenantOwned;

/** Takes back some of an issued invoice, under a number of its own; written once and never changed. Amounts are positive. */
@Entity
@Table(name = "credit_note")
public class CreditNote extends TenantOwned {

    @Column(name = "provider_id", updatable = false)
    private long providerId;

    @Column(name = "invoice_id", updatable = false)
    private long invoiceId;

    @Column(name = "credit_number", updatable = false)
    private String creditNumber;

    @Column(name = "issued_on", updatable = false)
    private LocalDate issuedOn;

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "issued_at", updatable = false)
    private Instant issuedAt;

    @Column(name = "issued_by", updatable = false)
    private String issuedBy;

    @Column(name = "service_credit_id", updatable = false)
    private @Nullable Long serviceCreditId;

    @Column(name = "gives_back_for", updatable = false)
    private @Nullable Long givesBackFor;

    @Column(name = "taken_back", updatable = false)
    private @Nullable String takenBack;

    @Embedded
    private Sums sums;

    @Embedded
    private Letter letter;

    @SuppressWarnings("NullAway") // for JPA
    protected CreditNote() {}

    CreditNote(Invoice invoice, Credit credit, Letter letter, NumberSeries.Drawn drawn, Signature issued) {
        super(invoice.tenant());
        this.providerId = invoice.provider().value();
        this.invoiceId = invoice.key();
        this.creditNumber = drawn.number();
        this.issuedOn = drawn.on();
        this.reason = credit.reason();
        this.issuedAt = issued.at();
        this.issuedBy = issued.by();
        this.takenBack = Stored.text(credit.byLine());
        this.sums = new Sums(credit.totals());
        this.letter = letter;
    }

    /** Has it give back a service credit; each once. */
    CreditNote granting(long serviceCredit) {
        serviceCreditId = serviceCredit;
        return this;
    }

    /** Has it give back what a later invoice could not take off. */
    CreditNote givingBackFor(InvoiceId later) {
        givesBackFor = later.value();
        return this;
    }

    /** Has it state its VAT in the currency of the seller's accounts, too. */
    CreditNote stating(Optional<AccountedVat> vat) {
        sums = sums.stating(vat);
        return this;
    }

    /** The same VAT in the currency of the seller's accounts, at the rate of its invoice; empty where that is its own. */
    public Optional<AccountedVat> accountedVat() {
        return sums.accountedVat();
    }

    /** The id of the service credit that it gives back, if any. */
    public Optional<Long> serviceCredit() {
        return Optional.ofNullable(serviceCreditId);
    }

    public InvoiceId invoice() {
        return new InvoiceId(invoiceId);
    }

    /** Its number in the provider's series of credit notes. */
    public String number() {
        return creditNumber;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    public String reason() {
        return reason;
    }

    public Totals totals() {
        return sums.totals();
    }

    /** What it was agreed to take back of each line, net, written beside its lines; empty for those of earlier releases. */
    Optional<Map<Integer, Money>> takenBack() {
        return Optional.ofNullable(takenBack)
                .map(text -> Stored.read(text, new TypeReference<Map<Integer, String>>() {}))
                .map(this::money);
    }

    private Map<Integer, Money> money(Map<Integer, String> amounts) {
        var currency = totals().net().currency().getCurrencyCode();
        var money = new TreeMap<Integer, Money>();
        amounts.forEach((line, amount) -> money.put(line, Money.of(amount, currency)));
        return money;
    }

    Letter letter() {
        return letter;
    }

    /** Whose it is, as it was when it was issued. */
    public Parties.Party buyer() {
        return letter.parties().buyer();
    }
}
