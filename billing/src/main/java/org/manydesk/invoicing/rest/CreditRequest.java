package org.manydesk.invoicing.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.manydesk.invoicing.CreditWish;
import org.manydesk.money.Money;
import org.manydesk.problem.InvalidInput;

/**
 * What is to be credited of an invoice, and why.
 *
 * @param lines by line; absent for all that is left of the invoice
 */
public record CreditRequest(
        @Nullable @Size(min = 1, max = 1000) List<@Valid @NotNull Line> lines,
        @NotBlank @Size(max = 2000) String reason) {

    static final String AMOUNT = "[0-9]{1,13}(\\.[0-9]{1,4})?";
    static final String NO_AMOUNT = "Must be an amount such as 12.00.";

    /**
     * One line.
     *
     * @param line   its number on the invoice
     * @param amount net, as a decimal string
     */
    public record Line(@Positive int line, @NotNull @Pattern(regexp = AMOUNT, message = NO_AMOUNT) String amount) {}

    /** By line, as far as lines are named; empty for all that is left. */
    Optional<List<CreditWish>> wishes(Currency currency) {
        return Optional.ofNullable(lines).map(named -> wishes(named, currency));
    }

    private static List<CreditWish> wishes(List<Line> lines, Currency currency) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new CreditWish(
                        "/lines/" + i,
                        lines.get(i).line(),
                        amount("/lines/" + i, lines.get(i).amount(), currency)))
                .toList();
    }

    /** Reads the amount of what stands at that pointer. */
    static Money amount(String pointer, String amount, Currency currency) {
        try {
            return Money.of(amount, currency.getCurrencyCode());
        } catch (IllegalArgumentException tooFine) {
            throw new InvalidInput(pointer + "/amount", "Has more decimals than " + currency + ".");
        }
    }
}
