package org.manydesk.holiday.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.manydesk.holiday.HolidayPreview;
import org.manydesk.holiday.ProposedHoliday;
import org.manydesk.ui.Days;
import org.manydesk.ui.Texts;

/** The holidays that were found, each to be chosen, and what was left out. Those that are known already are not chosen. */
class ProposalChoice extends Div {
    private final transient Texts texts = Texts.of(ProposalChoice.class);
    private final CheckboxGroup<ProposedHoliday> found = new CheckboxGroup<>(texts.get("found"));
    private final Set<String> known;

    /** @param chosen is told how many are */
    ProposalChoice(Set<String> known, IntConsumer chosen) {
        this.known = Set.copyOf(known);
        addClassName("md-stack-s");
        found.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        found.addClassName("md-proposals");
        found.setItemLabelGenerator(this::words);
        found.addValueChangeListener(change -> chosen.accept(change.getValue().size()));
    }

    void clear() {
        found.deselectAll();
        removeAll();
    }

    void show(HolidayPreview preview) {
        found.setItems(preview.holidays());
        add(preview.holidays().isEmpty() ? new Paragraph(texts.get("none")) : found);
        if (!preview.leftOut().isEmpty()) add(leftOut(preview.leftOut()));
        found.setValue(preview.holidays().stream()
                .filter(holiday -> !known.contains(holiday.date()))
                .collect(Collectors.toSet()));
    }

    private Details leftOut(List<HolidayPreview.LeftOut> events) {
        var list = new UnorderedList();
        events.forEach(event -> list.add(new ListItem(texts.get("leftOut.one", event.name(), event.why()))));
        return new Details(texts.get("leftOut", events.size()), list);
    }

    private String words(ProposedHoliday holiday) {
        var day = holiday.repeats() == ProposedHoliday.Repeats.YEARLY
                ? texts.get("yearly", Days.dayOfYear(MonthDay.parse("--" + holiday.date())))
                : Days.day(LocalDate.parse(holiday.date()));
        var words = holiday.name().isEmpty() ? day : texts.get("proposal", day, holiday.name());
        return known.contains(holiday.date()) ? texts.get("known", words) : words;
    }

    List<ProposedHoliday> chosen() {
        return found.getValue().stream()
                .sorted(Comparator.comparing(ProposedHoliday::date))
                .toList();
    }
}
