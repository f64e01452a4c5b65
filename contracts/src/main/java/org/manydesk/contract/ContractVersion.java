package org.manydesk.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.calendar.BusinessCalendar;
import org.manydesk.calendar.CalendarForm;
import org.manydesk.calendar.Interval;
import org.manydesk.problem.Faults;
import org.manydesk.rest.Json;
import org.manydesk.scope.TenantOwned;
import org.manydesk.sla.Crossing;
import org.manydesk.sla.PolicyInForce;
import org.manydesk.sla.SlaForm;
import org.manydesk.sla.SlaPolicy;

/**
 * What a contract says, with effect for a span of days of its calendar's zone. Every clock, verdict and invoice line keeps
 * the version that it was judged by; an activated version never changes.
 */
@Entity
@Table(name = "contract_version")
public class ContractVersion extends TenantOwned {
    /** Ends no sooner than this. */
    static final Instant NO_END = Instant.parse("9999-12-31T00:00:00Z");

    @Column(name = "contract_id", updatable = false)
    private long contractId;

    @Column(name = "version_number", updatable = false)
    private int versionNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "model", updatable = false)
    private ContractModel model;

    @Column(name = "currency", updatable = false)
    private String currency;

    @Column(name = "effective_from", updatable = false)
    private LocalDate effectiveFrom;

    @Column(name = "effective_until", updatable = false)
    private @Nullable LocalDate effectiveUntil;

    @Column(name = "zone", updatable = false)
    private String zone;

    @Column(name = "starts_at", updatable = false)
    private Instant startsAt;

    @Column(name = "ends_at", updatable = false)
    private @Nullable Instant endsAt;

    @Column(name = "calendar", updatable = false)
    private String calendar;

    @Column(name = "sla", updatable = false)
    private String sla;

    @Column(name = "rate_card", updatable = false)
    private String rateCard;

    @Column(name = "chargeable", updatable = false)
    private String chargeable;

    @Column(name = "service_credits", updatable = false)
    private @Nullable String serviceCredits;

    @Enumerated(EnumType.STRING)
    @Column(name = "crossing", updatable = false)
    private Crossing crossing;

    @Embedded
    private Authorship authorship;

    @Column(name = "order_number", updatable = false)
    private @Nullable String orderNumber;

    @Column(name = "order_limit", updatable = false)
    private @Nullable BigDecimal orderLimit;

    @Transient
    private @Nullable BusinessCalendar knownCalendar;

    @Transient
    private @Nullable SlaPolicy knownPolicy;

    @SuppressWarnings("NullAway") // for JPA
    protected ContractVersion() {}

    private ContractVersion(Contract contract, Agreement agreed, ContractForm form, Author author) {
        super(contract.tenant());
        var in = agreed.calendar().zone();
        this.contractId = contract.key();
        this.versionNumber = 1;
        this.model = agreed.model();
        this.currency = agreed.currency().getCurrencyCode();
        this.effectiveFrom = agreed.term().from();
        this.effectiveUntil = agreed.term().until().orElse(null);
        this.zone = in.getId();
        this.startsAt = effectiveFrom.atStartOfDay(in).toInstant();
        this.endsAt =
                effectiveUntil == null ? null : effectiveUntil.atStartOfDay(in).toInstant();
        this.calendar = text(form.calendar());
        this.sla = text(form.sla());
        this.rateCard = text(form.rateCard());
        this.chargeable = text(form.chargeable());
        this.serviceCredits = text(form.serviceCredits());
        this.orderNumber = agreed.order().map(PurchaseOrder::number).orElse(null);
        this.orderLimit = agreed.order().flatMap(PurchaseOrder::limit).orElse(null);
        this.crossing = Crossing.KEEP_OLD;
        this.authorship = new Authorship(author);
    }

    /** The first version of a contract. */
    static ContractVersion first(Contract contract, Agreement agreed, ContractForm form, Author author) {
        return new ContractVersion(contract, agreed, form, author);
    }

    /** Makes it an amendment: the version after another. */
    ContractVersion amending(ContractVersion before, Crossing by, @Nullable String why) {
        authorship.because(why);
        versionNumber = before.versionNumber + 1;
        crossing = by;
        return this;
    }

    void activate(Author author) {
        authorship.activated(author);
    }

    public ContractVersionId id() {
        return new ContractVersionId(key());
    }

    public ContractId contract() {
        return new ContractId(contractId);
    }

    /** Counts the versions of a contract, from 1. */
    public int number() {
        return versionNumber;
    }

    public ContractModel model() {
        return model;
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    /** The first day after it; empty for no end. */
    public Optional<LocalDate> effectiveUntil() {
        return Optional.ofNullable(effectiveUntil);
    }

    /** Whether a day is one of its own, amended or not. */
    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveUntil == null || day.isBefore(effectiveUntil));
    }

    /** The zone of its calendar, and of all its days and periods. */
    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** The real time of its days; without end, until the year 9999. */
    public Interval inForce() {
        return new Interval(startsAt, endsAt == null ? NO_END : endsAt);
    }

    /** Whether it is a later version of the same contract and begins later. */
    boolean follows(ContractVersion other) {
        return contractId == other.contractId
                && versionNumber > other.versionNumber
                && startsAt.isAfter(other.startsAt);
    }

    /** What the client ordered by, if it did. */
    public Optional<PurchaseOrder> purchaseOrder() {
        var decimals = currency().getDefaultFractionDigits();
        var limit = Optional.ofNullable(orderLimit).map(amount -> amount.setScale(decimals));
        return Optional.ofNullable(orderNumber).map(number -> new PurchaseOrder(number, limit));
    }

    /** How clocks that run at its beginning come under it. */
    public Crossing crossing() {
        return crossing;
    }

    /** Its promises, as clocks read them. */
    PolicyInForce policyInForce() {
        return new PolicyInForce(key(), startsAt, policy(), calendar(), crossing);
    }

    /** The real time of a month, half-open, in its zone. */
    public Interval period(YearMonth month) {
        return new Interval(
                month.atDay(1).atStartOfDay(zone()).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(zone()).toInstant());
    }

    public Optional<Instant> activatedAt() {
        return authorship.activatedAt();
    }

    public Instant draftedAt() {
        return authorship.draftedAt();
    }

    /** The name of who drafted it, if that is known. */
    public Optional<String> draftedBy() {
        return authorship.draftedBy();
    }

    /** The name of who put it in force, if that is known. */
    public Optional<String> activatedBy() {
        return authorship.activatedBy();
    }

    /** Why it amends the version before, if that was said. */
    public Optional<String> reason() {
        return authorship.reason();
    }

    /** Whether it was ever put in force, be it for days to come; else it is a draft. */
    public boolean isActivated() {
        return authorship.isActivated();
    }

    /** All that it says, as it was given. */
    ContractForm form(Contract contract) {
        return new ContractForm(
                contract.number(),
                model.name(),
                effectiveFrom.toString(),
                effectiveUntil == null ? null : effectiveUntil.toString(),
                currency,
                json(calendar, CalendarForm.class),
                json(sla, SlaForm.class),
                rateCard(),
                chargeable(),
                serviceCredits(),
                purchaseOrder().map(PurchaseOrder::form).orElse(null));
    }

    public BusinessCalendar calendar() {
        var known = knownCalendar != null ? knownCalendar : readCalendar();
        knownCalendar = known;
        return known;
    }

    private BusinessCalendar readCalendar() {
        return json(calendar, CalendarForm.class)
                .read("/calendar", new Faults())
                .orElseThrow();
    }

    public SlaPolicy policy() {
        var known = knownPolicy != null ? knownPolicy : readPolicy();
        knownPolicy = known;
        return known;
    }

    private SlaPolicy readPolicy() {
        if (slaJson().isNull()) return SlaPolicy.NONE;
        return json(sla, SlaForm.class).read("/sla", new Faults()).orElseThrow();
    }

    /** The calendar as it was given. */
    public JsonNode calendarJson() {
        return json(calendar, JsonNode.class);
    }

    /** The promises as they were given; a null node when absent. */
    public JsonNode slaJson() {
        return json(sla, JsonNode.class);
    }

    /** The rate card as it was given; a null node when absent. */
    public JsonNode rateCard() {
        return json(rateCard, JsonNode.class);
    }

    /** Which tickets are charged, as it was given; a null node when absent. */
    public JsonNode chargeable() {
        return json(chargeable, JsonNode.class);
    }

    /** What is given back when promises are not kept, as it was given; a null node when absent. */
    public JsonNode serviceCredits() {
        return serviceCredits == null ? NullNode.getInstance() : json(serviceCredits, JsonNode.class);
    }

    private static String text(@Nullable Object section) {
        try {
            return Json.mapper().writeValueAsString(section);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T json(String text, Class<T> type) {
        try {
            return Json.mapper().readValue(text, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
