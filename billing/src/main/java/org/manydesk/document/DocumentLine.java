package org.manydesk.document;

import java.util.List;
import java.util.Optional;
import org.manydesk.money.Money;
import org.manydesk.rating.Price;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.TierShare;

/**
 * One line of a document (BG-25).
 *
 * @param number   BT-126, from 1
 * @param item     BT-153 and BT-154
 * @param quantity units as people count them, which a price list may have spread over several tiers
 * @param unit     what they are (BT-130)
 * @param net      BT-131, rounded once
 * @param steps    how the net comes about, tier by tier; may be empty
 */
public record DocumentLine(
        int number, Item item, Quantity quantity, UnitOfMeasure unit, Vat vat, Money net, List<TierShare> steps) {

    public DocumentLine {
        steps = List.copyOf(steps);
    }

    /** A line whose units are counted one by one. */
    public DocumentLine(int number, Item item, Quantity quantity, Vat vat, Money net, List<TierShare> steps) {
        this(number, item, quantity, UnitOfMeasure.PIECE, vat, net, steps);
    }

    /**
     * What a line is for.
     *
     * @param note more words, may be empty
     */
    public record Item(String name, String note) {}

    /**
     * Quantity and price as an e-invoice states them: {@code quantity x price / per} is the net, exactly, and no price is
     * negative (PEPPOL-EN16931-R120, BR-27). One tier keeps its own unit price; several tiers, a minimum or a rounding
     * leave one price for all units together; where the signs do not agree the line is one piece.
     */
    public Priced priced() {
        return ownPrice().or(this::priceOfAll).orElseGet(this::onePiece);
    }

    private Optional<Priced> ownPrice() {
        if (steps.size() != 1 || steps.getFirst().flatFee().isPresent()) return Optional.empty();
        var step = steps.getFirst();
        var product = step.unitPrice().value().multiply(step.quantity().value());
        var exact = product.compareTo(net.amount()) == 0;
        return exact && !step.quantity().isZero()
                ? Optional.of(new Priced(step.quantity(), step.unitPrice(), Quantity.of(1), unit))
                : Optional.empty();
    }

    private Optional<Priced> priceOfAll() {
        if (quantity.isZero() || quantity.isNegative() != net.isNegative()) return Optional.empty();
        return Optional.of(
                new Priced(quantity, amount(), new Quantity(quantity.value().abs()), unit));
    }

    private Priced onePiece() {
        return new Priced(Quantity.of(net.isNegative() ? -1 : 1), amount(), Quantity.of(1), UnitOfMeasure.PIECE);
    }

    private Price amount() {
        return new Price(net.amount().abs());
    }

    /**
     * Quantity (BT-129), price (BT-146), the number of units that the price is for (BT-149), and what they are (BT-130, BT-150).
     */
    public record Priced(Quantity quantity, Price price, Quantity per, UnitOfMeasure unit) {}
}
