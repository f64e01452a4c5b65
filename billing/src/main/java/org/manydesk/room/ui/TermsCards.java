package org.manydesk.room.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.calendar.Holidays;
import org.manydesk.calendar.ui.WeekPicture;
import org.manydesk.credit.CreditSchedule;
import org.manydesk.credit.ui.ScheduleWords;
import org.manydesk.rating.ui.PriceTable;
import org.manydesk.room.Terms;
import org.manydesk.sla.ui.PromiseTable;
import org.manydesk.ui.Days;
import org.manydesk.ui.Texts;
import org.manydesk.usage.ui.PolicyWords;

/** What a contract says, in words: opening hours, promises, prices, what counts. */
public class TermsCards extends Div {
    private final transient Texts texts = Texts.of(TermsCards.class);

    /** @param monday of the week that is shown, in the calendar's zone */
    public TermsCards(Terms terms, LocalDate monday) {
        addClassNames("md-cards", "md-terms");
        card(
                "terms.hours",
                List.of(
                        new WeekPicture(terms.calendar(), monday),
                        holidays(terms.calendar().holidays())));
        card("terms.promises", List.of(new PromiseTable(terms.promises())));
        card("terms.prices", List.of(prices(terms)));
        card("terms.counts", List.of(new PolicyWords(terms.chargeable())));
        terms.credits().ifPresent(schedule -> card("terms.credits", List.of(credits(schedule, terms))));
    }

    private void card(String title, List<Component> content) {
        var card = new Div(new H3(texts.get(title)));
        card.addClassName("md-card");
        card.add(content);
        add(card);
    }

    private static Component credits(CreditSchedule schedule, Terms terms) {
        var facts = new DescriptionList();
        facts.addClassName("md-facts");
        new ScheduleWords(terms.currency())
                .of(schedule)
                .forEach((point, agreed) ->
                        facts.add(new DescriptionList.Term(point), new DescriptionList.Description(agreed)));
        return facts;
    }

    private Component prices(Terms terms) {
        return terms.prices()
                .<Component>map(card -> new PriceTable(card, terms.currency()))
                .orElseGet(() -> new Paragraph(texts.get("terms.noPrices")));
    }

    private Paragraph holidays(Holidays holidays) {
        var once = holidays.once().stream().sorted().map(Days::day);
        var yearly = holidays.yearly().stream().sorted().map(this::everyYear);
        var all = Stream.concat(yearly, once).collect(Collectors.joining(", "));
        var said = new Paragraph(all.isEmpty() ? texts.get("terms.noHolidays") : texts.get("terms.holidays", all));
        said.addClassName("md-soft");
        return said;
    }

    private String everyYear(MonthDay day) {
        return texts.get("terms.everyYear", Days.dayOfYear(day));
    }
}
