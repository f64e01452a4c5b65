package org.manydesk.rating.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Supplier;
import org.manydesk.rating.BilledMonth;
import org.manydesk.rating.PeriodUsage;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.RateCard;
import org.manydesk.rating.RateCardJson;
import org.manydesk.rating.RateLine;
import org.manydesk.rating.RatedLine;
import org.manydesk.rating.Rating;
import org.manydesk.rating.Section;
import org.manydesk.ui.Amount;
import org.manydesk.ui.Texts;

/** What so many tickets in a month would cost, with the arithmetic; rated as an invoice is. */
public class SampleMonth extends Div {
    private static final int TICKETS = 121;
    private static final int MOST = 1_000_000;

    private final transient Texts texts = Texts.of(SampleMonth.class);
    private final transient Supplier<Optional<Currency>> currency;
    private final transient Supplier<JsonNode> card;
    private final IntegerField tickets = new IntegerField(texts.get("sample.tickets"));
    private final Div bill = new Div();

    /**
     * @param currency what is charged in, if that is known yet
     * @param card the rate card as it travels, sound or not
     */
    public SampleMonth(Supplier<Optional<Currency>> currency, Supplier<JsonNode> card) {
        this.currency = currency;
        this.card = card;
        addClassName("md-stack-s");
        tickets.setMin(0);
        tickets.setMax(MOST);
        tickets.setStepButtonsVisible(true);
        tickets.setValue(TICKETS);
        tickets.setValueChangeMode(ValueChangeMode.LAZY);
        tickets.addValueChangeListener(change -> refresh());
        bill.addClassName("md-stack-s");
        bill.getElement().setAttribute("aria-live", "polite");
        add(new H3(texts.get("sample")), tickets, bill);
    }

    /** Rates the card as it is now. */
    public void refresh() {
        bill.removeAll();
        var units = tickets.getValue();
        var in = currency.get();
        if (units == null || units < 0 || units > MOST || in.isEmpty()) bill.add(unclear());
        else rate(in.get(), units);
    }

    private Paragraph unclear() {
        var unclear = new Paragraph(texts.get("sample.unclear"));
        unclear.addClassName("md-soft");
        return unclear;
    }

    private void rate(Currency in, int units) {
        RateCardJson.read(Section.of(card.get(), "/rateCard"), Optional.of(in))
                .ifPresentOrElse(sound -> show(sound, in, units), () -> bill.add(unclear()));
    }

    private void show(RateCard sound, Currency in, int units) {
        var usage = PeriodUsage.sample(BilledMonth.asAgreed(), sound, Quantity.of(units));
        var rating = Rating.of(sound, in, usage);
        var total = Amount.text(rating.total().amount(), in.getCurrencyCode());
        var lines = sound.lines().stream().filter(RateLine::isPerTicket).count();
        var sentence = new Paragraph(texts.get("sample.total", units, total, lines));
        sentence.addClassName("md-sentence");
        bill.add(sentence);
        rating.lines().forEach(line -> bill.add(line(line, in)));
    }

    private Div line(RatedLine rated, Currency in) {
        var head = new Div(new Span(rated.name()), new Amount(rated.amount().amount(), in.getCurrencyCode()));
        head.addClassNames("md-sum-row", "md-strong");
        return new Div(head, new Arithmetic(rated.explanation(), rated.adjustments(), in));
    }
}
