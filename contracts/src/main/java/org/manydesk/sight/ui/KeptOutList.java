package org.manydesk.sight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.manydesk.language.Words;
import org.manydesk.sight.KeptOut;
import org.manydesk.sight.Onlooker;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;

/** Staff who must not see a client, whatever else would allow it. */
class KeptOutList extends Grid<KeptOut> {
    private final transient Texts texts = Texts.of(KeptOutList.class);

    KeptOutList(List<KeptOut> people) {
        var words = Words.of(Onlooker.class, Texts.readers());
        addComponentColumn(KeptOutList::person).setHeader(texts.get("name")).setFlexGrow(3);
        addColumn(person -> words.of(person.role()))
                .setHeader(texts.get("role"))
                .setFlexGrow(2);
        addComponentColumn(person -> TimeText.exact(person.since()))
                .setHeader(texts.get("since.header"))
                .setFlexGrow(2);
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        addClassName("md-list");
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        setEmptyStateComponent(new EmptyState(VaadinIcon.USERS, texts.get("out.none"), texts.get("out.none.what")));
        setItems(people);
    }

    private static Component person(KeptOut person) {
        var address = new Span(person.email());
        address.addClassName("md-soft");
        var cell = new Div(new Span(person.name()), address);
        cell.addClassName("md-two-lines");
        return cell;
    }
}
