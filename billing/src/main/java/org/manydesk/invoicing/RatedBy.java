package org.manydesk.invoicing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manydesk.document.Heading;
import org.manydesk.rating.Balance;
import org.manydesk.rating.Quantity;

/** What an invoice was rated by besides its tickets, as JSON; invoices of earlier releases have no more than a rate card. */
@Embeddable
class RatedBy {

    @Column(name = "rate_card", updatable = false)
    private String rateCard;

    @Column(name = "parts", updatable = false)
    private @Nullable String parts;

    @Column(name = "carried", updatable = false)
    private String carried;

    @Column(name = "carried_since", updatable = false)
    private @Nullable String carriedSince;

    @Column(name = "entered", updatable = false)
    private @Nullable String entered;

    @Column(name = "entered_since", updatable = false)
    private @Nullable String enteredSince;

    /** Worked out by the database, for whoever looks for what was said last: whether anything is in {@link #carriedSince}. */
    @Column(name = "says_anew", insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private boolean saysAnew;

    @SuppressWarnings("NullAway") // for JPA
    protected RatedBy() {}

    /** @param terms of the invoice's month, at least one */
    RatedBy(List<MonthTerms.Term> terms, Tally tally) {
        this.rateCard = terms.getLast().rateCard().toString();
        this.parts = Stored.text(terms);
        this.carried = Stored.text(tally.given().carried());
        this.carriedSince = Stored.text(each(tally.givenSince(), Given::carried));
        this.entered = Stored.text(tally.given().figures());
        this.enteredSince = Stored.text(each(tally.givenSince(), Given::figures));
    }

    private static <T> Map<YearMonth, T> each(Map<YearMonth, Given> months, Function<Given, T> part) {
        return months.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, month -> part.apply(month.getValue())));
    }

    /** The rate card at the end of the month. */
    JsonNode rateCard() {
        return Stored.read(rateCard, new TypeReference<>() {});
    }

    /** @param days of the invoice */
    List<MonthTerms.Term> terms(Heading.Period days) {
        return parts == null
                ? List.of(new MonthTerms.Term(days.first(), days.last(), rateCard()))
                : Stored.read(parts, new TypeReference<>() {});
    }

    /** Whether what was given is known; of earlier releases it is not, and is never worked out anew. */
    boolean keepsGiven() {
        return parts != null;
    }

    Given given() {
        return new Given(Stored.read(carried, new TypeReference<>() {}), read(entered, new TypeReference<>() {}));
    }

    Map<YearMonth, Given> givenSince() {
        var carriedInto = read(carriedSince, new TypeReference<Map<YearMonth, Map<String, Balance>>>() {});
        var entering = read(enteredSince, new TypeReference<Map<YearMonth, Map<String, Quantity>>>() {});
        return carriedInto.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        month -> new Given(month.getValue(), entering.getOrDefault(month.getKey(), Map.of()))));
    }

    private static <K, V> Map<K, V> read(@Nullable String stored, TypeReference<Map<K, V>> type) {
        return stored == null ? Map.of() : Stored.read(stored, type);
    }
}
