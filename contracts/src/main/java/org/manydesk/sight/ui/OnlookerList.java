package org.manydesk.sight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.manydesk.language.Words;
import org.manydesk.sight.Ground;
import org.manydesk.sight.Onlooker;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;
import org.manydesk.ui.WideColumns;

/** People who see a client: who, why, and what they may do. Why is told in the reader's language. */
class OnlookerList extends Grid<Onlooker> {
    private static final int FEW = 20;

    private final transient Texts texts = Texts.of(OnlookerList.class);
    private final transient Words words = Words.of(Onlooker.class, Texts.readers());

    private OnlookerList(List<Onlooker> people) {
        addComponentColumn(this::person).setHeader(texts.get("name")).setFlexGrow(3);
        addComponentColumn(this::why).setHeader(texts.get("because")).setFlexGrow(4);
        var may = addComponentColumn(this::mayDo).setHeader(texts.get("may")).setFlexGrow(4);
        WideColumns.of(this, may);
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        addClassName("md-list");
        setAllRowsVisible(people.size() <= FEW);
        setSelectionMode(SelectionMode.NONE);
        setItems(people);
    }

    static OnlookerList of(List<Onlooker> people, String nobody, String what) {
        var list = new OnlookerList(people);
        list.setEmptyStateComponent(new EmptyState(VaadinIcon.EYE_SLASH, nobody, what));
        return list;
    }

    private Component person(Onlooker person) {
        var address = new Span(person.email());
        address.addClassName("md-soft");
        var role = new Span(role(person));
        role.addClassNames("md-soft", "md-where-narrow");
        return lines(new Span(person.name()), address, role);
    }

    private Component why(Onlooker person) {
        return lines(person.grounds().stream().map(this::ground).toArray(Component[]::new));
    }

    private Component ground(Ground ground) {
        var said = new Div(new Span(words.get("Ground." + ground.kind(), ground.through())));
        ground.since().ifPresent(at -> said.add(time("since", at)));
        ground.until().ifPresent(at -> said.add(time("until", at)));
        return said;
    }

    private Component time(String key, Instant at) {
        var time = new Span(new Span(" · " + texts.get(key) + " "), TimeText.exact(at));
        time.addClassName("md-soft");
        return time;
    }

    private Component mayDo(Onlooker person) {
        var may = new Span(may(person));
        may.addClassName("md-soft");
        return lines(new Span(role(person)), may);
    }

    private String role(Onlooker person) {
        var role = words.of(person.role());
        return person.narrowedTo().map(name -> name + " (" + role + ")").orElse(role);
    }

    private String may(Onlooker person) {
        if (person.role().isClient()) return words.get("May." + person.role());
        if (person.mayDoEverything()) return words.get("May.EVERYTHING");
        return person.rights().stream().map(words::of).collect(Collectors.joining(", "));
    }

    private static Component lines(Component... lines) {
        var cell = new Div(lines);
        cell.addClassName("md-two-lines");
        return cell;
    }
}
