package org.manydesk.simulation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manydesk.money.Money;

/**
 * What months of a contract cost by several price lists, side by side; in the shape in which it travels. All net.
 *
 * @param months ascending; those that the contract does not cover are left out
 * @param tickets how many they are in all of them
 * @param billed what invoices charge for them; its difference is that to itself, zero
 * @param agreed by the cards that held then
 * @param cards in the order in which they were given
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Simulation(
        Currency currency, List<Month> months, int tickets, Column billed, Column agreed, List<Column> cards) {

    /**
     * One month.
     *
     * @param tickets how many bills charge, or are to charge as of now
     * @param billed null where it was not invoiced
     * @param agreed null where nothing was charged then
     * @param cards by each card, in their order
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Month(
            YearMonth period, int tickets, @Nullable Money billed, @Nullable Money agreed, List<Priced> cards) {}

    /** What a month costs by a card, and its lines. */
    public record Priced(Money net, List<Line> lines) {}

    /** A line of a card in a month. */
    public record Line(String name, String quantity, Money net) {}

    /**
     * All months together.
     *
     * @param name of the card; empty for what was billed and what was agreed
     * @param total over the months that have an amount; null where none has
     * @param perTicket its share of each ticket that counts in those months, in major units, rounded to four decimals;
     *     null where there are none
     * @param difference what it comes to more, or less, than was billed, over the months that have both; null where none
     *     has
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Column(
            String name,
            @Nullable Money total,
            @Schema(type = "string", nullable = true) @Nullable String perTicket,
            @Nullable Money difference) {}
}
