package org.manydesk.invoicing.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.manydesk.invoicing.CreditWish;
import org.manydesk.money.Money;
import org.manydesk.problem.InvalidInput;

/** What is to be credited of an invoice, by line, and why. */
public record CreditRequest(
        @NotEmpty @Size(max = 1000) List<@Valid @NotNull Line> lines, @NotBlank @Size(max = 2000) String reason) {

    /**
     * One line.
     *
     * @param line   its number on the invoice
     * @param amount net, as a decimal string
     */
    public record Line(
            @Positive int line,
            @NotNull @Pattern(regexp = "[0-9]{1,13}(\\.[0-9]{1,4})?", message = "Must be an amount such as 12.00.")
                    String amount) {}

    List<CreditWish> wishes(Currency currency) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new CreditWish(lines.get(i).line(), amount(i, currency)))
                .toList();
    }

    private Money amount(int index, Currency currency) {
        try {
            return Money.of(lines.get(index).amount(), currency.getCurrencyCode());
        } catch (IllegalArgumentException tooFine) {
            throw new InvalidInput("/lines/" + index + "/amount", "Has more decimals than " + currency + ".");
        }
    }
}
