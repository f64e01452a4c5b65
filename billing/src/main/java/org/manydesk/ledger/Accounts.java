package org.manydesk.ledger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.manydesk.document.Vat;

/**
 * The accounts that a provider posts to.
 *
 * @param receivables what clients owe
 * @param bank        what came in
 * @param revenue     charged at a rate of VAT that has no account of its own
 * @param vat         VAT owed, at a rate that has no account of its own
 * @param zero        revenue taxed at zero
 * @param exempt      revenue exempt from VAT; where it is not given, as {@code zero}
 * @param reverse     revenue for which the client owes the VAT
 * @param outside     revenue that is not subject to the provider's VAT
 * @param rates       accounts of single rates of VAT
 * @param consultant  DATEV's number of the tax consultant; 1001 where there is none
 * @param client      DATEV's number of the provider with that consultant
 * @param yearBegins  the month in which the business year begins, 1 to 12
 */
public record Accounts(
        @AccountNumber @NotNull String receivables,
        @AccountNumber @NotNull String bank,
        @AccountNumber @NotNull String revenue,
        @AccountNumber @NotNull String vat,
        @AccountNumber @NotNull String zero,
        @AccountNumber @NotNull String exempt,
        @AccountNumber @NotNull String reverse,
        @AccountNumber @NotNull String outside,
        @NotNull @Size(max = 20) List<@Valid @NotNull Rate> rates,
        @Min(1001) @Max(9_999_999) int consultant,
        @Min(1) @Max(99_999) int client,
        @Min(1) @Max(12) int yearBegins) {

    /** Those of SKR03, the usual German chart of accounts. */
    public static final Accounts USUAL =
            new Accounts("1400", "1200", "8400", "1776", "8100", "8100", "8336", "8338", List.of(), 1001, 1, 1);

    /**
     * The accounts of one rate of VAT.
     *
     * @param percent as on the invoice, e.g. {@code 5.5}
     */
    public record Rate(
            @NotNull @Pattern(regexp = "[0-9]{1,2}(\\.[0-9]{1,4})?", message = "Must be a rate in percent such as 5.5.")
                    String percent,
            @AccountNumber @NotNull String revenue,
            @AccountNumber @NotNull String vat) {
        private boolean is(Vat taxed) {
            return taxed.rate().percent().compareTo(new java.math.BigDecimal(percent)) == 0;
        }
    }

    @SuppressWarnings({"NullAway", "ConstantValue"}) // validation comes after construction
    public Accounts {
        rates = rates == null ? List.of() : rates;
        exempt = exempt == null ? zero : exempt;
    }

    /** Where revenue that is taxed like this goes. */
    String revenue(Vat taxed) {
        return switch (taxed.category()) {
            case STANDARD ->
                rates.stream()
                        .filter(rate -> rate.is(taxed))
                        .findFirst()
                        .map(Rate::revenue)
                        .orElse(revenue);
            case ZERO -> zero;
            case EXEMPT -> exempt;
            case REVERSE -> reverse;
            case OUTSIDE -> outside;
        };
    }

    /** Where the VAT goes. */
    String vat(Vat taxed) {
        return rates.stream()
                .filter(rate -> rate.is(taxed))
                .findFirst()
                .map(Rate::vat)
                .orElse(vat);
    }

    /** How many digits general accounts have, which DATEV wants to know: 4 to 8. */
    int digits() {
        return Math.clamp(receivables.length(), 4, 8);
    }
}
