package org.manydesk.rating.ui;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.manydesk.rating.Hours;
import org.manydesk.rating.Selection;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketType;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** Which tickets a line charges; what is left empty asks for nothing. */
final class SelectionFields {
    private final Texts texts = Texts.of(SelectionFields.class);
    private final MultiSelectComboBox<TicketType> types = choice("types", TicketType.values());
    private Set<TicketType> bought = EnumSet.allOf(TicketType.class);
    private final MultiSelectComboBox<Priority> priorities = choice("priorities", Priority.values());
    private final MultiSelectComboBox<Channel> channels = choice("channels", Channel.values());
    private final MultiSelectComboBox<Hours> hours = choice("hours", Hours.values());
    private final MultiSelectComboBox<String> languages = new MultiSelectComboBox<>();
    private final TextArea categories = new TextArea(texts.get("categories"));

    SelectionFields(Runnable changed) {
        languages.setLabel(texts.get("languages"));
        languages.setItems(Arrays.stream(Locale.getISOLanguages())
                .filter(code -> code.length() == 2)
                .sorted(Comparator.comparing(PriceWords::language))
                .toList());
        languages.setItemLabelGenerator(PriceWords::language);
        languages.setPlaceholder(texts.get("all"));
        categories.setHelperText(texts.get("categories.help"));
        categories.setValueChangeMode(ValueChangeMode.LAZY);
        Stream.<HasValue<?, ?>>of(types, priorities, channels, hours, languages, categories)
                .forEach(field -> field.addValueChangeListener(change -> changed.run()));
    }

    private <E extends Enum<E>> MultiSelectComboBox<E> choice(String key, E[] all) {
        var box = new MultiSelectComboBox<E>(texts.get(key));
        box.setItems(all);
        box.setItemLabelGenerator(texts::of);
        box.setPlaceholder(texts.get("all"));
        return box;
    }

    Component[] fields() {
        return new Component[] {types, priorities, categories, channels, hours, languages};
    }

    /** Offers these types of tickets, and those that are chosen. */
    void limit(Set<TicketType> processes) {
        bought = Set.copyOf(processes);
        show(types.getValue());
    }

    private void show(Set<TicketType> chosen) {
        var offered = Stream.concat(bought.stream(), chosen.stream());
        types.setItems(offered.distinct().sorted().toList());
        types.setValue(chosen);
    }

    void read(Selection only) {
        show(only.types());
        priorities.setValue(only.priorities());
        channels.setValue(only.channels());
        hours.setValue(only.hours());
        languages.setValue(only.languages());
        categories.setValue(
                String.join("\n", only.categories().stream().sorted().toList()));
    }

    /** Writes the member {@code only}, where anything is asked. */
    void write(ObjectNode json, String pointer, FaultFields faults) {
        var said = categories
                .getValue()
                .lines()
                .map(String::strip)
                .filter(category -> !category.isEmpty())
                .toList();
        var chosen = Stream.of(types, priorities, channels, hours, languages).anyMatch(box -> !box.isEmpty());
        faults.place(pointer + "/only", types);
        faults.place(pointer + "/only/categories", categories);
        faults.place(pointer + "/only/languages", languages);
        if (!chosen && said.isEmpty()) return;
        var only = json.putObject("only");
        write(only, "types", types.getValue());
        write(only, "priorities", priorities.getValue());
        if (!said.isEmpty()) said.forEach(only.putArray("categories")::add);
        write(only, "channels", channels.getValue());
        write(only, "hours", hours.getValue());
        if (!languages.isEmpty()) languages.getValue().stream().sorted().forEach(only.putArray("languages")::add);
    }

    private static <E extends Enum<E>> void write(ObjectNode only, String member, Set<E> chosen) {
        if (chosen.isEmpty()) return;
        var list = only.putArray(member);
        chosen.stream().sorted().forEach(each -> list.add(each.name()));
    }
}
